package org.parley.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Tells whether the words around a trigger deny it, and how real they make it. */
final class Circumstances {
    private static final Set<String> NOT = WordLists.of("denying");
    /** Behind {@code not} they deny only that it was no more: {@code not only signed}. */
    static final Set<String> LIMIT = Set.of("only", "just", "merely", "simply", "solely");

    private static final Set<String> REFUSE = WordLists.of("refusing");
    private static final Set<String> FAIL = WordLists.of("failing");
    private static final Set<String> INTEND = WordLists.of("intending");
    private static final Set<String> WILLED = WordLists.of("willed");

    private static final Set<String> HOPE = WordLists.of("hoping");
    private static final Set<String> WISH = WordLists.of("wishing");
    private static final Set<String> GOING_ON = WordLists.of("going-on");
    private static final Set<String> BEFORE_GERUND = WordLists.of("before-gerunds");

    /** Verbs behind which an infinitive is told as done: {@code forced them to leave}, {@code is said to have left}. */
    private static final Set<String> BROUGHT_ABOUT = WordLists.of("brought-about");

    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;
    private final Verbs verbs;
    private final Conjunctions conjunctions;

    Circumstances(Words words, WordKinds kinds, Phrases phrases, Verbs verbs, Conjunctions conjunctions) {
        this.words = words;
        this.kinds = kinds;
        this.phrases = phrases;
        this.verbs = verbs;
        this.conjunctions = conjunctions;
    }

    /** What was found. */
    record Found(Negation negation, Mood mood) {}

    /** Reads the words before a trigger that govern it; those that the pattern itself names do not count. */
    Found at(int trigger, Set<Integer> named, OptionalInt subject) {
        State state = new State(named);
        chain(trigger, state, 0);
        means(trigger, state);
        copula(trigger, state);
        subject.ifPresent(core -> noneOf(core, state));
        if (insideCondition(trigger, named) || gerundOf(trigger) || gerundAsSubject(trigger)) {
            state.mood(Mood.HYPOTHETICAL);
        } else if (verbs.request(trigger)) {
            state.mood(Mood.IMPERATIVE);
        } else if (imperative(trigger, subject)) {
            state.mood(Mood.HYPOTHETICAL);
        }
        return state.found();
    }

    /** Walks left from a word over its auxiliaries, adverbs and the verbs that govern it by an infinitive. */
    private void chain(int trigger, State state, int depth) {
        if (depth > 6) {
            return;
        }
        int i = trigger - 1;
        boolean to = false;
        for (int steps = 0; i >= 0 && steps < 14; i--, steps++) {
            String lower = words.lower(i);
            String tag = words.tag(i);
            if (state.named.contains(i) && !lower.equals("to")) {
                if (!tag.startsWith("RB") && !kinds.auxiliary(i) && !kinds.quote(i)) {
                    to = false;
                    if (kinds.verb(i) || tag.startsWith("JJ")) {
                        chain(i, state, depth + 1);
                        return;
                    }
                }
                continue;
            }
            if (NOT.contains(lower) || (lower.equals("no") && next(i, "longer"))) {
                if (i + 1 >= words.size() || !LIMIT.contains(words.lower(i + 1))) {
                    state.deny(i, false);
                }
                continue;
            }
            boolean none = lower.equals("no") && depth > 0 && words.tag(trigger).startsWith("NN");
            if (lower.equals("without") || none) {
                state.deny(i, false);
                return;
            }
            if (tag.equals("MD") || lower.equals("wo") || lower.equals("ca")) {
                modal(i, state);
                continue;
            }
            if (tag.equals("TO") || (lower.equals("to") && kinds.verb(trigger))) {
                to = true;
                continue;
            }
            if (tag.startsWith("RB") || kinds.quote(i) || kinds.auxiliary(i)) {
                if (to && (lower.equals("have") || lower.equals("has") || lower.equals("had"))) {
                    state.mood(Mood.HYPOTHETICAL);
                } else if (to && kinds.auxiliary(i) && i + 1 == nextTo(i)) {
                    state.mood(Mood.FUTURE);
                    to = !isToBe(i);
                }
                continue;
            }
            if (depth < 5 && governs(i, trigger, to)) {
                governor(i, state);
                chain(i, state, depth + 1);
                return;
            }
            break;
        }
        boolean governed = depth < 5 && byParse(trigger, to, state, depth);
        if (to && !governed) {
            state.mood(Mood.HYPOTHETICAL);
        }
    }

    /** {@code the talks are to resume}, but not {@code the aim is to resume them}: a purpose is no plan of its subject. */
    private boolean isToBe(int be) {
        return words.lemma(be).equals("be")
                && be > 0
                && !(words.tag(be - 1).startsWith("NN") && PURPOSES.contains(words.lemma(be - 1)));
    }

    private static final Set<String> PURPOSES = WordLists.of("purposes");

    private int nextTo(int i) {
        for (int j = i + 1; j < words.size() && j < i + 3; j++) {
            if (words.lower(j).equals("to")) {
                return j;
            }
        }
        return -1;
    }

