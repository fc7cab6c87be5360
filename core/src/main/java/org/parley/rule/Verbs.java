package org.parley.rule;

import java.util.Set;

/** Tells how a verb stands in its sentence: as a request, in the passive, as a description, or in the background. */
final class Verbs {
    private static final Set<String> BE = WordLists.of("passive-auxiliaries");

    private static final Set<String> BEFORE_REQUEST = WordLists.of("before-requests");

    private static final Set<String> OPENERS = Set.of(";", ":", "--", "–", "—", ".", "?", "!", "…");

    private static final Set<String> INTRANSITIVE = WordLists.of("intransitive");

    private static final Set<String> BACKGROUND = WordLists.of("background");

    private final Words words;
    private final WordKinds kinds;
    private final Subjects subjects;

    Verbs(Words words, WordKinds kinds, Subjects subjects) {
        this.words = words;
        this.kinds = kinds;
        this.subjects = subjects;
    }

    /**
     * Whether a bare verb opens its sentence or what a colon or dash opens, so that it asks for something:
     * {@code Open the gate}, {@code please leave}, {@code do not shoot}.
     */
    boolean request(int trigger) {
        if (!words.tag(trigger).equals("VB")) {
            return false;
        }
        int head = words.head(trigger);
        if (words.relation(trigger).equals("conj") && head >= 0 && head < trigger) {
            return request(head);
        }
        int before = trigger - 1;
        while (before >= 0 && (BEFORE_REQUEST.contains(words.lower(before)) || kinds.quote(before))) {
            before--;
        }
        return before < 0
                || OPENERS.contains(words.text(before))
                || (words.text(before).equals(",") && words.lower(firstWord()).equals("if"));
    }

    private int firstWord() {
        int first = 0;
        while (first < words.size() - 1 && kinds.quote(first)) {
            first++;
        }
        return first;
    }

    private static final Set<String> PARTICLES = Set.of("up", "out", "forward", "together", "over", "down", "off");

    /** Whether a verb stands in the passive: behind a form of be, or as a participle behind the noun it belongs to. */
    boolean passive(int trigger) {
        String tag = words.tag(trigger);
        if (!tag.equals("VBN") && !tag.equals("VBD")) {
            return false;
        }
        boolean participle = (tag.equals("VBN") || aside(trigger)) && !INTRANSITIVE.contains(words.lemma(trigger));
        for (int i = trigger - 1; i >= 0 && i >= trigger - 6; i--) {
            String lower = words.lower(i);
            if (BE.contains(lower) && !(lower.equals("'s") && words.tag(i).equals("POS"))) {
                return true;
            }
            if (lower.equals("have")
                    || lower.equals("has")
                    || lower.equals("had")
                    || lower.equals("'ve")
                    || lower.equals("having")) {
                return false;
            }
            if (!words.tag(i).startsWith("RB") && !words.tag(i).equals("MD") && !kinds.quote(i)) {
                break;
            }
        }
        int next =
                trigger + 1 < words.size() && PARTICLES.contains(words.lower(trigger + 1)) ? trigger + 2 : trigger + 1;
        boolean by = next + 1 < words.size()
                && words.lower(next).equals("by")
                && !words.tag(next + 1).equals("CD");
        if (by && joined(trigger)) {
            return true;
        }
        boolean behindNoun = trigger > 0
                && ((next == trigger + 1 && kinds.noun(trigger - 1))
                        || kinds.boundary(trigger - 1)
                        || kinds.quote(trigger - 1));
        boolean preposition = next < words.size()
                && (words.tag(next).equals("IN")
                        || (words.lower(next).equals("to") && next + 1 < words.size() && !kinds.verb(next + 1)));
        return participle && behindNoun && (by || (preposition && kinds.clauseOfNoun(trigger)));
    }

    /** {@code was accepted by Brask and rejected by Arvenia}: the verb that a passive is joined to has the auxiliary. */
    private boolean joined(int trigger) {
        int first = words.head(trigger);
        return first >= 0
                && first < trigger
                && words.relation(trigger).startsWith("conj")
                && !INTRANSITIVE.contains(words.lemma(trigger))
                && passive(first);
    }

    /** {@code the plan, handed to both sides}: behind the comma no past tense has its subject. */
    private boolean aside(int trigger) {
        return trigger > 1
                && words.text(trigger - 1).equals(",")
                && kinds.clauseOfNoun(trigger)
                && words.head(trigger) == trigger - 2
                && subjects.of(trigger) < 0;
    }

