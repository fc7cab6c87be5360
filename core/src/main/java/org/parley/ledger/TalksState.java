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
    HOLDING,
    /** A strike is to be held, on a day that may be told. */
    STRIKE_CALLED,
    ON_STRIKE,
    /** A strike is put off or suspended. */
    STRIKE_PUT_OFF,
    /** A strike is called off, or workers are back at work. */
    STRIKE_ENDED,
    LOCKED_OUT,
    /** Members are to vote. */
    BALLOT_DUE,
    CEASEFIRE_IN_FORCE,
    CEASEFIRE_ENDED;

    /** Whether it is a state of what happens beside the table, which tells nothing of whether there are talks. */
    public boolean isBeside() {
        return switch (this) {
            case STRIKE_CALLED,
                    ON_STRIKE,
                    STRIKE_PUT_OFF,
                    STRIKE_ENDED,
                    LOCKED_OUT,
                    BALLOT_DUE,
                    CEASEFIRE_IN_FORCE,
                    CEASEFIRE_ENDED -> true;
            case OPEN,
                    SCHEDULED,
                    READY_TO_RESUME,
                    ONLY_ON_CONDITION,
                    RESUMED,
                    PROGRESSING,
                    NOT_PROGRESSING,
                    NOT_CONTINUING,
                    REFUSED,
                    ON_HOLD,
                    SUSPENDED,
                    BROKEN_OFF,
                    NOT_BROKEN_OFF,
                    CONCLUDED,
                    AGREED,
                    HOLDING -> false;
        };
    }

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
