package org.parley.rule;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Tells which phrases with a preposition belong to a word, and which only tell when. */
final class Adjuncts {
    private static final Set<String> JOINERS = WordLists.of("joining");

    /** Nouns that a preposition makes an idiom with: {@code in the wake of}, {@code in protest}. */
    private static final Set<String> IDIOMS = WordLists.of("idioms");

    private static final Set<String> TIMED = WordLists.of("time-prepositions");

    private static final Set<String> DEICTIC = WordLists.of("before-times");

    private final Words words;
    private final WordKinds kinds;
    private final Phrases phrases;
    private final Lists lists;

    Adjuncts(Words words, WordKinds kinds, Phrases phrases, Lists lists) {
        this.words = words;
        this.kinds = kinds;
        this.phrases = phrases;
        this.lists = lists;
    }

    /** The core of the first phrase with one of the prepositions behind a word, within its clause; no time. */
    Optional<Integer> prepositional(int from, Set<String> prepositions) {
        return prepositional(from, prepositions, core -> true);
    }

    /** The same of those that pass a test. */
    Optional<Integer> prepositional(int from, Set<String> prepositions, IntPredicate test) {
        for (int i = from + 1; i < words.size() && i < from + 30; i++) {
            if (prepositions.contains(words.lower(i)) && !words.tag(i).startsWith("VB")) {
                int core = phrases.nextNoun(i + 1);
                if (core >= 0 && !kinds.time(core) && !IDIOMS.contains(words.lemma(core)) && test.test(core)) {
                    return Optional.of(core);
                }
            }
            if (stops(i, from)) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean stops(int i, int from) {
        String text = words.text(i);
        String lower = words.lower(i);
        boolean joiner =
                JOINERS.contains(lower) && !lower.equals("as") && !lower.equals("amid") && !lower.equals("despite");
        boolean comma = text.equals(",") && !lists.inside(i) && i > from + 2;
        return comma
                || text.equals(";")
                || text.equals("—")
                || joiner
                || (kinds.finite(i) && i > from + 1 && verbOfClause(i));
    }

    private boolean verbOfClause(int i) {
        return i > 0
                && (kinds.noun(i - 1)
                        || words.tag(i - 1).startsWith("W")
                        || words.text(i - 1).equals(",")
                        || words.tag(i - 1).equals("MD"));
    }

    /** Where a phrase ends without the time at its end: {@code the plan on Friday}. */
    int withoutTime(int start, int end) {
        int i = end - 1;
        while (i > start && (kinds.time(i) || words.tag(i).equals("CD") || DEICTIC.contains(words.lower(i)))) {
            i--;
        }
        boolean timed = i < end - 1 && timeIn(i + 1, end);
        boolean preposition = i > start && TIMED.contains(words.lower(i));
        boolean partOfDay = i - 1 > start && kinds.time(i - 1); // from midnight on Wednesday
        return timed && preposition && !partOfDay ? i : end;
    }

    private boolean timeIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds.time(i)) {
                return true;
            }
        }
        return false;
    }
}