    private boolean next(int i, String lower) {
        return i + 1 < words.size() && words.lower(i + 1).equals(lower);
    }

    private boolean governs(int i, int trigger, boolean to) {
        String lemma = words.lemma(i);
        boolean gerund = words.tag(trigger).equals("VBG");
        boolean known = knows(lemma) || (to && BROUGHT_ABOUT.contains(lemma) && kinds.verb(i));
        if (to
                && (kinds.verb(i)
                        || words.tag(i).startsWith("JJ")
                        || words.tag(i).startsWith("NN")
                        || words.tag(i).equals("IN"))) {
            return known;
        }
        if (gerund || words.tag(trigger).startsWith("NN")) {
            boolean verb = REFUSE.contains(lemma) || FAIL.contains(lemma) || HOPE.contains(lemma);
            boolean ruledOut =
                    words.lower(i).equals("out") && i > 0 && words.lemma(i - 1).equals("rule");
            return ruledOut || (verb && kinds.verb(i) && !to);
        }
        return false;
    }

    /** Reads what governs a word by the parse; whether that tells how real an infinitive is. */
    private boolean byParse(int trigger, boolean to, State state, int depth) {
        int head = words.head(trigger);
        String relation = words.relation(trigger);
        if (head < 0 || head >= words.size() || head >= trigger) {
            return false;
        }
        if (relation.equals("conj") && kinds.verb(head) == kinds.verb(trigger)) {
            if (!hasOwnVerbGroup(trigger)) {
                chain(head, state, depth + 1);
            }
            return true;
        }
        if (relation.equals("ccomp") && wished(trigger, head) && !state.named.contains(head)) {
            state.mood(Mood.HYPOTHETICAL);
            return true;
        }
        boolean infinitive = to && INFINITIVE_OF.contains(relation);
        if (!relation.equals("xcomp") && !infinitive) {
            return false;
        }
        boolean named = state.named.contains(head);
        if (next(head, "but")) {
            return true;
        }
        if (!named) {
            governor(head, state);
        }
        String lemma = words.lemma(head);
        if (to && !named && (kinds.auxiliary(head) || lemma.equals("use"))) {
            return false;
        }
        if (knows(lemma)) {
            chain(head, state, depth + 1);
            return true;
        }
        if (!named && BROUGHT_ABOUT.contains(lemma)) {
            chain(head, state, depth + 1);
            return true;
        }
        return named;
    }

    /** {@code demanded that he resign}, {@code recommended that talks begin}. */
    private boolean wished(int trigger, int head) {
        String tag = words.tag(trigger);
        if (!kinds.verb(head) || !SUBJUNCTIVE.contains(words.lemma(head))) {
            return false;
        }
        if (tag.equals("VBN") && words.lower(trigger - 1).equals("be")) {
            return trigger < 2
                    || !(kinds.auxiliary(trigger - 2) || words.tag(trigger - 2).equals("TO"));
        }
        return (tag.equals("VB") || (tag.equals("VBP") && !words.lemma(head).equals("insist")))
                && !kinds.auxiliary(trigger - 1);
    }

    private static final Set<String> SUBJUNCTIVE = WordLists.of("subjunctive");

    /** {@code was not a long negotiation}: what something is not. */
    private void copula(int trigger, State state) {
        int i = trigger - 1;
        while (i > 1 && (words.tag(i).equals("DT") || words.tag(i).startsWith("JJ"))) {
            i--;
        }
        if (i > 0
                && i < trigger - 1
                && words.tag(trigger).startsWith("NN")
                && NOT.contains(words.lower(i))
                && !LIMIT.contains(words.lower(i + 1))
                && words.lemma(i - 1).equals("be")) {
            state.deny(i, false);
        }
    }

    /** {@code should help by inviting}: as real as what it is a means of. */
    private void means(int trigger, State state) {
        if (trigger == 0
                || !words.tag(trigger).equals("VBG")
                || !words.lower(trigger - 1).equals("by")) {
            return;
        }
        int head = words.head(trigger);
        if (head == trigger - 1) {
            head = words.head(head);
        }
        if (head >= 0 && head < trigger && kinds.verb(head)) {
            chain(head, state, 1);
        }
    }

    private static final Set<String> INFINITIVE_OF = Set.of("ccomp", "advcl", "acl", "vmod");

    private static boolean knows(String lemma) {
        return REFUSE.contains(lemma)
                || FAIL.contains(lemma)
                || INTEND.contains(lemma)
                || HOPE.contains(lemma)
                || WISH.contains(lemma)
                || GOING_ON.contains(lemma);
    }

    private boolean hasOwnVerbGroup(int trigger) {
        int before = trigger - 1;
        while (before >= 0 && words.tag(before).startsWith("RB")) {
            before--; // had certainly not negotiated
        }
        boolean group = before >= 0 && (kinds.auxiliary(before) || kinds.noun(trigger - 1));
        return group || (kinds.finite(trigger) && !words.tag(trigger).equals("VBP"));
    }

