package org.parley.ledger;

import java.util.Locale;

/** Where a position has moved to since the stance before; told only where both have different known dates. */
public enum Movement {
    NONE,
    HARDENING,
    SOFTENING;

    /** The name used in everything printed, such as {@code "hardening"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
