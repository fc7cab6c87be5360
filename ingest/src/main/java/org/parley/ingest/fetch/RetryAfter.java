package org.parley.ingest.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header of that name (RFC 9110, section 10.2.3): a number of seconds, or a date. */
final class RetryAfter {
    /** Servers that want to be left alone for longer are asked again after this. */
    private static final long LONGEST_SECONDS = 7 * 24 * 3600L;

    private RetryAfter() {}

    /** Empty where the header is missing or is neither. */
    static Optional<Instant> read(String header, Instant now) {
        String value = header.strip();
        Instant latest = now.plusSeconds(LONGEST_SECONDS);
        if (value.matches("\\d{1,18}")) {
            long seconds = Math.min(LONGEST_SECONDS, Long.parseLong(value));
            return Optional.of(now.plusSeconds(seconds));
        }
        try {
            Instant moment = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(moment.isAfter(latest) ? latest : moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
