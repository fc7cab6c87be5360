package org.parley.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Tries the pieces of a pattern on the words before and behind its trigger, and binds what they name. */
final class PatternMatcher {
    private static final int SKIP = 6;

    private static final int LONGEST_PHRASE = 16;

    private static final Set<String> TRANSPARENT = WordLists.of("transparent");

    private static final Set<String> OTHER_THINGS = WordLists.of("other-things");

    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;
    private final Clauses clauses;
    private final Extents extents;
    private final Bindings bindings;
    private final int trigger;

    /** What remains to be matched. */
    private interface Rest {
        boolean from(int position);
    }

    PatternMatcher(Syntax syntax, Bindings bindings, int trigger) {
        this.words = syntax.words();
        this.kinds = syntax.kinds();
        this.phrases = syntax.phrases();
        this.clauses = syntax.clauses();
        this.extents = syntax.extents();
        this.bindings = bindings;
        this.trigger = trigger;
    }

    /** Whether the pieces fit that stand before the trigger, nearest first, and those behind it; what they name stays bound. */
    boolean fits(List<Node> left, List<Node> right) {
        return all(left, 0, trigger - 1, -1, position -> all(right, 0, trigger + 1, 1, end -> true));
    }

    private boolean all(List<Node> nodes, int k, int position, int step, Rest rest) {
        if (k == nodes.size()) {
            return rest.from(position);
        }
        Node node = nodes.get(k);
        Rest next = p -> all(nodes, k + 1, p, step, rest);
        if (node instanceof Node.Word word) {
            return word(word, position, step, next);
        }
        if (node instanceof Node.Choice choice) {
            for (List<Node> sequence : choice.sequences()) {
                if (all(turned(sequence, step), 0, position, step, next)) {
                    return true;
                }
            }
            return false;
        }
        if (node instanceof Node.Maybe maybe) {
            return all(turned(maybe.sequence(), step), 0, position, step, next) || next.from(position);
        }
        if (node instanceof Node.Gap gap) {
            return gap(gap, position, step, next);
        }
        return step > 0 && slot((Node.Slot) node, position, k + 1 == nodes.size(), next);
    }

    private static List<Node> turned(List<Node> sequence, int step) {
        if (step > 0) {
            return sequence;
        }
        List<Node> reversed = new ArrayList<>(sequence);
        Collections.reverse(reversed);
        return reversed;
    }

    private boolean word(Node.Word word, int position, int step, Rest next) {
        boolean modifiers = false;
        for (int skipped = 0; skipped <= SKIP; skipped++) {
            int at = position + skipped * step;
            if (at < 0 || at >= words.size()) {
                return false;
            }
            for (Node.Test test : word.tests()) {
                if (test.passes(words, at) && (!modifiers || modifiable(at, step))) {
                    bindings.name(at);
                    if (next.from(at + step)) {
                        return true;
                    }
                    bindings.forget();
                    break;
                }
            }
            if (light(at) || (step > 0 && extents.tellsWhen(at))) {
                continue;
            }
            if (!kinds.premodifier(at)) {
                return false;
            }
            modifiers = true;
        }
        return false;
    }

    /** Whether premodifiers may have been passed on the way to this word: it must be a noun that they belong to. */
    private boolean modifiable(int at, int step) {
        return step > 0 && (words.tag(at).startsWith("NN") || words.tag(at).equals("VBG"));
    }

    private boolean light(int i) {
        return words.tag(i).startsWith("RB")
                || kinds.quote(i)
                || words.tag(i).equals("DT")
                || words.tag(i).equals("PRP$");
    }

