package org.parley.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A rule that fits the words of a sentence.
 *
 * @param rule which rule
 * @param trigger the index of the word that set it off
 * @param words the indexes of the words that the pattern names, ascending, the trigger among them
 * @param slots the words of each slot that was found, by its name
 * @param acting whether its pattern has a slot for who acts
 * @param actors the words of each one in the actor slot; several where it is a list
 * @param antecedents whom the actor stands for, one each, where it is a pronoun and its sentence tells
 * @param targets the words of each one that it is directed at, by the pattern or by where the rule looks for them
 * @param condition the clause that it hangs on, without its conjunction; empty where there is none
 * @param conditionSubject whom the condition is about
 * @param clause the clause of the trigger, from boundary to boundary
 * @param negation whether it is denied
 * @param mood how real it is
 * @param holder the word that makes it what others hold or say, {@code believe} in {@code the islanders believe that}
 * @param aside whether it counts only in a sentence that holds nothing else: it stands in a clause that only describes, or
 *     one of the two whom its rule wants is missing
 */
public record Match(
        Rule rule,
        int trigger,
        List<Integer> words,
        Map<String, Range> slots,
        boolean acting,
        List<Range> actors,
        List<Range> antecedents,
        List<Range> targets,
        Optional<Range> condition,
        Optional<Range> conditionSubject,
        Range clause,
        Negation negation,
        Mood mood,
        OptionalInt holder,
        boolean aside) {
    public Match {
        words = List.copyOf(words);
        slots = Map.copyOf(slots);
        actors = List.copyOf(actors);
        antecedents = List.copyOf(antecedents);
        targets = List.copyOf(targets);
    }

    /** The same match without a condition, where that belongs to other words. */
    public Match unconditional() {
        return new Match(
                rule,
                trigger,
                words,
                slots,
                acting,
                actors,
                antecedents,
                targets,
                Optional.empty(),
                Optional.empty(),
                clause,
                negation,
                mood,
                holder,
                aside);
    }

    /** The words of a slot. */
    public Optional<Range> slot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /** The same, to count only in a sentence that holds nothing else. */
    Match setAside() {
        return new Match(
                rule,
                trigger,
                words,
                slots,
                acting,
                actors,
                antecedents,
                targets,
                condition,
                conditionSubject,
                clause,
                negation,
                mood,
                holder,
                true);
    }
}
