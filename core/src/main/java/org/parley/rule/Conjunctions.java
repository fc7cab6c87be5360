package org.parley.rule;

import java.util.Set;

/** Tells which words open a condition. */
final class Conjunctions {
    private static final Set<String> CONDITIONS = WordLists.of("conditional");

    private static final Set<String> BEHIND_ONLY = Set.of("when", "after", "if", "once");

    private static final Set<String> MOMENTS = WordLists.of("moments");

    private static final Set<String> REFUSAL = WordLists.of("saying-no");

    private static final Set<String> OPENING_ANOTHER = Set.of("until", "unless");

    private static final Set<String> WILL = WordLists.of("will");

    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;

    Conjunctions(Words words, WordKinds kinds, Phrases phrases) {
        this.words = words;
        this.kinds = kinds;
        this.phrases = phrases;
    }

    /** Where the clause behind a conjunction of condition starts, or -1 if there is no such conjunction at an index. */
    int clauseBehind(int i) {
        String lower = words.lower(i);
        if (CONDITIONS.contains(lower)) {
            if ((lower.equals("until") || lower.equals("till")) && i + 1 < words.size() && kinds.time(i + 1)) {
                return -1;
            }
            if (lower.equals("once")
                    && i + 1 < words.size()
                    && (words.lower(i + 1).equals("again") || words.lower(i + 1).equals("more"))) {
                return -1;
            }
            if (lower.equals("if")
                    && i > 0
                    && (words.lower(i - 1).equals("as") || words.lower(i - 1).equals("even"))) {
                return -1;
            }
            return i + 1 < words.size() && words.lower(i + 1).equals("that") ? i + 2 : i + 1;
        }
        if ((lower.equals("as") || lower.equals("so"))
                && i + 2 < words.size()
                && (words.lower(i + 1).equals("soon") || words.lower(i + 1).equals("long"))
                && words.lower(i + 2).equals("as")) {
            return i + 3;
        }
        if (lower.equals("only") && i + 1 < words.size() && BEHIND_ONLY.contains(words.lower(i + 1))) {
            return i + 2;
        }
        if (lower.equals("condition")
                && i + 1 < words.size()
                && words.lower(i + 1).equals("that")) {
            return i + 2;
        }
        if ((lower.equals("when") || lower.equals("after") || lower.equals("before")) && onlyBefore(i)) {
            return i + 1;
        }
        if (lower.equals("when") && willBefore(i)) {
            return i + 1;
        }
        if ((lower.equals("while") || lower.equals("before")) && refusedBefore(i)) {
            return i + 1;
        }
        return MOMENTS.contains(lower) && momentOf(i) ? i + 1 : -1;
    }

    /** {@code the day the guns fall silent}: a clause behind the name of a moment, in the present, is a condition. */
    private boolean momentOf(int i) {
        boolean noun = words.tag(i).startsWith("NN");
        if (!noun || i == 0 || i + 1 >= words.size() || !words.lower(i - 1).equals("the")) {
            return false;
        }
        int from = words.lower(i + 1).equals("that") ? i + 2 : i + 1;
        int core = phrases.nextNoun(from);
        for (int j = core + 1; core >= 0 && j < words.size() && j < core + 6 && !kinds.boundary(j); j++) {
            if (words.tag(j).equals("VBZ") || words.tag(j).equals("VBP")) {
                return true;
            }
            if (kinds.finite(j)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the clause before a conjunction says no: {@code will not talk while}, {@code ruled out any meeting before}. */
    private boolean refusedBefore(int i) {
        for (int j = i - 1; j >= 0 && j > i - 12; j--) {
            if (REFUSAL.contains(words.lower(j)) || REFUSAL.contains(words.lemma(j))) {
                return true;
            }
            if (kinds.boundary(j)) {
                return false;
            }
        }
        return false;
    }

    /** {@code We will stop when they stop}: behind what somebody will do, in the same clause, the present after when is a condition. */
    private boolean willBefore(int i) {
        boolean present = false;
        for (int j = i + 1; j < words.size() && j < i + 8 && !kinds.boundary(j) && !present; j++) {
            present = words.tag(j).equals("VBZ") || words.tag(j).equals("VBP");
            if (words.tag(j).equals("VBD")) {
                return false;
            }
        }
        for (int j = i - 1; present && j >= 0 && j > i - 12 && !kinds.boundary(j); j--) {
            if (WILL.contains(words.lower(j))) {
                return true;
            }
        }
        return false;
    }

    /** {@code until the raids end and Corvia refusing to pay until}: behind "and" or "but" another sets a condition. */
    boolean opensAnother(int conjunction) {
        if (!words.tag(conjunction).equals("CC") || conjunction + 2 >= words.size()) {
            return false;
        }
        String tag = words.tag(conjunction + 1);
        boolean phrase = tag.equals("DT") || tag.startsWith("NN") || tag.startsWith("PRP") || tag.startsWith("JJ");
        boolean verb = false;
        for (int i = conjunction + 2; phrase && i < words.size() && !kinds.boundary(i); i++) {
            verb = verb || kinds.verb(i) || words.tag(i).equals("MD");
            if (verb && OPENING_ANOTHER.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean onlyBefore(int i) {
        for (int j = i - 1; j >= 0 && j > i - 8; j--) {
            if (words.lower(j).equals("only")
                    || (words.lower(j).equals("not") && words.lower(i).equals("before"))) {
                return true;
            }
            if (kinds.boundary(j)) {
                return false;
            }
        }
        return false;
    }
}
