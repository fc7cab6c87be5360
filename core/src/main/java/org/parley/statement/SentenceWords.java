package org.parley.statement;

import org.parley.document.Span;
import org.parley.reading.Sentence;
import org.parley.rule.Range;
import org.parley.rule.Words;

/** A sentence as rules see it. */
final class SentenceWords implements Words {
    private final Sentence sentence;
    private final String[] lower;

    SentenceWords(Sentence sentence) {
        this.sentence = sentence;
        this.lower = new String[sentence.size()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = sentence.token(i).lower();
        }
    }

    @Override
    public int size() {
        return lower.length;
    }

    @Override
    public String text(int index) {
        return sentence.token(index).text();
    }

    @Override
    public String lemma(int index) {
        return sentence.token(index).lemma();
    }

    @Override
    public String tag(int index) {
        return sentence.token(index).tag();
    }

    @Override
    public int head(int index) {
        return sentence.token(index).head();
    }

    @Override
    public String relation(int index) {
        return sentence.token(index).relation();
    }

    @Override
    public String lower(int index) {
        return lower[index];
    }

    /** Where the words of a range, of which there is at least one, stand in the document. */
    Span span(Range range) {
        return new Span(
                sentence.token(range.start()).span().start(),
                sentence.token(range.end() - 1).span().end());
    }

    /** Where a word stands in the document. */
    Span span(int index) {
        return sentence.token(index).span();
    }
}
