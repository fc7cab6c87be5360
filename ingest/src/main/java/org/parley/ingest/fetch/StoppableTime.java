package org.parley.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real time, whose pauses end when the program is to stop. */
final class StoppableTime implements Timekeeper {
    private final CountDownLatch stop = new CountDownLatch(1);

    void stop() {
        stop.countDown();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public boolean pause(Duration duration) {
        try {
            return !stop.await(Math.max(0, duration.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
