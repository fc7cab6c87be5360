package org.parley.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells at whom an act is directed: at whom the pattern names, or whom its rule looks for. */
final class Targets {
    /** Behind these stand those with whom somebody talks or agrees; behind {@code on} stands what they talk about. */
    private static final List<Set<String>> PARTNERS = List.of(WordLists.of("partner-prepositions"), Set.of("for"));

    private static final List<Set<String>> NEAR =
            List.of(WordLists.of("target-prepositions"), Set.of("in", "at", "near", "across"), Set.of("for", "of"));

    private final Syntax syntax;
    private final Phrases phrases;
    private final Bindings bindings;
    private final Rule rule;
    private final int trigger;

    Targets(Syntax syntax, Bindings bindings, Rule rule, int trigger) {
        this.syntax = syntax;
        this.phrases = syntax.phrases();
        this.bindings = bindings;
        this.rule = rule;
        this.trigger = trigger;
    }

    /** The phrases of those at whom it is directed; {@code indexes} are the words that the pattern names. */
    List<Range> of(Set<Integer> indexes, List<Range> actors, Optional<Range> condition) {
        List<Range> named = bindings.phrases("target");
        if (!named.isEmpty()) {
            return named;
        }
        return switch (rule.target()) {
            case NONE -> List.of();
            case OBJECT -> object();
            case NEAR -> near(indexes, actors, NEAR);
            case MUTUAL -> {
                List<Range> with = syntax.adjuncts()
                        .prepositional(trigger, Set.of("with"))
                        .map(bindings::phrases)
                        .orElse(List.of());
                yield !with.isEmpty()
                        ? with
                        : actors.size() > 1 ? actors.subList(1, actors.size()) : near(indexes, actors, partners());
            }
            case CONDITION -> {
                Range clause = condition.or(() -> bindings.slot("object")).orElse(null);
                int core = clause == null ? -1 : phrases.nextNoun(clause.start());
                yield core < 0 || !takesPart(core) ? List.of() : List.of(phrases.base(core));
            }
        };
    }

    private List<Range> object() {
        Optional<Range> object = bindings.slot("object");
        if (object.isEmpty()) {
            return List.of();
        }
        int core = bindings.core("object").orElseGet(() -> firstNoun(object.get()));
        return core < 0 ? List.of() : bindings.phrases(core);
    }

    /** The first noun phrase of an object, which may start with a verb: {@code to lift the ban}. */
    private int firstNoun(Range object) {
        for (int i = object.start(); i < object.end() && i < object.start() + 6; i++) {
            int core = phrases.nextNoun(i);
            if (core >= 0 && core < object.end()) {
                return core;
            }
            if (syntax.words().tag(i).equals("IN") && !syntax.words().lower(i).equals("that")) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the other side of a mutual act is looked for: of talks, {@code on} tells the topic. */
    private List<Set<String>> partners() {
        boolean talks = !rule.whole() && rule.codes().plover().equals("CONSULT");
        return talks ? PARTNERS : NEAR;
    }

    private List<Range> near(Set<Integer> indexes, List<Range> actors, List<Set<String>> groups) {
        int from = Math.max(trigger, indexes.stream().max(Integer::compare).orElse(trigger));
        for (Set<String> prepositions : groups) {
            Optional<Integer> core = syntax.adjuncts()
                    .prepositional(
                            Math.min(from, trigger),
                            prepositions,
                            found -> actors.stream().noneMatch(actor -> actor.contains(found)) && takesPart(found));
            if (core.isPresent()) {
                return bindings.phrases(core.get());
            }
        }
        List<Range> object = object();
        boolean thing = bindings.tested("object") || !rule.whole();
        return !thing || object.stream().allMatch(range -> syntax.participants().canTakePart(lastCore(range)))
                ? object
                : List.of();
    }

    private int lastCore(Range phrase) {
        return Math.max(phrase.start(), phrases.nextNoun(phrase.start()));
    }

    /** Whether an act may be directed at what a noun names; rules that want both sides tell it by themselves. */
    private boolean takesPart(int core) {
        return rule.whole() || syntax.participants().canTakePart(core);
    }
}
