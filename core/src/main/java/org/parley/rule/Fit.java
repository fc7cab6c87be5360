package org.parley.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Tries one variant at one word of a sentence. */
final class Fit {
    private static final Set<String> CONJUNCTIONS = WordLists.of("before-conditions");

    private final Words words;
    private final Syntax syntax;
    private final Phrases phrases;
    private final Variant variant;
    private final Rule rule;
    private final int trigger;
    private final Bindings bindings;
    private final PatternMatcher matcher;

    Fit(Syntax syntax, Variant variant, int trigger) {
        this.words = syntax.words();
        this.syntax = syntax;
        this.phrases = syntax.phrases();
        this.variant = variant;
        this.rule = variant.rule();
        this.trigger = trigger;
        this.bindings = new Bindings(syntax, trigger);
        this.matcher = new PatternMatcher(syntax, bindings, trigger);
    }

    /** The match, if the variant fits around a word that sets it off and does not only describe. */
    Optional<Match> match() {
        List<Node> right = variant.right();
        Optional<Node.Slot> subject = variant.subject();
        boolean acting = actor(subject);
        boolean passive = variant.left().isEmpty()
                && syntax.kinds().verb(trigger)
                && syntax.verbs().passive(trigger)
                && !keepsItsObject(right);
        int object = PassivePattern.objectSlot(right);
        if (passive && object < 0 && acting) {
            return Optional.empty();
        }
        boolean turned = passive && object >= 0;
        if (turned) {
            subject = Optional.of((Node.Slot) right.get(object));
            right = PassivePattern.of(right, object);
        }
        Optional<DirectObjects.Gap> gap = passive ? Optional.empty() : gap(right, object);
        if (gap.isPresent()) {
            if (!fits(gap.get(), (Node.Slot) right.get(object))) {
                return Optional.empty();
            }
            bindings.keepGap(gap.get());
            right = PassivePattern.without(right, object);
        }
        if (!matcher.fits(variant.left(), right)) {
            return Optional.empty();
        }
        OptionalInt core = core(gap, subject);
        if (subject.isPresent() && !subject(subject.get(), core)) {
            return Optional.empty();
        }
        Objections objections = new Objections(syntax, bindings, rule, trigger);
        if (!passive && core.isEmpty() && objections.finiteWithoutSubject(subject)) {
            return Optional.empty();
        }
        bindings.keepGapActor();
        if (turned && acting) {
            syntax.actors().agent(trigger).ifPresent(by -> bindings.keep("actor", by));
        }
        if (objections.thingActs() || objections.untold()) {
            return Optional.empty();
        }
        Match result = result(core);
        if ((rule.whole() && !tellsEnough(result)) || objections.supposed()) {
            return Optional.empty();
        }
        Match told = rule.whole() && onlyAside(result) ? result.setAside() : result;
        return rule.only().isEmpty() || rule.only().contains(told.mood()) ? Optional.of(told) : Optional.empty();
    }

    private static boolean actor(Optional<Node.Slot> slot) {
        return slot.isPresent() && slot.get().name().equals("actor");
    }

    /** The core of who acts, where the pattern does not start with something else. */
    private OptionalInt core(Optional<DirectObjects.Gap> gap, Optional<Node.Slot> subject) {
        if (gap.isPresent()) {
            return OptionalInt.of(gap.get().subject());
        }
        return subject.isPresent() || variant.subject().isEmpty()
                ? syntax.actors().subject(trigger, Set.copyOf(bindings.named()))
                : OptionalInt.empty();
    }

    /** The noun before the verb that a clause says something was done to, where the pattern wants an object. */
    private Optional<DirectObjects.Gap> gap(List<Node> right, int object) {
        boolean wanted = object >= 0
                && right.get(object) instanceof Node.Slot slot
                && slot.name().equals("object")
                && variant.left().isEmpty()
                && syntax.kinds().verb(trigger)
                && (object == 0 || !syntax.objects().behind(trigger + 1))
                && actor(variant.subject());
        return wanted ? syntax.objects().gap(trigger) : Optional.empty();
    }

    /** Whether what a clause says something was done to is what a slot asks for; a remark wants it asked for. */
    private boolean fits(DirectObjects.Gap gap, Node.Slot slot) {
        bindings.test("object");
        return slot.head().isPresent() ? matcher.headed(gap.noun(), slot.head().get()) : !gap.remark();
    }

    /** {@code the envoy, called on both sides}: a phrase behind the particle shows that a participle is a past tense. */
    private boolean keepsItsObject(List<Node> right) {
        boolean auxiliary = trigger > 0 && syntax.kinds().auxiliary(trigger - 1);
        return !auxiliary
                && actor(variant.subject())
                && PassivePattern.objectSlot(right) == 1
                && words.tag(trigger + 1 < words.size() ? trigger + 1 : trigger).equals("IN")
                && trigger + 2 < words.size()
                && phrases.nextNoun(trigger + 2) >= 0;
    }

