package org.parley.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date with its origin: an EDTF value such as {@code 2022-05-18}, {@code 2022-03} or {@code 2022-02-24/..}.
 *
 * @param edtf the value; empty exactly where the origin is {@link DateOrigin#UNKNOWN}
 * @param origin how it came to be known
 */
public record DateValue(String edtf, DateOrigin origin) {
    /** The date that nobody told: never replaced by today. */
    public static final DateValue UNKNOWN = new DateValue("", DateOrigin.UNKNOWN);

    /** @throws IllegalArgumentException if value and origin disagree on whether the date is known */
    public DateValue {
        if (edtf.isEmpty() != (origin == DateOrigin.UNKNOWN)) {
            throw new IllegalArgumentException("date \"" + edtf + "\" with origin " + origin.label());
        }
    }

    /** Whether there is a date. */
    public boolean isKnown() {
        return origin != DateOrigin.UNKNOWN;
    }

    /** The calendar day, where the value is one full day. */
    public Optional<LocalDate> day() {
        try {
            return isKnown() ? Optional.of(LocalDate.parse(edtf)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
