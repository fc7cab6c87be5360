package org.parley.reading;

/** The types of time expressions of TIMEX3 (ISO-TimeML). */
public enum TimeType {
    DATE,
    TIME,
    DURATION,
    SET
}
