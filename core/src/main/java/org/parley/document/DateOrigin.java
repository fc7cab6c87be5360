package org.parley.document;

import java.util.Locale;

/** How a date came to be known. */
public enum DateOrigin {
    /** Told by the user or by the input's own field. */
    GIVEN,
    /** Found in the page's metadata. */
    PAGE,
    /** Found in the report's dateline. */
    DATELINE,
    /** Worked out from words in the text and the date of publication. */
    RESOLVED,
    UNKNOWN;

    /** The name used in everything printed, such as {@code "given"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
