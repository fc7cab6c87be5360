package org.parley.ledger;

import java.util.Locale;

/** Where a proposal stands. */
public enum ProposalState {
    /** Put forward; no answer is told. */
    SUBMITTED,
    ACCEPTED,
    /** Put to both sides, of which one has accepted it and the other has not answered, as far as is told. */
    ACCEPTED_BY_ONE,
    ACCEPTED_IN_PART,
    NOT_ACCEPTED,
    /** All accounts that tell of it say that no answer came. */
    UNANSWERED,
    COUNTERED,
    /** The accounts of what became of it differ. */
    CONTESTED,
    /** Its two sides came to an agreement before any answer to it is told. */
    LEFT_BEHIND,
    WITHDRAWN,
    SIGNED;

    /** The name used in everything printed, such as {@code "accepted in part"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
