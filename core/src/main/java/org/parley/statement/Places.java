package org.parley.statement;

import java.util.List;
import java.util.Optional;
import org.parley.document.Span;
import org.parley.reading.Sentence;

/** Finds the tokens at offsets of a document. */
final class Places {
    private final List<Sentence> sentences;

    Places(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The tokens of the first sentence that a span touches; empty where it touches none. */
    Optional<Place> at(Span span) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sentences.size() ? within(low, span) : Optional.empty();
    }

    private Optional<Place> within(int order, Span span) {
        Sentence sentence = sentences.get(order);
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentence.size(); i++) {
            if (span.overlaps(sentence.token(i).span())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Place(order, sentence, first, last));
    }
}
