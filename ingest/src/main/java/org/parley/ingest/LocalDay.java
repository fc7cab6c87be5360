package org.parley.ingest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.parley.document.PageDate;

/**
 * The day on which a report was published where its outlet is. Programs write moments in UTC, in which an evening in
 * America is the next day already; the page's address, the date that it prints, or the same moment in another place with
 * its offset tells the day that readers saw, and from which the report counts its "yesterday" and "Monday".
 */
final class LocalDay {
    /** The offsets at which people live. */
    private static final Duration WESTERNMOST = Duration.ofHours(-11);

    private static final Duration EASTERNMOST = Duration.ofHours(14);
    /** Offsets are whole quarters of an hour, and printed times lack their seconds. */
    private static final long QUARTER_MINUTES = 15;

    private static final Duration SAME = Duration.ofMinutes(2);

    private LocalDay() {}

    /**
     * The day of the first date, or the day beside it where another date tells that.
     *
     * @param published dates of publication, the most trusted first
     */
    static Optional<String> of(List<PageDate> published) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        String first = Dates.withoutTime(published.get(0).value());
        Optional<LocalDateTime> moment = published.stream()
                .filter(date -> date.value().startsWith(first))
                .flatMap(date -> utc(date.value()).stream())
                .findFirst();
        if (moment.isEmpty() || hasOwnOffset(published.get(0).value())) {
            return Optional.of(first);
        }
        return published.stream()
                .flatMap(date -> told(date, moment.get()).stream())
                .findFirst()
                .map(LocalDate::toString)
                .or(() -> Optional.of(first));
    }

    /** The local day that a date tells of the moment; empty where it tells nothing that UTC does not, or of another moment. */
    private static Optional<LocalDate> told(PageDate date, LocalDateTime moment) {
        String value = date.value();
        try {
            if (value.length() == "2022-05-18".length()) {
                return plain(LocalDate.parse(value), date.place(), moment);
            }
            if (utc(value).isPresent()) {
                return Optional.empty();
            }
            if (hasOwnOffset(value)) {
                OffsetDateTime local = OffsetDateTime.parse(value);
                LocalDateTime same = local.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
                boolean isSame = Duration.between(moment, same).abs().compareTo(SAME) <= 0;
                return isSame ? Optional.of(local.toLocalDate()) : Optional.empty();
            }
            LocalDateTime clock = LocalDateTime.parse(value);
            return isOffset(Duration.between(moment, clock)) ? Optional.of(clock.toLocalDate()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A day without a time. The day behind that of UTC may be that of the reader's visit, which pages print as well, so
     * only an address tells it.
     */
    private static Optional<LocalDate> plain(LocalDate day, String place, LocalDateTime moment) {
        LocalDate least = moment.plus(WESTERNMOST).toLocalDate();
        LocalDate most = place.equals("url") ? moment.plus(EASTERNMOST).toLocalDate() : moment.toLocalDate();
        boolean told = !place.equals("meta") && !place.equals("json-ld") && !place.equals("microdata");
        return told && !day.isBefore(least) && !day.isAfter(most) ? Optional.of(day) : Optional.empty();
    }

    /** Whether a clock that differs so much from UTC is that of some place; a clock that shows UTC tells nothing. */
    private static boolean isOffset(Duration difference) {
        long minutes = Math.round(difference.toSeconds() / 60.0);
        long beside = Math.floorMod(minutes, QUARTER_MINUTES);
        boolean quarters = beside <= SAME.toMinutes() || beside >= QUARTER_MINUTES - SAME.toMinutes();
        return quarters
                && Math.abs(minutes) > SAME.toMinutes()
                && difference.compareTo(WESTERNMOST.minus(SAME)) >= 0
                && difference.compareTo(EASTERNMOST.plus(SAME)) <= 0;
    }

    private static boolean hasOwnOffset(String value) {
        return value.length() > "2022-05-18T10:00:00".length() && utc(value).isEmpty();
    }

    private static Optional<LocalDateTime> utc(String value) {
        boolean utc = value.endsWith("Z") || value.endsWith("+00:00");
        try {
            return utc ? Optional.of(OffsetDateTime.parse(value).toLocalDateTime()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
