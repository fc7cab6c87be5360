package org.parley.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Other words were said: more, fewer, or others of the same report. The statement keeps its id.
 *
 * @param stamp when and by whom
 * @param target the id of the statement
 * @param place where the words stand that were read as said
 * @param content what was said in truth, at least one piece, in text order
 * @param reason why; may be empty
 */
public record ContentCorrected(Stamp stamp, String target, Optional<Place> place, List<Quote> content, String reason)
        implements WordsCorrection {
    /** @throws IllegalArgumentException if nothing is left */
    public ContentCorrected {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement without words; reject it instead");
        }
    }
}