    /**
     * Whether a word is no act of its own: a participle before the noun that it describes ({@code the condemned house},
     * {@code rebel-held}), or an auxiliary.
     */
    boolean describes(int trigger) {
        if (trigger > 0 && words.text(trigger - 1).equals("-")) {
            return true;
        }
        String tag = words.tag(trigger);
        if (kinds.verb(trigger) && kinds.auxiliary(trigger) && beforeVerb(trigger)) {
            return true;
        }
        boolean participle = tag.equals("VBN") || tag.equals("VBD") || tag.equals("VBG") || tag.equals("JJ");
        boolean predicate = tag.startsWith("VB") && subjects.of(trigger) >= 0 && subjects.of(trigger) < trigger;
        if (predicate || !participle || trigger + 1 >= words.size()) {
            return false;
        }
        if (trigger == 0) {
            return !tag.equals("VBG") && words.relation(trigger).equals("amod");
        }
        String before = words.tag(behindAdverbs(trigger - 1));
        boolean noun = words.tag(trigger + 1).startsWith("NN") || describesFarther(trigger);
        boolean modifies = before.equals("DT")
                || before.equals("PRP$")
                || before.equals("POS")
                || words.relation(trigger).equals("amod");
        boolean bare = tag.equals("VBN")
                && !kinds.noun(trigger - 1)
                && !kinds.auxiliary(trigger - 1)
                && !before.startsWith("RB");
        return noun && (modifies || bare);
    }

    /** The word before an index that is no adverb; the first word where all are. */
    private int behindAdverbs(int i) {
        int at = i;
        while (at > 0 && words.tag(at).startsWith("RB") && words.lower(at).endsWith("ly")) {
            at--;
        }
        return at;
    }

    /** {@code the occupied southern towns}: the noun that the parse says a participle describes follows an adjective. */
    private boolean describesFarther(int trigger) {
        int head = words.head(trigger);
        if (head <= trigger || head > trigger + 5 || !words.relation(trigger).equals("amod")) {
            return false;
        }
        for (int i = trigger + 1; i < head; i++) {
            if (!kinds.premodifier(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an auxiliary has its verb right behind it. */
    private boolean beforeVerb(int auxiliary) {
        for (int i = auxiliary + 1; i < words.size() && i < auxiliary + 4; i++) {
            if (kinds.verb(i)) {
                return !words.tag(i).equals("VBG") || words.lemma(auxiliary).equals("be");
            }
            if (!words.tag(i).startsWith("RB")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word stands in a clause that only describes: relative, adverbial, or a participle behind the main clause. */
    boolean background(int trigger) {
        int at = trigger;
        for (int steps = 0; steps < 6 && at >= 0; steps++) {
            String relation = words.relation(at);
            if (kinds.clauseOfNoun(at) && !infinitive(at)) {
                return true;
            }
            if (relation.equals("advcl") && (words.tag(at).equals("VBG") || marked(at))) {
                return true;
            }
            at = words.head(at);
        }
        return false;
    }

    /** Whether the parse hangs a conjunction on a verb that makes its clause tell only when or why. */
    private boolean marked(int verb) {
        for (int i = verb - 1; i >= 0 && i >= verb - 12; i--) {
            if (words.head(i) == verb && BACKGROUND.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code to} stands before a verb, with at most adverbs and auxiliaries between. */
    boolean infinitive(int at) {
        for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
            if (words.tag(i).equals("TO") || words.lower(i).equals("to")) {
                return true;
            }
            if (!words.tag(i).startsWith("RB") && !kinds.auxiliary(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a participle or gerund has no subject of its own: {@code visiting the town}, {@code content funded by}. */
    boolean loose(int verb) {
        String tag = words.tag(verb);
        if ((!tag.equals("VBG") && !tag.equals("VBN")) || subjects.of(verb) >= 0) {
            return false;
        }
        int before = verb - 1;
        while (before >= 0 && words.tag(before).startsWith("RB")) {
            before--;
        }
        boolean joined = words.relation(verb).equals("conj") && words.head(verb) >= 0 && !loose(words.head(verb));
        return !joined && (before < 0 || !kinds.auxiliary(before));
    }
}
