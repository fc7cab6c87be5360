package org.parley.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A piece of the calendar: one day, one week, one quarter.
 *
 * @param unit how long it is; never a unit of the clock
 * @param first its first day
 */
record Period(Unit unit, LocalDate first) {
    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

    static Period day(LocalDate day) {
        return new Period(Unit.DAY, day);
    }

    static Period year(int year) {
        return new Period(Unit.YEAR, LocalDate.of(year, 1, 1));
    }

    /** The period of a unit that holds a day; for a weekend, that of the day's week. */
    static Period containing(Unit unit, LocalDate day) {
        int month = day.getMonthValue();
        LocalDate first = switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> day;
            case WEEK, FORTNIGHT -> monday(day);
            case WEEKEND -> monday(day).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case SEASON -> day.withDayOfMonth(1).minusMonths(month % 3);
            case QUARTER -> LocalDate.of(day.getYear(), month - (month - 1) % 3, 1);
            case HALF -> LocalDate.of(day.getYear(), month <= 6 ? 1 : 7, 1);
            case YEAR, FISCAL_YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case DECADE -> LocalDate.of(day.getYear() - day.getYear() % 10, 1, 1);
            case CENTURY -> LocalDate.of(day.getYear() - day.getYear() % 100, 1, 1);
        };
        return new Period(unit.isClock() ? Unit.DAY : unit, first);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The period that comes {@code count} of its unit later. */
    Period plus(long count) {
        return new Period(unit, plus(first, unit, count));
    }

    /** A day moved by so many units; the end of a shorter month stays its end. */
    static LocalDate plus(LocalDate day, Unit unit, long count) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2 * count);
            case MONTH -> day.plusMonths(count);
            case SEASON, QUARTER -> day.plusMonths(3 * count);
            case HALF -> day.plusMonths(6 * count);
            case YEAR, FISCAL_YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
        };
    }

    LocalDate last() {
        return switch (unit) {
            case WEEKEND -> first.plusDays(1);
            case FORTNIGHT -> first.plusDays(13);
            default -> plus(first, unit, 1).minusDays(1);
        };
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    boolean overlaps(Period other) {
        return !last().isBefore(other.first) && !other.last().isBefore(first);
    }

    /** The number of days between the day and the period: negative where the period is past, 0 where it holds the day. */
    long daysFrom(LocalDate day) {
        if (contains(day)) {
            return 0;
        }
        return day.isBefore(first) ? ChronoUnit.DAYS.between(day, first) : -ChronoUnit.DAYS.between(last(), day);
    }

    /** The value in TIMEX3. */
    String timex() {
        int year = first.getYear();
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> first.toString();
            case WEEK, FORTNIGHT -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> YearMonth.from(first).toString();
            case SEASON -> "%04d-%s".formatted(year, SEASONS[seasonIndex()]);
            case QUARTER -> "%04d-Q%d".formatted(year, first.get(IsoFields.QUARTER_OF_YEAR));
            case HALF -> "%04d-H%d".formatted(year, first.getMonthValue() < 7 ? 1 : 2);
            case YEAR -> "%04d".formatted(year);
            case FISCAL_YEAR -> "FY%04d".formatted(year);
            case DECADE -> "%03d".formatted(year / 10);
            case CENTURY -> "%02d".formatted(year / 100);
        };
    }

    private String week() {
        return "%04d-W%02d"
                .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private int seasonIndex() {
        return first.getMonthValue() / 3 - 1;
    }

    /** The value in EDTF, without any portion. */
    String edtf() {
        int year = first.getYear();
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case SEASON -> "%04d-%d".formatted(year, 21 + seasonIndex());
            case YEAR -> "%04d".formatted(year);
            case FISCAL_YEAR -> "%04d~".formatted(year);
            case DECADE -> "%03dX".formatted(year / 10);
            case CENTURY -> "%02dXX".formatted(year / 100);
            case WEEK, WEEKEND, FORTNIGHT -> first + "/" + last();
            case QUARTER, HALF -> YearMonth.from(first) + "/" + YearMonth.from(last());
        };
    }

    /**
     * The value in EDTF of a part of it.
     *
     * @param published the day of publication, which bounds {@link Portion#EARLIER} and {@link Portion#LATER}
     */
    String edtf(Portion portion, LocalDate published) {
        return switch (portion) {
            case WHOLE -> edtf();
            case START -> third(0);
            case MIDDLE -> third(1);
            case END -> third(2);
            case EARLIER -> contains(published) && unit != Unit.DAY ? span(first, published) : edtf();
            case LATER -> contains(published) && unit != Unit.DAY ? span(published, last()) : edtf();
        };
    }

    private String third(int index) {
        return switch (unit) {
            case MONTH -> "%s-%dX".formatted(YearMonth.from(first), index);
            case YEAR -> "%1$04d-%2$02d/%1$04d-%3$02d".formatted(first.getYear(), 4 * index + 1, 4 * index + 4);
            default -> edtf();
        };
    }

    private String span(LocalDate from, LocalDate to) {
        if (unit.days >= Unit.SEASON.days) {
            String start = YearMonth.from(from).toString();
            String end = YearMonth.from(to).toString();
            return start.equals(end) ? start : start + "/" + end;
        }
        return from.equals(to) ? from.toString() : from + "/" + to;
    }

    /** What TIMEX3 says of a period of this unit when nobody knows which. */
    static String unknown(Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case SEASON, QUARTER -> "XXXX-QX";
            case HALF -> "XXXX-HX";
            case YEAR -> "XXXX";
            case FISCAL_YEAR -> "FYXXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
        };
    }

    @Override
    public String toString() {
        return unit.name().toLowerCase(Locale.ROOT) + " " + timex();
    }
}
