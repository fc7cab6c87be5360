package org.parley.ledger;

import java.util.Optional;

/**
 * The words do not do this: the act leaves the ledger, its statement stays.
 *
 * @param stamp when and by whom
 * @param target the id of the act
 * @param place where its words stand
 * @param reason why; may be empty
 */
public record ActRejected(Stamp stamp, String target, Optional<Place> place, String reason) implements WordsCorrection {
    /** Names the act by id alone. */
    public ActRejected(Stamp stamp, String target, String reason) {
        this(stamp, target, Optional.empty(), reason);
    }
}
