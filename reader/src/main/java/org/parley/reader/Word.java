package org.parley.reader;

import java.util.List;
import org.parley.document.Span;

/**
 * A word or a mark with what the network is told of it.
 *
 * @param span where it stands in the text
 * @param pieces the ids of its word pieces, at least one
 * @param letters how it is capitalised
 * @param quote whether it stands inside quotation marks
 * @param first whether it is the first word of its paragraph
 * @param paragraph the index of its paragraph
 */
record Word(Span span, List<Integer> pieces, Letters letters, QuoteState quote, boolean first, int paragraph) {
    /** The feature of one of its pieces: capitals, quotation marks and paragraph start in one number below 32. */
    int feature(int piece) {
        return letters.number() + 4 * quote.number() + (first && piece == 0 ? 16 : 0);
    }
}
