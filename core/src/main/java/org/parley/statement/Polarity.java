package org.parley.statement;

import java.util.Locale;

/** Whether an act is said to be so or not to be so. */
public enum Polarity {
    AFFIRMED,
    DENIED;

    /** The name used in everything printed, such as {@code "affirmed"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
