package org.parley.ledger;

import java.util.Locale;

/** What became of a proposal, by one account. */
public enum AnswerKind {
    ACCEPTED,
    ACCEPTED_IN_PART,
    /** Agreed to as such, how is open. */
    ACCEPTED_IN_PRINCIPLE,
    NOT_ACCEPTED,
    REJECTED,
    NOT_REJECTED,
    /** Well received, and neither accepted nor rejected. */
    WELCOMED,
    /** No answer came. */
    NO_RESPONSE,
    /** An answer is still waited for. */
    AWAITED,
    /** An answer did come, what it was is not told. */
    ANSWERED,
    COUNTER_PROPOSED,
    /** The one it was put to calls what is said about it untrue. */
    DISPUTED,
    /** It is said that nothing was proposed. */
    NOT_PROPOSED,
    /** The one it was put to calls it something less than a proposal: a brochure, a wish list. */
    BELITTLED,
    WITHDRAWN,
    SIGNED;

    /** The name used in everything printed, such as {@code "no-response"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
