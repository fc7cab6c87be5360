package org.parley.ledger;

import java.util.Optional;

/**
 * Nobody said this: the statement and its acts leave the ledger.
 *
 * @param stamp when and by whom
 * @param target the id of the statement
 * @param place where its words stand
 * @param reason why; may be empty
 */
public record StatementRejected(Stamp stamp, String target, Optional<Place> place, String reason)
        implements WordsCorrection {
    /** Names the statement by id alone. */
    public StatementRejected(Stamp stamp, String target, String reason) {
        this(stamp, target, Optional.empty(), reason);
    }
}
