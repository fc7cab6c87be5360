package org.parley.reading.time;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parley.reading.TimeType;

/** What the words of an expression mean, before it is known on which day and in which tense they were written. */
sealed interface Sense {
    /** Whether it stands for a place on the calendar, so that "the end of" or "early" may precede it. */
    default boolean isDate() {
        return this instanceof Absolute
                || this instanceof Point
                || this instanceof Relative
                || this instanceof Nth
                || this instanceof Part
                || this instanceof About
                || this instanceof Checked
                || this instanceof Moved
                || this instanceof Mention;
    }

    /** A period that is told in full: "May 18, 2022", "the 1990s". */
    record Absolute(Period period, boolean uncertain) implements Sense {
        Absolute(Period period) {
            this(period, false);
        }
    }

    /**
     * A point counted within something: "Monday", "the third quarter of last year".
     *
     * @param holiday which feast; only for {@link Field#HOLIDAY}
     * @param within what it is counted in; absent where context must tell
     */
    record Point(
            Field field,
            int value,
            @Nullable Holiday holiday,
            @Nullable Direction direction,
            @Nullable Sense within) implements Sense {}

    /** So many units before or after the one that the report, or the date told last, lies in: "last week". */
    record Relative(Unit unit, int shift, boolean fromMention) implements Sense {}

    /** The n-th unit of a longer period, or the last where n is -1: "the first week of March". */
    record Nth(Unit unit, int n, Sense within) implements Sense {}

    /** A part of a period: "late March". */
    record Part(Portion portion, Sense whole) implements Sense {}

    /** Somewhere near: "around May 18". */
    record About(Sense near) implements Sense {}

    /** A day whose weekday is told beside it: "Wednesday, May 18". */
    record Checked(int weekday, Sense day) implements Sense {}

    /** An amount away from the report or from the date told last: "two weeks ago". */
    record Moved(Amount amount, int sign, boolean fromMention) implements Sense {}

    /** The date told last, or the same so many years away: "the same day", "the same month a year earlier". */
    record Mention(Unit unit, int years) implements Sense {}

    /**
     * A length of time.
     *
     * @param number how many; absent where nobody can tell: "several years"
     * @param anchored whether it is bound to the day of the report: "the past three months"
     */
    record Amount(@Nullable BigDecimal number, Unit unit, boolean anchored) implements Sense {
        /** The value in TIMEX3, an ISO 8601 duration: {@code P3M}, {@code PT30M}, {@code PXY}. */
        String timex() {
            return (unit.isClock() ? "PT" : "P") + count() + (isHalves() ? halvedDesignator() : unit.designator);
        }

        private String count() {
            if (number == null) {
                return "X";
            }
            BigDecimal count = isHalves() ? number.multiply(halvedInto()) : number;
            return count.multiply(BigDecimal.valueOf(unit.times))
                    .stripTrailingZeros()
                    .toPlainString();
        }

        /** "Half an hour" is thirty minutes and "half a year" six months; "two and a half years" stays 2.5 years. */
        private boolean isHalves() {
            return number != null
                    && number.compareTo(BigDecimal.ONE) < 0
                    && (unit == Unit.HOUR || unit == Unit.YEAR || unit == Unit.DAY || unit == Unit.MINUTE);
        }

        private BigDecimal halvedInto() {
            return BigDecimal.valueOf(unit == Unit.YEAR ? 12 : unit == Unit.DAY ? 24 : 60);
        }

        private String halvedDesignator() {
            return unit == Unit.HOUR || unit == Unit.YEAR ? "M" : unit == Unit.DAY ? "H" : "S";
        }
    }

    /** Something that comes again: "every Monday". */
    record Each(String timex) implements Sense {}

    /** Words whose value never changes: "now". */
    record Fixed(TimeType type, String timex) implements Sense {}

    /**
     * A time of a day.
     *
     * @param time what follows the day in TIMEX3: {@code T18:00Z}, {@code TMO}
     * @param day which day; absent where context must tell
     */
    record Clock(String time, @Nullable Sense day) implements Sense {}

    /** Which of the possible dates is meant, where a word says so. */
    enum Direction {
        LAST,
        THIS,
        NEXT
    }
}
