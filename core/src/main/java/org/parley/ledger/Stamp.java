package org.parley.ledger;

import java.time.Instant;

/**
 * Where an entry stands in its journal and who made it; all of it told from outside, since the core reads no clock.
 *
 * @param sequence the entry's number, unique in its journal, one or more
 * @param who the person or program that made it, as it calls itself
 * @param when the moment it was made
 * @param version the version of Parley that made it
 */
public record Stamp(long sequence, String who, Instant when, String version) {
    /** @throws IllegalArgumentException if the number is less than one */
    public Stamp {
        if (sequence < 1) {
            throw new IllegalArgumentException("entry number " + sequence + " is less than 1; journals count from 1");
        }
    }
}
