package org.parley.statement;

import java.util.Locale;

/** What an attribution ascribes: that something was said, is believed, is intended, or is known by perception. */
public enum Attitude {
    ASSERTION,
    BELIEF,
    INTENTION,
    FACT;

    /** The name used in everything printed, such as {@code "assertion"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
