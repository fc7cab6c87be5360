package org.parley.ledger;

import java.util.Locale;

/** A state that talks can be in. */
public enum TalksState {
    /** Talks were or are being held. */
    OPEN,
    /** Talks are to be held on a date that is told. */
    SCHEDULED,
    READY_TO_RESUME,
    /** A party will talk only after something has happened. */
    ONLY_ON_CONDITION,
    RESUMED,
    PROGRESSING,
    NOT_PROGRESSING,
    NOT_CONTINUING,
    /** A party will not talk. */
    REFUSED,
    ON_HOLD,
    SUSPENDED,
    BROKEN_OFF,
    /** Against what another says, or reports have it, nobody has ended them. */
    NOT_BROKEN_OFF,
    CONCLUDED,
    /** The parties have signed or reached an agreement. */
    AGREED,
    /** An agreement that was reached is kept to. */
    HOLDING;

    /** Whether talks are being held. */
    boolean isUnderWay() {
        return this == OPEN || this == RESUMED;
    }

    /** Whether talks are being held, or have led to an agreement: conditions for talks are past. */
    boolean isPastConditions() {
        return isUnderWay() || this == AGREED;
    }

    /** Whether talks are not being held. */
    boolean isHalted() {
        return this == ON_HOLD || this == SUSPENDED || this == BROKEN_OFF || this == NOT_CONTINUING;
    }

    /** The name used in everything printed, such as {@code "on hold"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
