package org.parley.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When a host may be asked next: a pause after each request, and what the host itself asked for. */
final class Pace {
    /** Hosts that were last asked before the present are forgotten beyond so many. */
    private static final int MOST_HOSTS = 10_000;

    private final Timekeeper time;
    private final Map<String, Instant> next = new HashMap<>();

    Pace(Timekeeper time) {
        this.time = time;
    }

    /** How long to wait before the next request to a host. */
    Duration wait(String host) {
        Duration wait = Duration.between(time.now(), next.getOrDefault(host, Instant.MIN.plusSeconds(1)));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** A request to the host ends now. */
    void asked(String host, Duration pause) {
        notBefore(host, time.now().plus(pause));
    }

    /** The host wants no request before that. */
    void notBefore(String host, Instant moment) {
        if (next.size() >= MOST_HOSTS) {
            Instant now = time.now();
            next.values().removeIf(other -> other.isBefore(now));
        }
        next.merge(host, moment, (one, other) -> one.isAfter(other) ? one : other);
    }
}
