package org.parley.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.statement.ActType;

/**
 * Numbers that differ: parties count one thing that one party did at one time, and their numbers exclude each other.
 */
final class NumbersCheck implements ContradictionCheck {
    static final String NAME = "numbers-differ";

    private static final long LONGEST_GAP = 3;
    /** The share of content words beside the numbers that makes two accounts be about one thing. */
    private static final double SAME = 0.5;

    /** A deed, the one who did it and what is counted. */
    @Override
    public List<String> slices(Telling telling) {
        if (!telling.isAffirmed() || !telling.isActual() || !isCountable(telling.type())) {
            return List.of();
        }
        if (telling.holder().isEmpty() || telling.actor().isEmpty()) {
            return List.of();
        }
        List<Quantity> quantities = Quantity.in(telling.act().object());
        return quantities.size() == 1
                ? List.of(telling.type().label() + "\n" + telling.actor() + "\n"
                        + quantities.get(0).unit())
                : List.of();
    }

    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        List<Counted> counted = tellings.stream()
                .map(telling ->
                        new Counted(telling, Quantity.in(telling.act().object()).get(0), rest(telling)))
                .toList();
        return first(counted, origins).stream().toList();
    }

    private static boolean isCountable(ActType type) {
        return type != ActType.PREDICT && type != ActType.WARN && type != ActType.THREATEN && type != ActType.DENY;
    }

    private static Set<String> rest(Telling telling) {
        Set<String> rest = Words.content(telling.act().object());
        rest.removeIf(word -> Character.isDigit(word.charAt(0)));
        return rest;
    }

    /** The first two that exclude each other, and every further side that counts the same. */
    private Optional<Contradiction> first(List<Counted> counted, Origins origins) {
        for (int i = 0; i < counted.size(); i++) {
            for (Counted other : counted.subList(i + 1, counted.size())) {
                if (counted.get(i).excludes(other)) {
                    return Optional.of(row(sides(counted.get(i), other, counted), origins));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Telling> sides(Counted first, Counted second, List<Counted> all) {
        Map<String, Telling> sides = new LinkedHashMap<>();
        sides.put(first.telling.holder(), first.telling);
        sides.put(second.telling.holder(), second.telling);
        for (Counted further : all) {
            if (further.excludes(first) || further.excludes(second)) {
                sides.putIfAbsent(further.telling.holder(), further.telling);
            }
        }
        return sides;
    }

    private static Contradiction row(Map<String, Telling> sides, Origins origins) {
        return SideBuilder.row(
                NAME,
                reason(
                        List.copyOf(sides.keySet()),
                        sides.values().stream()
                                .map(telling -> telling.act().object())
                                .toList()),
                sides.entrySet().stream()
                        .map(side -> SideBuilder.side(side.getKey(), List.of(side.getValue())))
                        .toList(),
                List.copyOf(sides.values()),
                origins);
    }

    /**
     * Who gives different numbers, and which.
     *
     * @param names of the sides, at least two
     * @param words of each side, in which its number stands
     */
    static String reason(List<String> names, List<String> words) {
        int last = names.size() - 1;
        List<String> told =
                words.stream().map(Tallies::named).filter(one -> !one.isEmpty()).toList();
        String numbers = told.size() < names.size() ? "" : ": “" + String.join("” and “", told) + "”";
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last) + " give different numbers"
                + numbers + ".";
    }

    private record Counted(Telling telling, Quantity quantity, Set<String> rest) {
        boolean excludes(Counted other) {
            boolean differentSides = !telling.holder().equals(other.telling.holder());
            boolean near = telling.document().equals(other.telling.document())
                    || Dates.between(telling.when(), other.telling.when())
                            .filter(days -> days <= LONGEST_GAP)
                            .isPresent();
            return differentSides
                    && near
                    && Words.shared(rest, other.rest) >= 2
                    && Words.containment(rest, other.rest) >= SAME
                    && quantity.excludes(other.quantity);
        }
    }
}
