package org.parley.ledger;

/**
 * What a person found wrong in the reading. A correction names its target by id, so that it stays attached when the same
 * document is read again; one whose target is not in the record has no effect and is kept.
 */
public sealed interface Correction extends Entry permits StatementRejected, ActRejected, SpeakerCorrected {
    /** The id of what it corrects. */
    String target();

    /** Why, in the words of the one who corrects; may be empty. */
    String reason();
}
