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
    PRAISE,
    /** Meets, calls or visits without negotiating; PLOVER's CONSULT. */
    CONSULT,
    /** Backs, defends or recognises; PLOVER's SUPPORT. */
    SUPPORT,
    COOPERATE,
    AID,
    /** Releases, returns, lifts a measure or withdraws forces; PLOVER's RETREAT. */
    RETREAT,
    /** Opens an inquiry, sues or tries; PLOVER's ACCUSE, mode investigate. */
    INVESTIGATE,
    /** Demonstrates, strikes or boycotts. */
    PROTEST,
    MOBILIZE,
    /** Cuts relations or aid, or expels. */
    SANCTION,
    /** What happens beside the table of itself: a strike begins or is put off, members vote, a truce runs out. */
    MEASURE,
    /** Arrests, bans, seizes or imposes. */
    COERCE,
    ASSAULT;

    /** The name used in everything printed, such as {@code "propose"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