    private boolean subject(Node.Slot slot, OptionalInt core) {
        if (slot.head().isPresent()) {
            bindings.test(slot.name());
            if (core.isEmpty() || !matcher.headed(core.getAsInt(), slot.head().get())) {
                return false;
            }
        }
        keep(slot, core);
        return true;
    }

    private void keep(Node.Slot slot, OptionalInt core) {
        if (!slot.name().isEmpty()
                && core.isPresent()
                && !words.tag(core.getAsInt()).startsWith("EX")
                && !(slot.name().equals("actor") && syntax.kinds().time(core.getAsInt()))) {
            bindings.keep(slot.name(), core.getAsInt());
        }
    }

    /** Whether a rule that tells an event by itself finds it told as real and by whom or to whom. */
    private boolean tellsEnough(Match result) {
        if (result.mood().isUnreal()) {
            return false;
        }
        if (!result.actors().isEmpty()) {
            return true;
        }
        boolean mutual =
                rule.target() == Rule.TargetFrom.MUTUAL && result.targets().size() > 1;
        boolean enough =
                words.tag(trigger).startsWith("NN") ? mutual : !result.targets().isEmpty();
        return enough && !syntax.verbs().loose(trigger);
    }

    /** Whether an event is told only where nothing better is: without a side or an object, or in the background. */
    private boolean onlyAside(Match result) {
        boolean nobody = result.targets().isEmpty() && result.slot("object").isEmpty();
        return result.actors().isEmpty() || nobody || syntax.verbs().background(trigger);
    }

    private Match result(OptionalInt subject) {
        TreeSet<Integer> indexes = new TreeSet<>(bindings.named());
        Circumstances.Found found = syntax.circumstances().at(trigger, indexes, subject);
        Negation negation = found.negation();
        if (negation == Negation.NONE && noObject(indexes)) {
            negation = Negation.DENIED;
        }
        Optional<Range> condition = bindings.remove("condition");
        if (condition.isEmpty()) {
            condition = syntax.conditions().of(trigger, indexes);
        }
        if (found.mood() == Mood.IMPERATIVE) {
            condition = condition.map(this::withVerb);
        }
        Optional<Range> clause = condition;
        bindings.cut(slot -> clause.isPresent() ? cut(slot, clause.get()) : slot);
        List<Range> actors = new ArrayList<>(bindings.phrases("actor"));
        bindings.slot("actor").ifPresent(actor -> actors.addAll(furtherAgents(phrases.nextNoun(actor.start()))));
        List<Range> targets = new Targets(syntax, bindings, rule, trigger).of(indexes, actors, condition);
        return new Match(
                rule,
                trigger,
                List.copyOf(indexes),
                bindings.slots(),
                variant.acting(),
                actors,
                antecedents(),
                targets,
                condition,
                condition.flatMap(this::subjectOf),
                syntax.clauses().around(trigger),
                negation,
                found.mood(),
                syntax.views().holder(trigger),
                false);
    }

    /** Those who did it as well, each with a day of their own: {@code accepted by Corvia in May and by Brask in June}. */
    private List<Range> furtherAgents(int actor) {
        return actor > trigger
                ? syntax.actors().furtherAgents(actor).stream()
                        .map(phrases::base)
                        .toList()
                : List.of();
    }

    /** For whom a pronoun that acts stands. */
    private List<Range> antecedents() {
        OptionalInt actor = bindings.core("actor");
        OptionalInt meant = actor.isPresent() ? syntax.actors().antecedent(actor.getAsInt()) : OptionalInt.empty();
        return meant.isPresent() ? bindings.phrases(meant.getAsInt()) : List.of();
    }

    /** What a request asks for holds its verb: {@code free the crew}, not {@code the crew}. */
    private Range withVerb(Range asked) {
        return asked.start() == trigger + 1 ? new Range(trigger, asked.end()) : asked;
    }

    private Optional<Range> subjectOf(Range clause) {
        int core = phrases.nextNoun(clause.start());
        return core < 0 || core >= clause.end() ? Optional.empty() : Optional.of(phrases.base(core));
    }

    /** {@code made no offer}: the object is denied. */
    private boolean noObject(Set<Integer> indexes) {
        Optional<Range> object = bindings.slot("object");
        if (object.isEmpty()) {
            return false;
        }
        int start = object.get().start();
        int before = start - 1;
        return words.lower(start).equals("no")
                || (before > trigger && words.lower(before).equals("no") && !indexes.contains(before));
    }

    /** A slot without the condition behind it and what opens that. */
    private Range cut(Range slot, Range condition) {
        if (slot.start() < condition.start() && slot.end() > condition.start()) {
            int end = condition.start();
            while (end > slot.start()
                    && (CONJUNCTIONS.contains(words.lower(end - 1))
                            || syntax.kinds().boundary(end - 1))) {
                end--;
            }
            return new Range(slot.start(), end);
        }
        return slot;
    }
}
