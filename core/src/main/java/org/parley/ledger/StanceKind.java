package org.parley.ledger;

import java.util.Locale;

/** What a party does about an issue. */
public enum StanceKind {
    RED_LINE,
    REJECTS,
    REFUSES,
    /** Of talks: the party holds them for suspended or ended, or has left them. */
    NOT_CONTINUING,
    /** The party says what it will do to the other side, or that it will leave the talks. */
    THREATENS,
    DEMANDS,
    CONDITION,
    OFFERS,
    READY,
    CONCEDES,
    ACCEPTS;

    /** The name used in everything printed, such as {@code "red line"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How far the party moves towards the other side: higher is softer. */
    int softness() {
        return switch (this) {
            case RED_LINE -> 0;
            case REJECTS, REFUSES, NOT_CONTINUING, THREATENS -> 1;
            case DEMANDS, CONDITION -> 2;
            case OFFERS, READY -> 4;
            case CONCEDES, ACCEPTS -> 5;
        };
    }
}
