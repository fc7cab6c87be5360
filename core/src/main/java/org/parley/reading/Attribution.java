package org.parley.reading;

import java.util.List;
import org.parley.document.Span;
import org.parley.rule.Derivation;

/**
 * Words of a text that the text itself ascribes to somebody, in the terms of attribution research (PolNeAR, Newell et
 * al. 2018).
 *
 * @param source who is cited; empty where the text names nobody
 * @param cue the words that ascribe; empty where a quotation is carried on without any
 * @param content what is ascribed, in text order; never empty
 * @param confidence between 0 and 1
 * @param derivation which rule or model found it by which words
 */
public record Attribution(
        List<Span> source, List<Span> cue, List<Span> content, double confidence, Derivation derivation) {
    /** @throws IllegalArgumentException if there is no content */
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = outermost(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }

    /** The spans that lie in no other: words that are found twice are said once. */
    private static List<Span> outermost(List<Span> spans) {
        return spans.stream()
                .distinct()
                .filter(span -> spans.stream().noneMatch(other -> !other.equals(span) && other.contains(span)))
                .toList();
    }
}
