package org.parley.reading;

import java.util.ArrayList;
import java.util.List;
import org.parley.document.Span;

/**
 * A sentence with its tokens.
 *
 * @param span from the first to the last token
 * @param block the index of its block in the document
 * @param tokens in text order, at least one
 */
public record Sentence(Span span, int block, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The token at an index. */
    public Token token(int index) {
        return tokens.get(index);
    }

    /** The number of tokens. */
    public int size() {
        return tokens.size();
    }

    /** The indexes of the tokens that a token governs directly, in text order. */
    public List<Integer> children(int head) {
        List<Integer> children = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).head() == head) {
                children.add(i);
            }
        }
        return children;
    }

    /** Whether {@code ancestor} governs {@code index} directly or through others, or is the same token. */
    public boolean governs(int ancestor, int index) {
        int at = index;
        for (int steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
            if (at == ancestor) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    /** The smallest span that holds a token and everything that it governs. */
    public Span subtree(int index) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (governs(index, i)) {
                spans.add(tokens.get(i).span());
            }
        }
        return Span.covering(spans);
    }
}
