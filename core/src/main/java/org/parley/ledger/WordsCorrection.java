package org.parley.ledger;

import java.util.Optional;

/** A correction of a statement or an act: of words that stand in one report. */
public sealed interface WordsCorrection extends Correction
        permits StatementRejected, ActRejected, ActCorrected, SpeakerCorrected, ContentCorrected {
    /** Where the words stand; absent in corrections that name their target by id alone. */
    Optional<Place> place();

    /** Whether the target is an act; otherwise it is a statement. */
    default boolean isOfAct() {
        return this instanceof ActRejected || this instanceof ActCorrected;
    }
}
