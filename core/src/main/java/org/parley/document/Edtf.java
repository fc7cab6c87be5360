package org.parley.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the Extended Date/Time Format (EDTF, ISO 8601-2:2019) seen as the days that it may mean: from an earliest to
 * a latest day, both inclusive.
 *
 * <p>Read are full and partial dates ({@code 2022-05-18}, {@code 2022-03}, {@code 2022}), dates with a time of day (of
 * which the day is kept), unspecified digits ({@code 2022-03-2X}, {@code 199X}, {@code 19XX}, {@code 2022-XX-24} as its
 * whole year), seasons, quarters and halves ({@code 2022-21} to {@code 2022-41}), the qualifiers {@code ?}, {@code ~}
 * and {@code %} behind a date, and intervals of two of these, where {@code ..} or nothing stands for an open end.
 * Seasons are those of the northern hemisphere, in whole months; winter starts in December of its year.
 *
 * <pre>{@code
 * Edtf.parse("2022-03-2X").orElseThrow().earliest(); // 2022-03-20
 * Edtf.parse("2022-02-24/..").orElseThrow().latest(); // empty: it goes on
 * }</pre>
 *
 * @param earliest the first day that it may mean; empty where the start is open
 * @param latest the last day that it may mean; empty where the end is open
 * @param interval whether it is an interval, which holds all of its days, and not one date known to some precision
 * @param qualified whether it is marked as uncertain or approximate
 */
public record Edtf(Optional<LocalDate> earliest, Optional<LocalDate> latest, boolean interval, boolean qualified) {
    /** Orders by the earliest day, open starts first, then by the latest, open ends last. */
    public static final Comparator<Edtf> ORDER = Comparator.comparing(
                    (Edtf edtf) -> edtf.earliest.orElse(LocalDate.MIN))
            .thenComparing(edtf -> edtf.latest.orElse(LocalDate.MAX));

    private static final Pattern DATE = Pattern.compile(
            "(?<year>\\d{4}|\\d{3}X|\\d{2}XX)(-(?<month>\\d{2}|XX)(-(?<day>\\d{2}|\\dX|XX)(T[0-9:.Z+-]+)?)?)?(?<mark>[?~%])?");

    private static final String OPEN = "..";

    /**
     * Reads a value.
     *
     * @return empty if it is empty, not of the forms above, no date of the calendar, or an interval that runs backwards
     */
    public static Optional<Edtf> parse(String value) {
        int slash = value.indexOf('/');
        try {
            return slash < 0 ? date(value) : interval(value.substring(0, slash), value.substring(slash + 1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the two may mean one day in common. */
    public boolean overlaps(Edtf other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    /** Whether every day that this may mean comes before every day that {@code other} may mean. */
    public boolean isBefore(Edtf other) {
        return latest.isPresent() && other.earliest.isPresent() && latest.get().isBefore(other.earliest.get());
    }

    /** Whether this may mean that day. */
    public boolean contains(LocalDate day) {
        return !earliest.orElse(LocalDate.MIN).isAfter(day)
                && !latest.orElse(LocalDate.MAX).isBefore(day);
    }

    /** The calendar day, where it means exactly one. */
    public Optional<LocalDate> day() {
        return !qualified && earliest.isPresent() && earliest.equals(latest) ? earliest : Optional.empty();
    }

    private static Optional<Edtf> interval(String from, String to) {
        Optional<Edtf> start = isOpen(from) ? Optional.empty() : date(from);
        Optional<Edtf> end = isOpen(to) ? Optional.empty() : date(to);
        boolean wrong = start.isEmpty() != isOpen(from) || end.isEmpty() != isOpen(to) || (isOpen(from) && isOpen(to));
        if (wrong) {
            return Optional.empty();
        }
        Optional<LocalDate> earliest = start.flatMap(Edtf::earliest);
        Optional<LocalDate> latest = end.flatMap(Edtf::latest);
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            return Optional.empty();
        }
        boolean qualified = start.map(Edtf::qualified).orElse(false)
                || end.map(Edtf::qualified).orElse(false);
        return Optional.of(new Edtf(earliest, latest, true, qualified));
    }

    private static boolean isOpen(String value) {
        return value.isEmpty() || value.equals(OPEN);
    }

    private static Optional<Edtf> date(String value) {
        Matcher matcher = DATE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean qualified = matcher.group("mark") != null;
        String year = matcher.group("year");
        String month = matcher.group("month");
        String day = matcher.group("day");
        if (year.endsWith("X")) {
            return month == null ? Optional.of(years(year, qualified)) : Optional.empty();
        }
        int number = Integer.parseInt(year);
        if (month == null || month.equals("XX")) {
            return Optional.of(months(YearMonth.of(number, 1), 12, qualified));
        }
        if (Integer.parseInt(month) > 12) {
            return day == null ? division(number, Integer.parseInt(month), qualified) : Optional.empty();
        }
        YearMonth yearMonth = YearMonth.of(number, Integer.parseInt(month));
        if (day == null || day.equals("XX")) {
            return Optional.of(months(yearMonth, 1, qualified));
        }
        return days(yearMonth, day, qualified);
    }

    private static Edtf years(String year, boolean qualified) {
        int first = Integer.parseInt(year.replace('X', '0'));
        int last = Integer.parseInt(year.replace('X', '9'));
        return between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), qualified);
    }

    private static Edtf months(YearMonth first, int count, boolean qualified) {
        return between(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), qualified);
    }

    private static Optional<Edtf> days(YearMonth month, String day, boolean qualified) {
        if (!day.endsWith("X")) {
            LocalDate date = month.atDay(Integer.parseInt(day));
            return Optional.of(between(date, date, qualified));
        }
        int tens = 10 * (day.charAt(0) - '0');
        if (tens > month.lengthOfMonth()) {
            return Optional.empty();
        }
        LocalDate first = month.atDay(Math.max(1, tens));
        LocalDate last = month.atDay(Math.min(month.lengthOfMonth(), tens + 9));
        return Optional.of(between(first, last, qualified));
    }

    /** Seasons 21 to 24 (25 to 28 with the hemisphere), quarters 33 to 36, thirds 37 to 39, halves 40 and 41. */
    private static Optional<Edtf> division(int year, int code, boolean qualified) {
        YearMonth january = YearMonth.of(year, 1);
        if (code >= 21 && code <= 28) {
            return Optional.of(months(january.plusMonths(2 + 3L * ((code - 21) % 4)), 3, qualified));
        }
        if (code >= 33 && code <= 36) {
            return Optional.of(months(january.plusMonths(3L * (code - 33)), 3, qualified));
        }
        if (code >= 37 && code <= 39) {
            return Optional.of(months(january.plusMonths(4L * (code - 37)), 4, qualified));
        }
        if (code == 40 || code == 41) {
            return Optional.of(months(january.plusMonths(6L * (code - 40)), 6, qualified));
        }
        return Optional.empty();
    }

    private static Edtf between(LocalDate first, LocalDate last, boolean qualified) {
        return new Edtf(Optional.of(first), Optional.of(last), false, qualified);
    }
}
