package org.parley.reading;

/** How real a marked act is said to be. */
public enum MarkedMood {
    ACTUAL,
    FUTURE,
    POSSIBLE,
    /** Real where a condition holds. */
    CONDITIONAL,
    HYPOTHETICAL
}
