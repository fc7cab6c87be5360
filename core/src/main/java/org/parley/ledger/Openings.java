package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The smallest sets of steps that would open a deadlock. A party waits for another one until all is done that it requires of it, so a
 * set opens the deadlock where no party waits for itself around a circle any more; it is a smallest one where no step of it can be
 * left out (a minimal feedback arc set of the graph of who waits for whom).
 */
final class Openings {
    /** Of so many waits at most all sets are looked at; larger quarrels are opened by one party that need wait for nobody. */
    private static final int MOST_WAITS = 12;

    private Openings() {}

    /**
     * The sets, those of the fewest steps first.
     *
     * @param preconditions those that are open, between the parties of the deadlock
     */
    static List<List<Precondition>> of(List<Precondition> preconditions) {
        Map<Wait, List<Precondition>> byWait = new LinkedHashMap<>();
        preconditions.forEach(one -> byWait.computeIfAbsent(new Wait(one.by(), one.of()), wait -> new ArrayList<>())
                .add(one));
        List<Wait> waits = List.copyOf(byWait.keySet());
        if (!hasCircle(waits, 0)) {
            return List.of();
        }
        return (waits.size() > MOST_WAITS ? byOneParty(waits) : smallest(waits))
                .stream()
                        .map(ended -> ended.stream()
                                .flatMap(wait -> byWait.getOrDefault(wait, List.of()).stream())
                                .toList())
                        .sorted(Comparator.comparingInt(List::size))
                        .toList();
    }

    /** Those sets of waits that must end for no circle to be left, without any that has such a set in it. */
    private static List<Set<Wait>> smallest(List<Wait> waits) {
        List<Integer> sets = new ArrayList<>();
        for (int set = 1; set < (1 << waits.size()); set++) {
            sets.add(set);
        }
        sets.sort(Comparator.comparingInt(Integer::bitCount));
        List<Integer> opening = new ArrayList<>();
        for (int set : sets) {
            boolean larger = opening.stream().anyMatch(smaller -> (smaller & set) == smaller);
            if (!larger && !hasCircle(waits, set)) {
                opening.add(set);
            }
        }
        return opening.stream().map(set -> picked(waits, set)).toList();
    }

    private static Set<Wait> picked(List<Wait> waits, int set) {
        Set<Wait> picked = new LinkedHashSet<>();
        for (int i = 0; i < waits.size(); i++) {
            if ((set & (1 << i)) != 0) {
                picked.add(waits.get(i));
            }
        }
        return picked;
    }

    /** Whether a circle is left without the waits of a set: parties that wait for nobody are taken away until none is. */
    private static boolean hasCircle(List<Wait> waits, int ended) {
        List<Wait> left = new ArrayList<>(waits);
        left.removeAll(picked(waits, ended));
        boolean changed = true;
        while (changed) {
            Set<String> waiting = new LinkedHashSet<>();
            left.forEach(wait -> waiting.add(wait.by));
            changed = left.removeIf(wait -> !waiting.contains(wait.of));
        }
        return !left.isEmpty();
    }

    private static List<Set<Wait>> byOneParty(List<Wait> waits) {
        Map<String, Set<Wait>> byParty = new LinkedHashMap<>();
        waits.forEach(wait ->
                byParty.computeIfAbsent(wait.by, by -> new LinkedHashSet<>()).add(wait));
        return List.copyOf(byParty.values());
    }

    /** That one party waits for another. */
    private record Wait(String by, String of) {}
}
