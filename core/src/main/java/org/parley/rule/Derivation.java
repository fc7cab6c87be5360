package org.parley.rule;

import java.util.List;
import org.parley.document.Span;

/**
 * Why a result is there: the rule that gave it, the words that it rests on, and the results that it was given.
 *
 * @param rule the id of the rule, such as {@code act.ready-to-talk} or {@code attribution.according-to}
 * @param words the words on the document's text that the rule rests on, in text order
 * @param inputs what the rule was given, each with its own derivation
 */
public record Derivation(String rule, List<Span> words, List<Derivation> inputs) {
    public Derivation {
        words = List.copyOf(words);
        inputs = List.copyOf(inputs);
    }

    /** A derivation that rests on words alone. */
    public static Derivation of(String rule, List<Span> words) {
        return new Derivation(rule, words, List.of());
    }
}
