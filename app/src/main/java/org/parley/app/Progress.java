package org.parley.app;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line on a terminal that tells how many documents were read, and how quickly; else silent. */
final class Progress implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final Clock clock;
    private final boolean shown;
    private final Instant start;
    private Instant last;
    private int documents;

    Progress(Surroundings surroundings, boolean quiet) {
        err = surroundings.err();
        clock = surroundings.clock();
        shown = surroundings.isTerminal() && !quiet;
        start = clock.instant();
        last = start;
    }

    void step() {
        documents++;
        Instant now = shown ? clock.instant() : start;
        if (Duration.between(last, now).compareTo(PAUSE) > 0) {
            double seconds = Duration.between(start, now).toMillis() / 1000.0;
            err.print(
                    ERASE + String.format(Locale.ROOT, "%d documents, %.1f a second", documents, documents / seconds));
            err.flush();
            last = now;
        }
    }

    /** Clears the line, so that something else can be printed. */
    void pause() {
        if (shown) {
            err.print(ERASE);
            err.flush();
        }
    }

    @Override
    public void close() {
        pause();
    }
}
