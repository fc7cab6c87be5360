package org.parley.reading.time;

/** Whether the sentence around an expression speaks of what was or of what will be. */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
}
