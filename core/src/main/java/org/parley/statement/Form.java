package org.parley.statement;

import java.util.Locale;

/** How the words are given: all inside quotation marks, partly, or not at all. */
public enum Form {
    DIRECT,
    MIXED,
    INDIRECT;

    /** The name used in everything printed, such as {@code "direct"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
