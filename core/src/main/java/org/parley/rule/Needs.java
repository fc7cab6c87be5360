package org.parley.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that a sentence must hold somewhere for variants to fit: a variant that needs {@code until} is not tried in a
 * sentence without it. What may be absent, and what may be any word, is no need.
 */
final class Needs {
    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> metBy = new HashMap<>();

    /** What a variant needs, by number; for {@link #unmet}. */
    BitSet of(Variant variant) {
        BitSet needs = new BitSet();
        List<Node> nodes = new ArrayList<>(variant.left());
        nodes.addAll(variant.right());
        if (PassivePattern.objectSlot(variant.right()) < 0) {
            variant.subject().ifPresent(nodes::add);
        }
        for (Node node : nodes) {
            Set<String> forms = oneOf(node);
            if (!forms.isEmpty()) {
                needs.set(number(forms));
            }
        }
        return needs;
    }

    private int number(Set<String> forms) {
        return numbers.computeIfAbsent(forms, key -> {
            int number = numbers.size();
            key.forEach(
                    form -> metBy.computeIfAbsent(form, word -> new BitSet()).set(number));
            return number;
        });
    }

    /** The needs that the words of a sentence meet. */
    BitSet met(Words words) {
        BitSet met = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            add(met, words.lemma(i));
            add(met, words.lower(i));
        }
        return met;
    }

    private void add(BitSet met, String form) {
        BitSet needs = metBy.get(form);
        if (needs != null) {
            met.or(needs);
        }
    }

    /** Whether some of the needs are not met. */
    static boolean unmet(BitSet needs, BitSet met) {
        for (int i = needs.nextSetBit(0); i >= 0; i = needs.nextSetBit(i + 1)) {
            if (!met.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** Forms of which a piece of a pattern wants one; empty where it wants none. */
    private static Set<String> oneOf(Node node) {
        if (node instanceof Node.Word word) {
            Set<String> forms = new LinkedHashSet<>();
            word.tests().forEach(test -> forms.add(test.form()));
            return forms.contains("") ? Set.of() : forms;
        }
        if (node instanceof Node.Choice choice) {
            Set<String> forms = new LinkedHashSet<>();
            for (List<Node> sequence : choice.sequences()) {
                Set<String> some = anyOf(sequence);
                if (some.isEmpty()) {
                    return Set.of();
                }
                forms.addAll(some);
            }
            return forms;
        }
        return node instanceof Node.Slot slot ? slot.head().map(Needs::oneOf).orElse(Set.of()) : Set.of();
    }

    private static Set<String> anyOf(List<Node> sequence) {
        for (Node node : sequence) {
            Set<String> forms = oneOf(node);
            if (!forms.isEmpty()) {
                return forms;
            }
        }
        return Set.of();
    }
}
