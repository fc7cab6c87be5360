package org.parley.reading.time;

/** What a point of the calendar is counted by: the day of a month, the month of a year. */
enum Field {
    WEEKDAY(Unit.DAY, Unit.WEEK, 7),
    WEEKEND(Unit.WEEKEND, Unit.WEEK, 7),
    DAY(Unit.DAY, Unit.MONTH, 15),
    MONTH(Unit.MONTH, Unit.YEAR, 150),
    SEASON(Unit.SEASON, Unit.YEAR, 150),
    QUARTER(Unit.QUARTER, Unit.YEAR, 150),
    HALF(Unit.HALF, Unit.YEAR, 150),
    HOLIDAY(Unit.DAY, Unit.YEAR, 150);

    /** The unit of the point itself. */
    final Unit unit;
    /** The period that it is counted in. */
    final Unit parent;
    /** How many days further away a candidate may lie than one that the tense speaks against. */
    final int tenseWeight;

    Field(Unit unit, Unit parent, int tenseWeight) {
        this.unit = unit;
        this.parent = parent;
        this.tenseWeight = tenseWeight;
    }
}
