package org.parley.statement;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parley.document.Span;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/**
 * A run of tokens of one sentence.
 *
 * @param order the index of the sentence in the document
 * @param sentence the sentence
 * @param first the index of the first token
 * @param last the index of the last token
 */
record Place(int order, Sentence sentence, int first, int last) {
    private static final Set<String> WHERE = Set.of("in", "at", "near", "outside");

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

    Span span() {
        return new Span(
                sentence.token(first).span().start(),
                sentence.token(last).span().end());
    }

    Token token(int index) {
        return sentence.token(index);
    }

    /** The words, single spaces between those that stand apart in the text. */
    String words(String text) {
        return words(span(), text);
    }

    /** The words of any span, single spaces between those that stand apart in the text. */
    static String words(Span span, String text) {
        return SPACE.matcher(span.of(text)).replaceAll(" ");
    }

    Place from(int index) {
        return new Place(order, sentence, Math.min(index, last), last);
    }

    Place to(int index) {
        return new Place(order, sentence, first, Math.max(first, index));
    }

    /** Whether the place has a token, by the index of its sentence and its own. */
    boolean covers(int order, int index) {
        return this.order == order && first <= index && index <= last;
    }

    boolean overlaps(Place other) {
        return order == other.order && first <= other.last && other.first <= last;
    }

    /** The indices of the verbs whose subject one of the words is, of a passive as well. */
    IntStream governors() {
        return governors("nsubj", "nsubjpass");
    }

    /** The indices of the verbs whose passive subject one of the words is. */
    IntStream passiveGovernors() {
        return governors("nsubjpass");
    }

    private IntStream governors(String... relations) {
        return IntStream.rangeClosed(first, last)
                .filter(index -> List.of(relations).contains(token(index).relation()))
                .map(index -> token(index).head())
                .filter(verb -> verb >= 0);
    }

    /** Whether the token at an index is a possessive ending or pronoun. */
    boolean isPossessive(int index) {
        return index >= 0
                && index < sentence.size()
                && sentence.token(index).tag().equals("POS");
    }

    /** Whether words only tell where something was: "the handshake in Lima was brief". */
    boolean isWhere() {
        return first > 0 && WHERE.contains(token(first - 1).lower());
    }
}
