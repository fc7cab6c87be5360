package org.parley.reading.time;

import java.util.Locale;

/** A unit of the calendar or of the clock, from fine to coarse. */
enum Unit {
    SECOND("S", 1, 0),
    MINUTE("M", 1, 0),
    HOUR("H", 1, 0),
    DAY("D", 1, 1),
    WEEKEND("WE", 1, 7),
    WEEK("W", 1, 7),
    FORTNIGHT("W", 2, 14),
    MONTH("M", 1, 30),
    SEASON("M", 3, 91),
    QUARTER("Q", 1, 91),
    HALF("M", 6, 182),
    YEAR("Y", 1, 365),
    FISCAL_YEAR("Y", 1, 365),
    DECADE("Y", 10, 3652),
    CENTURY("Y", 100, 36524);

    /** The designator of an ISO 8601 duration. */
    final String designator;
    /** How many of the designated unit make one. */
    final int times;
    /** About how many days it lasts. */
    final int days;

    Unit(String designator, int times, int days) {
        this.designator = designator;
        this.times = times;
        this.days = days;
    }

    /** The unit that a rule file names in lower case with hyphens. */
    static Unit named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it is part of a day. */
    boolean isClock() {
        return compareTo(DAY) < 0;
    }
}
