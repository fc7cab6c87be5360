package org.parley.rule;

/** How real the words around a trigger make it. */
public enum Mood {
    ACTUAL,
    /** {@code will}, {@code is to}, {@code plans to}, {@code agreed to}. */
    FUTURE,
    /** {@code may}, {@code could}, {@code hopes to}. */
    POSSIBLE,
    /** Wanted of somebody, or inside an if-clause: {@code urged them to}, {@code should}, {@code if they}. */
    HYPOTHETICAL,
    /** Asked for by a bare verb that nobody is the subject of: {@code Open the gate}. */
    IMPERATIVE;

    /** Whether it is only wanted of somebody or supposed. */
    public boolean isUnreal() {
        return this == HYPOTHETICAL || this == IMPERATIVE;
    }
}
