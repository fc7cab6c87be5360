package org.parley.ledger;

import java.util.Locale;

/** What the date of a row rests on. */
public enum DateBasis {
    /** The words that tell the act give its own date. */
    ACT,
    /** The day on which it was said. */
    SAID,
    /** The day of publication: it was so on that day or shortly before. */
    PUBLISHED,
    UNKNOWN;

    /** The name used in everything printed, such as {@code "published"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
