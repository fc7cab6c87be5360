package org.parley.statement;

import java.util.Locale;

/** The negotiation acts that Parley knows; docs/RULES.md tells each one with its codes. */
public enum ActType {
    PROPOSE,
    ACCEPT,
    ACCEPT_IN_PART,
    REJECT,
    NO_RESPONSE,
    COUNTER_PROPOSE,
    WITHDRAW_PROPOSAL,
    DEMAND,
    OFFER,
    CONCEDE,
    PRECONDITION,
    READY_TO_TALK,
    REFUSE_TO_TALK,
    SUSPEND_TALKS,
    TALKS_STALLED,
    RESUME_TALKS,
    WITHDRAW_FROM_TALKS,
    HOLD_TALKS,
    CONCLUDE_TALKS,
    SIGN_AGREEMENT,
    DECLARE_CEASEFIRE,
    VIOLATE_AGREEMENT,
    MEDIATE,
    BLAME,
    ACCUSE,
    DENY,
    THREATEN,
    WARN,
    PREDICT,
    APPEAL,
    PRAISE;

    /** The name used in everything printed, such as {@code "propose"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
