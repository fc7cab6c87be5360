package org.parley.ledger;

import java.util.Optional;
import org.parley.statement.Speaker;

/**
 * Somebody else said this.
 *
 * @param stamp when and by whom
 * @param target the id of the statement
 * @param place where its words stand
 * @param speaker who is cited in truth
 * @param reason why; may be empty
 */
public record SpeakerCorrected(Stamp stamp, String target, Optional<Place> place, Speaker speaker, String reason)
        implements WordsCorrection {
    /** Names the statement by id alone. */
    public SpeakerCorrected(Stamp stamp, String target, Speaker speaker, String reason) {
        this(stamp, target, Optional.empty(), speaker, reason);
    }
}
