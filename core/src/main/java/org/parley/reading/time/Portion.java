package org.parley.reading.time;

/** Which part of a period is meant: "late March", "later this year". */
enum Portion {
    WHOLE,
    START,
    MIDDLE,
    END,
    /** From the start of the period until the day of publication. */
    EARLIER,
    /** From the day of publication until the end of the period. */
    LATER
}
