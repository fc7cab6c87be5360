package org.parley.reading.syntax;

import java.util.List;
import org.parley.reading.Name;
import org.parley.reading.Sentence;

/**
 * The sentences and proper names of a document's report blocks, both in text order.
 *
 * @param sentences tagged, lemmatised and parsed; none crosses a block
 * @param names not overlapping, none crosses a sentence
 */
public record Syntax(List<Sentence> sentences, List<Name> names) {
    public Syntax {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
    }
}
