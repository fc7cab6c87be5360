package org.parley.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pattern made ready to match from one trigger word: what stands before it, from the trigger to the left, and what
 * stands behind it.
 *
 * @param rule whose pattern it is
 * @param order the place of the pattern among all patterns; lower ones win ties
 * @param trigger the tests of the trigger word
 * @param left the items before, nearest first
 * @param right the items behind, nearest first
 * @param subject the slot that the pattern starts with: the grammatical subject
 */
record Variant(
        Rule rule, int order, List<Node.Test> trigger, List<Node> left, List<Node> right, Optional<Node.Slot> subject) {
    /** Whether it has a slot for who acts. */
    boolean acting() {
        return Stream.concat(subject.stream(), right.stream())
                .anyMatch(node -> node instanceof Node.Slot slot && slot.name().equals("actor"));
    }

    /** Whether a word sets it off. */
    boolean setOffBy(Words words, int at) {
        for (Node.Test test : trigger) {
            if (test.passes(words, at)) {
                return true;
            }
        }
        return false;
    }

    /** All variants of a pattern; several where the trigger is a choice of phrases. */
    static List<Variant> of(Rule rule, int order, PatternReader.Parsed parsed) {
        List<Node> items = parsed.items();
        Optional<Node.Slot> subject =
                parsed.trigger() > 0 && items.get(0) instanceof Node.Slot slot ? Optional.of(slot) : Optional.empty();
        List<Node> left = new ArrayList<>(items.subList(subject.isPresent() ? 1 : 0, parsed.trigger()));
        Collections.reverse(left);
        List<Node> right = items.subList(parsed.trigger() + 1, items.size());
        List<Variant> variants = new ArrayList<>();
        for (List<Node> sequence : sequences(items.get(parsed.trigger()))) {
            List<Node> rest = new ArrayList<>(sequence.subList(1, sequence.size()));
            rest.addAll(right);
            if (sequence.get(0) instanceof Node.Word word) {
                for (List<Node> behind : ends(rest)) {
                    variants.add(new Variant(rule, order, word.tests(), left, behind, subject));
                }
            }
        }
        return variants;
    }

    /** With what may be absent behind a slot, and without it: the slot's words reach further in one than in the other. */
    private static List<List<Node>> ends(List<Node> right) {
        int last = right.size() - 1;
        if (last > 0 && right.get(last) instanceof Node.Maybe maybe && right.get(last - 1) instanceof Node.Slot) {
            List<Node> with = new ArrayList<>(right.subList(0, last));
            with.addAll(maybe.sequence());
            return List.of(with, right.subList(0, last));
        }
        return List.of(right);
    }

    /** The phrases of a choice, each starting with a word. */
    private static List<List<Node>> sequences(Node node) {
        if (node instanceof Node.Choice choice) {
            List<List<Node>> all = new ArrayList<>();
            for (List<Node> sequence : choice.sequences()) {
                for (List<Node> first : sequences(sequence.get(0))) {
                    List<Node> whole = new ArrayList<>(first);
                    whole.addAll(sequence.subList(1, sequence.size()));
                    all.add(whole);
                }
            }
            return all;
        }
        return List.of(List.of(node));
    }
}
