package org.parley.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only in pauses. */
final class FakeTime implements Timekeeper {
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2022-05-23T10:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean pause(Duration duration) {
        if (!duration.isZero() && !duration.isNegative()) {
            pauses.add(duration);
            now = now.plus(duration);
        }
        return true;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** The pauses that were made. */
    List<Duration> pauses() {
        return pauses;
    }
}
