package org.parley.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Places EDTF dates on a time line. */
final class Timeline {
    private Timeline() {}

    /** The first day that a value can mean; absent where it has no certain year. */
    static Optional<LocalDate> first(String edtf) {
        int slash = edtf.indexOf('/');
        String start = slash < 0 ? edtf : edtf.substring(0, slash);
        start = start.replaceAll("[?~%]", "").replaceAll("-XX", "");
        if (start.endsWith("-0X")) {
            start = start.substring(0, start.length() - 1) + "1";
        }
        start = start.replaceAll("X$", "0");
        String full = switch (start.length()) {
            case 4 -> start + "-01-01";
            case 7 -> start + "-01";
            default -> start;
        };
        try {
            return Optional.of(LocalDate.parse(full));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
