package org.parley.ingest.fetch;

import java.time.Duration;
import java.time.Instant;

/** Time as politeness needs it. */
interface Timekeeper {
    Instant now();

    /**
     * Waits.
     *
     * @return false if there is no point in going on, since the program is to stop
     */
    boolean pause(Duration duration);
}
