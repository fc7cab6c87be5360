package org.parley.reading;

import java.util.List;
import org.parley.document.Document;

/**
 * What was read off a document before anybody is cited: its sentences, names, times and quotations. Covers the blocks
 * whose kind {@linkplain org.parley.document.BlockKind#isReport() is report}; all lists are in text order.
 *
 * @param document what was read
 * @param sentences with tokens and parse; no sentence crosses a block
 * @param names proper names
 * @param times time expressions, anchored to the date of publication where it is known
 * @param quotations what stands inside quotation marks
 */
public record Reading(
        Document document,
        List<Sentence> sentences,
        List<Name> names,
        List<TimeExpression> times,
        List<Quotation> quotations) {
    public Reading {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        times = List.copyOf(times);
        quotations = List.copyOf(quotations);
    }
}