    private void governor(int i, State state) {
        String lemma = words.lower(i).equals("out") && i > 0 ? words.lemma(i - 1) : words.lemma(i);
        if (REFUSE.contains(lemma) || lemma.equals("rule")) {
            state.deny(i, true);
        } else if (FAIL.contains(lemma)) {
            state.deny(i, false);
        } else if (WISH.contains(lemma) && !lemma.equals("want")) {
            state.mood(Mood.HYPOTHETICAL);
        } else if (HOPE.contains(lemma)) {
            state.mood(Mood.POSSIBLE);
        } else if (INTEND.contains(lemma)) {
            state.mood(Mood.FUTURE);
            if (WILLED.contains(lemma)) {
                state.willed = true;
            }
        }
    }

    private void modal(int i, State state) {
        switch (words.lower(i)) {
            case "will", "'ll", "shall", "wo" -> {
                state.mood(Mood.FUTURE);
                state.willed = true;
            }
            case "would", "'d" -> {
                state.mood(next(i, "have") ? Mood.HYPOTHETICAL : Mood.FUTURE);
                state.willed = true;
            }
            case "may", "might", "could", "can", "ca" -> {
                state.mood(Mood.POSSIBLE);
                state.willed = true;
            }
            case "must", "should", "ought" -> state.mood(Mood.HYPOTHETICAL);
            default -> state.mood(Mood.POSSIBLE);
        }
    }

    /** {@code No agreement was signed}, {@code neither side signed}. */
    private void noneOf(int core, State state) {
        int start = phrases.left(core);
        String first = words.lower(start);
        String lower = words.lower(core);
        if (first.equals("no")
                || first.equals("neither")
                || first.equals("none")
                || lower.equals("nobody")
                || lower.equals("none")
                || lower.equals("neither")
                || lower.equals("nothing")) {
            state.deny(start, false);
        }
    }

    /** {@code interested in reaching}, {@code a move towards restarting}: nobody is said to do it. */
    private boolean gerundOf(int trigger) {
        return words.tag(trigger).equals("VBG")
                && trigger > 0
                && !charged(trigger - 1)
                && BEFORE_GERUND.contains(words.lower(trigger - 1));
    }

    /** {@code accused Brask of breaking}, {@code guilty of breaking}: what somebody is charged with is told as done. */
    private boolean charged(int of) {
        if (!words.lower(of).equals("of")) {
            return false;
        }
        for (int i = of - 1; i >= 0 && i > of - 8 && !kinds.boundary(i); i--) {
            if (CHARGE.contains(words.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> CHARGE = Set.of("accuse", "guilty", "suspect", "convict", "accusation");

    /** {@code Losing the town would}: what is only spoken of is not told as done. */
    private boolean gerundAsSubject(int trigger) {
        return words.tag(trigger).equals("VBG")
                && kinds.subjectRelation(trigger)
                && (trigger == 0 || !kinds.auxiliary(trigger - 1));
    }

    /** {@code Send help}: a bare verb that nobody is the subject of. */
    private boolean imperative(int trigger, OptionalInt subject) {
        if (!words.tag(trigger).equals("VB") || subject.isPresent()) {
            return false;
        }
        int before = trigger - 1;
        while (before >= 0 && (words.tag(before).startsWith("RB") || kinds.quote(before))) {
            before--;
        }
        return before < 0 || kinds.boundary(before) || words.tag(before).equals("CC");
    }

    private boolean insideCondition(int trigger, Set<Integer> named) {
        for (int i = trigger - 1; i >= 0 && i >= trigger - 12; i--) {
            if (kinds.boundary(i)
                    || (named.contains(i) && conjunctions.clauseBehind(i) >= 0)
                    || conjunctions.opensAnother(i)) {
                return false;
            }
            int start = conjunctions.clauseBehind(i);
            if (start >= 0 && start <= trigger) {
                return true;
            }
            if (words.lower(i).equals("whether")) {
                return true;
            }
        }
        return false;
    }

    private static final class State {
        private final Set<Integer> named;
        private final Set<Integer> counted = new HashSet<>();
        private int denials;
        private boolean refused;
        private boolean willed;
        private Optional<Mood> mood = Optional.empty();

        State(Set<Integer> named) {
            this.named = named;
        }

        void deny(int index, boolean refusal) {
            if (!named.contains(index) && counted.add(index)) {
                denials++;
                refused |= refusal;
            }
        }

        /** The weaker mood wins: what may be wanted is not planned. */
        void mood(Mood other) {
            mood = Optional.of(mood.isPresent() && mood.get().compareTo(other) > 0 ? mood.get() : other);
        }

        Found found() {
            boolean denied = denials % 2 == 1;
            Negation negation = !denied ? Negation.NONE : refused || willed ? Negation.REFUSED : Negation.DENIED;
            return new Found(negation, mood.orElse(Mood.ACTUAL));
        }
    }
}
