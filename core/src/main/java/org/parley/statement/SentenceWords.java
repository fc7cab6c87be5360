package org.parley.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.document.Span;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.rule.Range;
import org.parley.rule.WordLists;
import org.parley.rule.Words;

/** A sentence as rules see it, whole or without words put into it: {@code The placards, she said, were old}. */
final class SentenceWords implements Words {
    private final Sentence sentence;
    /** The tokens that are left, in text order. */
    private final int[] tokens;
    /** Where each token of the sentence is among those that are left; -1 where it is not. */
    private final int[] places;

    private final String[] lower;

    SentenceWords(Sentence sentence) {
        this(sentence, new BitSet());
    }

    private SentenceWords(Sentence sentence, BitSet left) {
        this.sentence = sentence;
        this.tokens = IntStream.range(0, sentence.size())
                .filter(token -> !left.get(token))
                .toArray();
        this.places = new int[sentence.size()];
        Arrays.fill(places, -1);
        this.lower = new String[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            places[tokens[i]] = i;
            lower[i] = sentence.token(tokens[i]).lower();
        }
    }

    /**
     * The words of a sentence without those between two parts of what somebody said in it, or nothing where it has no such
     * words: what a report puts between them, {@code , she said,}, is no part of what was said.
     */
    static Optional<SentenceWords> withoutInserted(Sentence sentence, List<Span> content) {
        BitSet left = new BitSet();
        for (int part = 1; part < content.size(); part++) {
            int start = content.get(part - 1).end();
            int end = content.get(part).start();
            if (start < end
                    && sentence.span().contains(start - 1)
                    && sentence.span().contains(end)) {
                leaveOut(sentence, new Span(start, end), left);
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(new SentenceWords(sentence, left));
    }

    private static void leaveOut(Sentence sentence, Span gap, BitSet left) {
        int first = sentence.size();
        int last = -1;
        boolean words = false;
        for (int token = 0; token < sentence.size(); token++) {
            if (gap.contains(sentence.token(token).span())) {
                first = Math.min(first, token);
                last = token;
                words |= !isMark(sentence, token);
            }
        }
        if (!words) {
            return;
        }
        left.set(first, last + 1);
        for (int token = last + 1; token < sentence.size() && isMark(sentence, token); token++) {
            left.set(token);
            last = token;
        }
        boolean joined = last + 1 < sentence.size()
                && JOINING.contains(sentence.token(last + 1).tag());
        for (int token = first - 1; token >= 0 && isMark(sentence, token); token--) {
            left.set(token);
            first = token;
        }
        if (joined
                && !opensCondition(sentence, first, last + 1)
                && sentence.token(first).text().equals(",")) {
            left.clear(first);
        }
    }

    /** {@code No pilot would fly, she said, while}: what is not done hangs on the clause behind the words put in. */
    private static boolean opensCondition(Sentence sentence, int first, int behind) {
        return WAITING.contains(sentence.token(behind).lower())
                && IntStream.range(0, first).anyMatch(token -> {
                    Token before = sentence.token(token);
                    return DENYING.contains(before.lower()) || DENYING.contains(before.lemma());
                });
    }

    private static final Set<String> WAITING = Set.of("until", "unless", "while", "before");

    private static final Set<String> DENYING = WordLists.of("saying-no");

    /** The tags of words before which a comma parts two clauses. */
    private static final Set<String> JOINING = Set.of("CC", "IN", "PRP", "WRB");

    private static final Set<String> MARKS = Set.of(",", "\"", "“", "”", "‘", "’", "``", "''", "'");

    private static boolean isMark(Sentence sentence, int token) {
        return MARKS.contains(sentence.token(token).text());
    }

    @Override
    public int size() {
        return tokens.length;
    }

    @Override
    public String text(int index) {
        return token(index).text();
    }

    @Override
    public String lemma(int index) {
        return token(index).lemma();
    }

    @Override
    public String tag(int index) {
        return token(index).tag();
    }

    @Override
    public int head(int index) {
        int head = standing(index).head();
        return head < 0 ? head : places[head];
    }

    @Override
    public String relation(int index) {
        return standing(index).relation();
    }

    /** A word, or the one left out that governs it and has its place in the parse. */
    private Token standing(int index) {
        Token token = token(index);
        while (token.head() >= 0 && places[token.head()] < 0) {
            token = sentence.token(token.head());
        }
        return token;
    }

    @Override
    public String lower(int index) {
        return lower[index];
    }

    /** Where the words of a range, of which there is at least one, stand in the document. */
    Span span(Range range) {
        return new Span(
                token(range.start()).span().start(),
                token(range.end() - 1).span().end());
    }

    /** The words that a span of the document touches; empty where it touches none. */
    Optional<Range> range(Span span) {
        int first = -1;
        int last = -1;
        for (int index = 0; index < tokens.length; index++) {
            if (span(index).overlaps(span)) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Range(first, last + 1));
    }

    /** Where a word stands in the document. */
    Span span(int index) {
        return token(index).span();
    }

    /** Where the words of a range stand, in as many parts as words were left out between them and one more. */
    List<Span> parts(Range range) {
        List<Span> parts = new ArrayList<>();
        int start = range.start();
        for (int index = range.start() + 1; index <= range.end(); index++) {
            if (index == range.end() || tokens[index] != tokens[index - 1] + 1) {
                parts.add(span(new Range(start, index)));
                start = index;
            }
        }
        return parts;
    }

    private Token token(int index) {
        return sentence.token(tokens[index]);
    }
}
