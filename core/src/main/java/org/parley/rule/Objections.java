package org.parley.rule;

import java.util.Optional;
import java.util.OptionalInt;

/** Tells why words that fit a pattern nevertheless tell no act. */
final class Objections {
    private final Words words;
    private final Syntax syntax;
    private final Bindings bindings;
    private final Rule rule;
    private final int trigger;

    Objections(Syntax syntax, Bindings bindings, Rule rule, int trigger) {
        this.words = syntax.words();
        this.syntax = syntax;
        this.bindings = bindings;
        this.rule = rule;
        this.trigger = trigger;
    }

    /** Whether a verb has no subject where one is wanted: {@code that will demand}, {@code Demand it}. */
    boolean finiteWithoutSubject(Optional<Node.Slot> subject) {
        boolean wanted = subject.isPresent()
                && subject.get().name().equals("actor")
                && syntax.kinds().verb(trigger);
        return wanted && (words.tag(trigger).equals("VB") || syntax.subjects().behindRelative(trigger));
    }

    /** Whether the words make something act that cannot: {@code the crisis demands}. */
    boolean thingActs() {
        OptionalInt actor = bindings.core("actor");
        int core = actor.orElse(-1);
        return actor.isPresent()
                && (words.tag(core).equals("NN") || words.tag(core).equals("NNS"))
                && !inName(core)
                && Things.cannotAct(words.lemma(core));
    }

    /** Whether a common noun belongs to a name: {@code Movement for Change}. */
    private boolean inName(int core) {
        if (core > 0) {
            return capital(core);
        }
        return capital(core + 1) || (capital(core + 2) && !words.tag(core + 1).startsWith("VB"));
    }

    private boolean capital(int i) {
        return i < words.size() && Character.isUpperCase(words.text(i).charAt(0));
    }

    /** Whether the words tell nothing: what is said not to be said, only doubted, or only compared with. */
    boolean untold() {
        if (bindings.named().stream().anyMatch(this::notOnly)) {
            return true;
        }
        return rule.speaks()
                ? syntax.views().unsaid(trigger)
                : syntax.views().doubted(trigger)
                        || (words.tag(trigger).startsWith("NN")
                                && syntax.views().compared(trigger));
    }

    /** Whether a denial that the pattern names denies only a limit: {@code did not simply ask}. */
    private boolean notOnly(int index) {
        String lower = words.lower(index);
        boolean not = lower.equals("not") || lower.equals("n't");
        return not
                && index + 1 < words.size()
                && !bindings.named().contains(index + 1)
                && Circumstances.LIMIT.contains(words.lower(index + 1));
    }

    /** Whether a need or a possibility is told only as a part of something else: {@code which must leave}. */
    boolean supposed() {
        boolean foreseen =
                rule.only().contains(Mood.POSSIBLE) && syntax.subjects().behindRelative(trigger);
        boolean must = words.tag(trigger).equals("MD")
                || (rule.speaks() && words.lemma(trigger).equals("need"));
        return foreseen
                || (must
                        && (syntax.verbs().background(trigger)
                                || inverted()
                                || syntax.subjects().behindWhat(trigger)));
    }

    /** {@code should they attack}: a modal verb before its subject supposes. */
    private boolean inverted() {
        boolean opens = trigger == 0
                || syntax.kinds().boundary(trigger - 1)
                || syntax.kinds().quote(trigger - 1)
                || words.tag(trigger - 1).equals("CC");
        String behind = trigger + 1 < words.size() ? words.tag(trigger + 1) : "";
        return opens && !behind.startsWith("VB") && !behind.startsWith("RB");
    }
}
