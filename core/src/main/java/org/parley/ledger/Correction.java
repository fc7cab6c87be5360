package org.parley.ledger;

import java.util.Map;
import java.util.Set;

/**
 * What a person found wrong in the reading, or wants to have said beside it. A correction names its target by id and,
 * where that is a statement or an act, by its words in their context; so it stays attached when the report is read again. One
 * that no longer fits is kept as an {@link Orphan}, without effect, and never moved to words that merely look alike.
 */
public sealed interface Correction extends Entry permits WordsCorrection, PeopleMerged, PeopleSplit, Noted {
    /** The id of what it corrects. */
    String target();

    /** The ids of the reports whose words it is about; none for corrections of people and where it names no place. */
    default Set<String> documents() {
        return Replay.documents(this, Map.of());
    }

    /** Why, in the words of the one who corrects; may be empty. */
    String reason();
}
