package org.parley.rule;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a pattern has bound so far around its trigger: the words that it names, and the phrases of its slots. */
final class Bindings {
    private final Words words;
    private final Phrases phrases;
    private final Lists lists;
    private final int trigger;
    private final Deque<Integer> named = new ArrayDeque<>();
    private final Map<String, Range> slots = new LinkedHashMap<>();
    private final Map<String, Integer> cores = new HashMap<>();
    /** The slots whose phrase had to hold certain words. */
    private final Set<String> tested = new HashSet<>();

    /** Who acts in a clause that says of a noun before it what was done to it. */
    private @Nullable Range gapActor;

    Bindings(Syntax syntax, int trigger) {
        this.words = syntax.words();
        this.phrases = syntax.phrases();
        this.lists = syntax.lists();
        this.trigger = trigger;
        named.push(trigger);
    }

    /** The indexes of the words that are named, the trigger among them. */
    Collection<Integer> named() {
        return Collections.unmodifiableCollection(named);
    }

    /** Names one more word. */
    void name(int index) {
        named.push(index);
    }

    /** Forgets the word that was named last. */
    void forget() {
        named.pop();
    }

    /** How many words are named. */
    int depth() {
        return named.size();
    }

    /** Binds a slot to a range if the rest of the pattern fits then; else the slot stays as it was. */
    boolean bind(Node.Slot slot, Range range, BooleanSupplier rest) {
        Range before = slots.put(slot.name(), range);
        if (rest.getAsBoolean()) {
            if (slot.head().isPresent()) {
                test(slot.name());
            }
            return true;
        }
        if (before == null) {
            slots.remove(slot.name());
        } else {
            slots.put(slot.name(), before);
        }
        return false;
    }

    /** Notes that the phrase of a slot had to hold certain words. */
    void test(String slot) {
        tested.add(slot);
    }

    /** Whether the phrase of a slot had to hold certain words. */
    boolean tested(String slot) {
        return tested.contains(slot);
    }

    /** Binds a slot that is not bound yet to the phrase around a core. */
    void keep(String slot, int core) {
        if (slots.putIfAbsent(slot, ownPhrase(core)) == null) {
            cores.put(slot, core);
        }
    }

    /** Binds what a clause says something was done to, and who did it. */
    void keepGap(DirectObjects.Gap gap) {
        slots.put("object", new Range(phrases.left(gap.noun()), gap.noun() + 1));
        cores.put("object", gap.noun());
        gapActor = new Range(gap.start(), gap.subject() + 1);
    }

    /** Binds the actor to who acts in the clause of a gap, if there is one. */
    void keepGapActor() {
        if (gapActor != null) {
            slots.put("actor", gapActor);
        }
    }

    /** The range of a slot. */
    Optional<Range> slot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /** Takes a slot away. */
    Optional<Range> remove(String name) {
        return Optional.ofNullable(slots.remove(name));
    }

    /** Shortens the ranges of all slots; those that nothing is left of are gone. */
    void cut(UnaryOperator<Range> cut) {
        slots.replaceAll((name, slot) -> cut.apply(slot));
        slots.values().removeIf(Range::isEmpty);
    }

    /** All slots in the order in which they were bound. */
    Map<String, Range> slots() {
        return Collections.unmodifiableMap(slots);
    }

    /** The core of the phrase that a slot was bound to by its core. */
    OptionalInt core(String slot) {
        Integer core = cores.get(slot);
        return core == null ? OptionalInt.empty() : OptionalInt.of(core);
    }

    /** The phrases of a slot, one for each that it lists. */
    List<Range> phrases(String name) {
        if (gapActor != null && name.equals("actor")) {
            return List.of(gapActor);
        }
        Range slot = slots.get(name);
        if (slot == null) {
            return List.of();
        }
        int core = core(name).orElseGet(() -> phrases.nextNoun(slot.start()));
        return core < 0 ? List.of(slot) : phrases(core);
    }

    /** The phrase around a core, or those that are listed with it. */
    List<Range> phrases(int core) {
        List<Integer> listed = lists.listed(core);
        return listed.size() == 1
                ? List.of(ownPhrase(core))
                : listed.stream().map(phrases::base).toList();
    }

    /** The phrase around a core; of whoever owns the trigger without it: {@code the mayor} of {@code the mayor's appeal for help}. */
    private Range ownPhrase(int core) {
        Range phrase = phrases.phrase(core);
        boolean owner = core < trigger
                && phrase.contains(trigger)
                && core + 1 < words.size()
                && words.tag(core + 1).equals("POS");
        return owner ? new Range(phrase.start(), core + 1) : phrase;
    }
}
