package org.parley.reading.syntax;

/** A linear model over hashed features. */
interface Scorer {
    /** The number of classes. */
    int classes();

    /** Writes the score of every class into {@code scores}. */
    void score(Features features, int[] scores);
}
