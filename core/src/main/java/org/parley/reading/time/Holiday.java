package org.parley.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feast by the formula of its date: {@code 12-25}; {@code easter-2}, days before or after Easter Sunday of the
 * Gregorian or ({@code pascha+0}) the Julian calendar; or {@code 11-thursday-4}, the fourth Thursday of November, with
 * {@code -1} for the last.
 */
record Holiday(String formula) {
    private static final Pattern FIXED = Pattern.compile("(\\d{2})-(\\d{2})");
    private static final Pattern EASTER = Pattern.compile("(easter|pascha)([+-]\\d+)");
    private static final Pattern WEEKDAY =
            Pattern.compile("(\\d{2})-(monday|tuesday|wednesday|thursday|friday|saturday|sunday)-([1-4]|-1)");

    /** Whether the formula is one of the three. */
    boolean isValid() {
        Matcher fixed = FIXED.matcher(formula);
        return fixed.matches()
                ? monthDay(fixed).isPresent()
                : EASTER.matcher(formula).matches() || isWeekday();
    }

    private boolean isWeekday() {
        Matcher weekday = WEEKDAY.matcher(formula);
        return weekday.matches() && isMonth(Integer.parseInt(weekday.group(1)));
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    private static Optional<MonthDay> monthDay(Matcher fixed) {
        int month = Integer.parseInt(fixed.group(1));
        int day = Integer.parseInt(fixed.group(2));
        boolean valid =
                isMonth(month) && day >= 1 && day <= java.time.Month.of(month).maxLength();
        return valid ? Optional.of(MonthDay.of(month, day)) : Optional.empty();
    }

    /** Its day in a year. */
    LocalDate in(int year) {
        Matcher fixed = FIXED.matcher(formula);
        if (fixed.matches()) {
            return monthDay(fixed).orElseThrow().atYear(year);
        }
        Matcher easter = EASTER.matcher(formula);
        if (easter.matches()) {
            LocalDate sunday = easter.group(1).equals("easter") ? easter(year) : pascha(year);
            return sunday.plusDays(Integer.parseInt(easter.group(2)));
        }
        Matcher weekday = WEEKDAY.matcher(formula);
        if (!weekday.matches()) {
            throw new IllegalArgumentException("no holiday: " + formula);
        }
        DayOfWeek day = DayOfWeek.valueOf(weekday.group(2).toUpperCase(java.util.Locale.ROOT));
        LocalDate first = LocalDate.of(year, Integer.parseInt(weekday.group(1)), 1);
        return first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(weekday.group(3)), day));
    }

    /** What TIMEX3 says of it in an unknown year. */
    String timex() {
        return FIXED.matcher(formula).matches() ? "XXXX-" + formula : "XXXX-XX-XX";
    }

    /** Easter Sunday by the anonymous Gregorian algorithm (Nature, 1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** Easter Sunday of the Julian calendar by Meeus's algorithm (Astronomical Algorithms, 1991), as a Gregorian day. */
    private static LocalDate pascha(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        int lag = year / 100 - year / 400 - 2;
        return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(lag);
    }
}
