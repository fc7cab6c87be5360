package org.parley.ledger;

/**
 * An earlier entry no longer counts. An undo can itself be undone.
 *
 * @param stamp when and by whom
 * @param undone the number of an earlier entry
 */
public record Undo(Stamp stamp, long undone) implements Entry {
    /** @throws IllegalArgumentException if the entry named is not an earlier one */
    public Undo {
        if (undone < 1 || undone >= stamp.sequence()) {
            throw new IllegalArgumentException(
                    "entry " + stamp.sequence() + " cannot undo entry " + undone + "; name an earlier one");
        }
    }
}
