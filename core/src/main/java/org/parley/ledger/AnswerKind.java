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
    /** No answer: the two sides came to an agreement before one is told. */
    LEFT_BEHIND,
    WITHDRAWN,
    SIGNED;

    /** Whether it is a yes, a no or something between. */
    boolean isVerdict() {
        return switch (this) {
            case ACCEPTED, ACCEPTED_IN_PART, ACCEPTED_IN_PRINCIPLE, NOT_ACCEPTED, REJECTED -> true;
            case NOT_REJECTED,
                    WELCOMED,
                    NO_RESPONSE,
                    AWAITED,
                    ANSWERED,
                    COUNTER_PROPOSED,
                    DISPUTED,
                    NOT_PROPOSED,
                    BELITTLED,
                    LEFT_BEHIND,
                    WITHDRAWN,
                    SIGNED -> false;
        };
    }

    /** The name used in everything printed, such as {@code "no-response"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
