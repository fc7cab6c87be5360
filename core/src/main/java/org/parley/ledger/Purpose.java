package org.parley.ledger;

import java.util.Locale;

/** What a precondition is for, as far as its words tell. */
public enum Purpose {
    TALKS,
    CEASEFIRE,
    /** An agreement, or the end of the conflict. */
    SETTLEMENT,
    OTHER;

    /** The name used in everything printed, such as {@code "talks"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