    private boolean gap(Node.Gap gap, int position, int step, Rest next) {
        for (int skipped = 0; skipped <= gap.most(); skipped++) {
            int at = position + skipped * step;
            if (next.from(at)) {
                return true;
            }
            if (at < 0 || at >= words.size() || kinds.boundary(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean slot(Node.Slot slot, int position, boolean last, Rest next) {
        int start = position;
        while (start < words.size()
                && ((words.tag(start).startsWith("RB") && !kinds.premodifier(start)) || extents.day(start))) {
            start++;
        }
        if (start >= words.size() || kinds.boundary(start)) {
            return false;
        }
        if (slot.name().equals("object") && extents.adverbialClause(start)) {
            return false;
        }
        if (slot.name().equals("object") || slot.name().equals("condition")) {
            return clause(slot, start, last, next);
        }
        return noun(slot, start, last, next);
    }

    private boolean noun(Node.Slot slot, int start, boolean last, Rest next) {
        int core = extents.act(start) ? -1 : phrases.nextNoun(start);
        if (core < 0 || (!slot.name().isEmpty() && extents.adverbialTime(start, core))) {
            return false;
        }
        if (slot.head().isPresent() && !headed(core, slot.head().get())) {
            return false;
        }
        if (last) {
            return bound(
                    slot,
                    new Range(start, phrases.phrase(core).end()),
                    () -> next.from(phrases.phrase(core).end()));
        }
        int first = phrases.base(core).end();
        for (int end = first; end <= Math.min(words.size(), start + LONGEST_PHRASE); end++) {
            int stop = end;
            int aside = clauses.behindAside(end);
            if (bound(slot, new Range(start, stop), () -> next.from(stop))
                    || (aside >= 0 && bound(slot, new Range(start, stop), () -> next.from(aside)))) {
                return true;
            }
            if (extents.stops(end)) {
                return false;
            }
        }
        return false;
    }

    private boolean clause(Node.Slot slot, int start, boolean last, Rest next) {
        if (slot.head().isPresent()) {
            int core = phrases.nextNoun(start);
            if (core < 0 || !headed(core, slot.head().get())) {
                return false;
            }
        }
        int end = extents.end(slot, start, words.tag(trigger).startsWith("NN"));
        if (end == start) {
            return false;
        }
        if (last) {
            int stop = end;
            return bound(slot, new Range(start, stop), () -> next.from(stop));
        }
        int least = extents.leastLength(slot, start, end);
        for (int length = least; length <= end - start; length++) {
            int stop = slot.name().equals("condition") ? end + 1 - length : start + length;
            if (bound(slot, new Range(start, stop), () -> next.from(stop))) {
                return true;
            }
        }
        for (int stop = start + least - 1; stop > start; stop--) {
            int shorter = stop;
            if (bound(slot, new Range(start, shorter), () -> next.from(shorter))) {
                return true;
            }
        }
        return false;
    }

    private boolean bound(Node.Slot slot, Range range, BooleanSupplier rest) {
        return slot.name().isEmpty() ? rest.getAsBoolean() : bindings.bind(slot, range, rest);
    }

    /** Whether the phrase around a core holds what a slot asks for: in its own nouns, or behind "of" a transparent one. */
    boolean headed(int core, Node head) {
        Range base = phrases.base(core);
        if (holds(base, head)) {
            return true;
        }
        if ((TRANSPARENT.contains(words.lemma(core)) || words.tag(core).equals("CD"))
                && base.end() < words.size()
                && (words.lower(base.end()).equals("of")
                        || words.lower(base.end()).equals("in"))) {
            int next = phrases.nextNoun(base.end() + 1);
            return next >= 0 && next != core && headed(next, head);
        }
        return false;
    }

    private boolean holds(Range range, Node head) {
        for (int i = range.start(); i < range.end(); i++) {
            int depth = bindings.depth();
            if (all(List.of(head), 0, i, 1, end -> end <= range.end() && lastNoun(end, range))
                    && bindings.depth() > depth) {
                return true;
            }
            while (bindings.depth() > depth) {
                bindings.forget();
            }
        }
        return false;
    }

    /** Whether nothing else is named: in "the talks' failure" and "bargaining chips" the phrase is not about talks. */
    private boolean lastNoun(int end, Range range) {
        for (int i = end; i < range.end(); i++) {
            if (words.tag(i).equals("POS") || OTHER_THINGS.contains(words.lemma(i))) {
                return false;
            }
        }
        return true;
    }
}
