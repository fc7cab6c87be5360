package org.parley.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words do something else than was read. Where type, polarity or modality change, the codes that were read with them go,
 * unless they are given anew.
 *
 * @param stamp when and by whom
 * @param target the id of the act
 * @param place where its words stand
 * @param changes the new values, at least one; an empty one takes a value away
 * @param reason why; may be empty
 */
public record ActCorrected(
        Stamp stamp, String target, Optional<Place> place, Map<ActField, String> changes, String reason)
        implements WordsCorrection {
    /** @throws IllegalArgumentException if nothing changes or a value cannot be */
    public ActCorrected {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("no field of the act changes");
        }
        changes.forEach((field, value) -> field.problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException(field.label() + ": " + problem);
        }));
        changes = java.util.Collections.unmodifiableMap(new EnumMap<>(changes));
    }
}
