package org.parley.statement;

import java.util.Locale;

/** How real an act is in the words that carry it. */
public enum Modality {
    ACTUAL,
    CONDITIONAL,
    FUTURE,
    POSSIBLE,
    HYPOTHETICAL;

    /** The name used in everything printed, such as {@code "actual"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
