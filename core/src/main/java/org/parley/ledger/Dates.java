package org.parley.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares the dates of rows. */
final class Dates {
    /** By date, those without one last. */
    static final Comparator<When> ORDER =
            Comparator.comparing((When when) -> !when.isKnown()).thenComparing(when -> sortable(when.edtf()));

    /** So long is a full day. */
    private static final int LONGEST = 10;

    private Dates() {}

    /** The first day that an EDTF value can mean; absent where its year is not told. */
    static Optional<LocalDate> first(String edtf) {
        if (isPlainDay(edtf)) {
            return plainDay(edtf);
        }
        String value = sortable(edtf);
        try {
            return switch (value.length()) {
                case 10 -> Optional.of(LocalDate.parse(value));
                case 7 -> Optional.of(YearMonth.parse(value).atDay(1));
                case 4 -> Optional.of(LocalDate.of(Integer.parseInt(value), 1, 1));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlainDay(String edtf) {
        if (edtf.length() != 10 || edtf.charAt(4) != '-' || edtf.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char digit = edtf.charAt(i);
            if (i != 4 && i != 7 && (digit < '0' || digit > '9')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> plainDay(String edtf) {
        int year = Integer.parseInt(edtf, 0, 4, 10);
        int month = Integer.parseInt(edtf, 5, 7, 10);
        int day = Integer.parseInt(edtf, 8, 10, 10);
        boolean possible = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return possible ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The day, where the value is one full day. */
    static Optional<LocalDate> day(When when) {
        return when.edtf().length() == 10 ? first(when.edtf()) : Optional.empty();
    }

    /** The days between two full days; absent where one of them is not a full day. */
    static Optional<Long> between(When when, When other) {
        if (when.edtf().equals(other.edtf())) {
            return day(when).map(day -> 0L);
        }
        return day(when).flatMap(day -> day(other).map(later -> Math.abs(ChronoUnit.DAYS.between(day, later))));
    }

    /** Whether both are known and the first day of one lies before that of the other. */
    static boolean before(When when, When other) {
        Optional<LocalDate> day = first(when.edtf());
        Optional<LocalDate> later = first(other.edtf());
        return day.isPresent() && later.isPresent() && day.get().isBefore(later.get());
    }

    /** Whether one value says the same as the other, only less exactly: {@code 2022-04} and {@code 2022-04-15}. */
    static boolean compatible(String edtf, String other) {
        return edtf.isEmpty() || other.isEmpty() || edtf.startsWith(other) || other.startsWith(edtf);
    }

    /** The certain beginning: {@code 2022-03-2X} gives {@code 2022-03-20}, {@code 2022-02-24/..} its start. */
    private static String sortable(String edtf) {
        if (isPlainDay(edtf) && !edtf.endsWith("-00")) {
            return edtf;
        }
        int from = edtf.startsWith("../") ? 3 : 0;
        int slash = edtf.indexOf('/', from);
        StringBuilder start = new StringBuilder(LONGEST);
        for (int i = from; i < (slash < 0 ? edtf.length() : slash) && start.length() < LONGEST; i++) {
            char character = edtf.charAt(i);
            if ("?~%".indexOf(character) < 0) {
                start.append(character);
            }
        }
        for (int part = 0; part < 2 && endsWith(start, "-XX"); part++) {
            start.setLength(start.length() - 3);
        }
        boolean first = endsWith(start, "-0X");
        for (int i = 0; i < start.length(); i++) {
            if (start.charAt(i) == 'X') {
                start.setCharAt(i, '0');
            }
        }
        if (first || endsWith(start, "-00")) {
            start.setCharAt(start.length() - 1, '1');
        }
        return start.toString();
    }

    private static boolean endsWith(StringBuilder text, String end) {
        int place = text.length() - end.length();
        return place >= 0 && text.indexOf(end, place) == place;
    }

    /** Whether a day is one of a longer time, such as of the week that "a week ago" is. */
    static boolean isWithin(When day, When time) {
        Optional<LocalDate> one = day(day);
        String[] ends = time.edtf().split("/", -1);
        return one.isPresent()
                && ends.length == 2
                && first(ends[0]).filter(first -> !one.get().isBefore(first)).isPresent()
                && first(ends[1]).filter(last -> !one.get().isAfter(last)).isPresent();
    }

    /** The first of several times, at least one; of a longer time and a day in it the day. */
    static When earliest(List<When> times) {
        When first = times.stream().min(ORDER).orElseThrow();
        return times.stream().filter(when -> isWithin(when, first)).min(ORDER).orElse(first);
    }
}
