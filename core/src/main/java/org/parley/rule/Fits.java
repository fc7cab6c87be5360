package org.parley.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All rules that fit the words of one sentence, before it is known which of them count. */
public final class Fits {
    private final List<Found> found;

    Fits(List<Found> found) {
        this.found = List.copyOf(found);
    }

    /** A match and the place of its pattern among all patterns. */
    record Found(Match match, int order) {}

    /**
     * The matches that stay, in the order of their triggers. Of matches that share words, the one that names more words
     * stays; of equal ones, the rule that comes first. What was set aside is given only where there is nothing else.
     *
     * @param counts tells which matches count; others leave their words to the rest
     */
    public List<Match> where(Predicate<Match> counts) {
        List<Found> counted = new ArrayList<>();
        List<Found> first = new ArrayList<>();
        for (Found one : found) {
            if (counts.test(one.match())) {
                counted.add(one);
                if (!one.match().aside()) {
                    first.add(one);
                }
            }
        }
        return strongest(first.isEmpty() ? counted : first);
    }

    private static List<Match> strongest(List<Found> found) {
        found.sort(Comparator.comparingInt((Found f) -> -f.match().words().size())
                .thenComparingInt(Found::order)
                .thenComparingInt(f -> f.match().trigger()));
        Map<Integer, Match> taken = new LinkedHashMap<>();
        List<Match> kept = new ArrayList<>();
        for (Found candidate : found) {
            Match match = candidate.match();
            if (match.words().stream().noneMatch(index -> core(match, index) && taken.containsKey(index))
                    && !taken.containsKey(match.trigger())) {
                match.words().forEach(index -> taken.put(index, match));
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Match::trigger));
        return kept;
    }

    /** Two acts may share a word such as "talks", but not the one that sets them off. */
    private static boolean core(Match match, int index) {
        return index == match.trigger();
    }
}
