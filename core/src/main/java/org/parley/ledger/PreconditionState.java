package org.parley.ledger;

import java.util.Locale;

/** Where a precondition stands. */
public enum PreconditionState {
    OPEN,
    MET,
    DROPPED,
    /** What it was for came about later all the same. */
    OVERTAKEN;

    /** The name used in everything printed, such as {@code "open"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
