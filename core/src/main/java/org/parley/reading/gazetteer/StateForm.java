package org.parley.reading.gazetteer;

/** The kinds of words that stand for a state. */
public enum StateForm {
    /** {@code Ukraine}. */
    NAME,
    /** {@code Ukrainian}, as in "the Ukrainian delegation". */
    ADJECTIVE,
    /** {@code Ukrainians}. */
    PEOPLE,
    /** {@code Kyiv}. */
    CAPITAL,
    /** {@code the Kremlin}. */
    SEAT
}
