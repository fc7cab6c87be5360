package org.parley.ledger;

import java.util.Locale;

/** A state that talks can be in. */
public enum TalksState {
    /** Talks were or are being held. */
    OPEN,
    READY_TO_RESUME,
    RESUMED,
    NOT_PROGRESSING,
    /** A party will not talk. */
    REFUSED,
    ON_HOLD,
    SUSPENDED,
    BROKEN_OFF,
    CONCLUDED;

    /** The name used in everything printed, such as {@code "on hold"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
