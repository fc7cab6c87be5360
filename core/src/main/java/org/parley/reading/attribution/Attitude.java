package org.parley.reading.attribution;

import java.util.Locale;

/** What a cue ascribes: that something was said, is believed, is intended, or was learned. */
public enum Attitude {
    ASSERTION,
    BELIEF,
    INTENTION,
    FACT;

    /** The name used in everything printed, such as {@code "assertion"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
