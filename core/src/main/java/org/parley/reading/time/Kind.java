package org.parley.reading.time;

/** What a token looks like. */
enum Kind {
    WORD,
    /** A plain number, {@code 18} or {@code 1,200} or {@code 2.5}. */
    NUMBER,
    /** {@code 24th}. */
    ORDINAL,
    /** {@code 1990s}, {@code 70s}. */
    DECADE,
    /** {@code '82}. */
    SHORT_YEAR,
    /** {@code 18:00}. */
    CLOCK,
    /** {@code 2022-05-18}. */
    ISO_DATE,
    /** {@code 5/18/2022}, {@code 18.05.2022}. */
    NUMERIC_DATE,
    PUNCTUATION,
    /** Figures that are no time: money, percentages, versions, scores. */
    OTHER
}
