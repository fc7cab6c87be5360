package org.parley.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/** Compares the dates of rows. */
final class Dates {
    /** By date, those without one last. */
    static final Comparator<When> ORDER =
            Comparator.comparing((When when) -> !when.isKnown()).thenComparing(when -> sortable(when.edtf()));

    private Dates() {}

    /** The first day that an EDTF value can mean; absent where its year is not told. */
    static Optional<LocalDate> first(String edtf) {
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

    /** The day, where the value is one full day. */
    static Optional<LocalDate> day(When when) {
        return when.edtf().length() == 10 ? first(when.edtf()) : Optional.empty();
    }

    /** The days between two full days; absent where one of them is not a full day. */
    static Optional<Long> between(When when, When other) {
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
        String start = edtf.startsWith("../") ? edtf.substring(3) : edtf;
        int slash = start.indexOf('/');
        start = slash < 0 ? start : start.substring(0, slash);
        start = start.replaceAll("[?~%]", "");
        if (start.length() > 10) {
            start = start.substring(0, 10);
        }
        start = start.replaceAll("-XX$", "").replaceAll("-XX$", "");
        return start.replaceAll("-0X$", "-01").replace('X', '0').replaceAll("-00$", "-01");
    }
}
