package org.parley.rule;

import java.util.Optional;
import java.util.Set;

/** Tells the clause of condition that an act hangs on. */
final class Conditions {
    private static final Set<String> CONDITIONS = WordLists.of("conditional");

    private static final Set<String> BEFORE_CONDITION = Set.of("that", "only", "and", "but");

    private static final Set<String> TURNS = Set.of("but", "while", "although");

    private final Words words;
    private final WordKinds kinds;
    private final Lists lists;
    private final Conjunctions conjunctions;

    Conditions(Words words, WordKinds kinds, Lists lists, Conjunctions conjunctions) {
        this.words = words;
        this.kinds = kinds;
        this.lists = lists;
        this.conjunctions = conjunctions;
    }

    /**
     * The clause that a trigger hangs on, without its conjunction: behind the trigger with no other finite verb
     * between, or at the start of the trigger's clause.
     */
    Optional<Range> of(int trigger, Set<Integer> named) {
        for (int i = trigger + 1; i < words.size(); i++) {
            int start = conjunctions.clauseBehind(i);
            if (start >= 0 && start < words.size()) {
                int end = end(start);
                if (hasVerb(start, end)) {
                    return Optional.of(new Range(start, end));
                }
            }
            if ((kinds.finite(i) && !named.contains(i))
                    || words.text(i).equals(";")
                    || words.text(i).equals("—")
                    || words.lower(i).equals("but")) {
                break;
            }
        }
        return before(trigger, named);
    }

    private Optional<Range> before(int trigger, Set<Integer> named) {
        for (int i = 0; i < trigger; i++) {
            int start = conjunctions.clauseBehind(i);
            boolean opens = i == 0
                    || kinds.boundary(i - 1)
                    || kinds.quote(i - 1)
                    || BEFORE_CONDITION.contains(words.lower(i - 1));
            if (start < 0 || !opens) {
                continue;
            }
            int end = end(start);
            if (end < trigger
                    && hasVerb(start, end)
                    && words.text(end).equals(",")
                    && finiteBetween(end + 1, trigger, named) <= 1) {
                return Optional.of(new Range(start, end));
            }
        }
        return Optional.empty();
    }

    private int finiteBetween(int from, int to, Set<Integer> named) {
        int finite = 0;
        for (int i = from; i < to; i++) {
            if (kinds.finite(i) && !named.contains(i)) {
                finite++;
            }
        }
        return finite;
    }

    private int end(int start) {
        int end = start;
        while (end < words.size()) {
            String text = words.text(end);
            if (end > start
                    && (text.equals(".")
                            || text.equals(";")
                            || text.equals(":")
                            || text.equals("—")
                            || text.equals("--")
                            || text.equals("?")
                            || text.equals("!"))) {
                break;
            }
            if (text.equals(",") && opensNext(start, end)) {
                break;
            }
            if (text.equals(",") && !lists.inside(end)) {
                int behind = behindAside(start, end);
                if (behind < 0) {
                    break;
                }
                end = behind;
                continue;
            }
            if (end > start
                    && (TURNS.contains(words.lower(end)) || (hasVerb(start, end) && conjunctions.opensAnother(end)))) {
                break;
            }
            end++;
        }
        while (end > start && kinds.quote(end - 1) && !balanced(start, end)) {
            end--;
        }
        return end;
    }

    /** {@code until the raids end, and Corvia, it is said, will}: behind the comma another begins to act. */
    private boolean opensNext(int start, int comma) {
        if (comma + 2 >= words.size() || !words.tag(comma + 1).equals("CC")) {
            return false;
        }
        boolean told = false;
        for (int i = start; i < comma; i++) {
            told = told || kinds.finite(i);
        }
        int i = comma + 2;
        while (i < words.size() && i < comma + 6 && !kinds.boundary(i) && !kinds.finite(i)) {
            i++;
        }
        boolean remark = i < words.size() && words.text(i).equals(",");
        boolean hangs = remark
                && i + 1 < words.size()
                && (CONDITIONS.contains(words.lower(i + 1))
                        || words.lower(i + 1).equals("though"));
        return hangs || (told && remark);
    }

    /**
     * Where a clause goes on behind a remark between commas, {@code once homes, as well as barns, are empty}; -1 where the comma ends
     * it. A remark has no finite verb unless it is a relative clause.
     */
    private int behindAside(int start, int comma) {
        boolean told = false;
        for (int i = start; i < comma; i++) {
            told = told || (kinds.finite(i) && !words.tag(i).equals("VBN"));
        }
        boolean relative = comma + 1 < words.size() && words.tag(comma + 1).startsWith("W");
        for (int i = comma + 1; i < words.size() && i < comma + Clauses.LONGEST_ASIDE; i++) {
            if (words.text(i).equals(",")) {
                boolean goesOn = i + 1 < words.size()
                        && i > comma + 1
                        && (told
                                ? words.lower(i + 1).equals("that")
                                : kinds.finite(i + 1) || words.tag(i + 1).equals("MD"));
                return goesOn ? i + 1 : -1;
            }
            if (kinds.boundary(i) || (kinds.finite(i) && !relative)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean balanced(int start, int end) {
        int quotes = 0;
        for (int i = start; i < end; i++) {
            if (kinds.quote(i)) {
                quotes++;
            }
        }
        return quotes % 2 == 0;
    }

    private boolean hasVerb(int start, int end) {
        for (int i = start; i < end; i++) {
            if (kinds.verb(i) || words.tag(i).equals("MD")) {
                return true;
            }
        }
        return false;
    }
}
