package org.parley.statement;

/** The gender that a text's pronouns, titles or a person's given name tell; unknown where nothing tells it. */
enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Whether both may be one person's. */
    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
