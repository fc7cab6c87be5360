package org.parley.statement;

/** The gender that a text's pronouns, titles or a person's given name tell; unknown where nothing tells it. */
enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** The gender of the letter that word lists have for it: {@code "f"}, else male. */
    static Gender of(String letter) {
        return letter.equals("f") ? FEMALE : MALE;
    }

    /** Whether both may be one person's. */
    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
