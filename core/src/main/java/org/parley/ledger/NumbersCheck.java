package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.statement.ActType;

/**
 * Numbers that differ: two parties count one thing that one party did at one time, and their numbers exclude each other.
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

    private Optional<Contradiction> first(List<Counted> counted, Origins origins) {
        for (int i = 0; i < counted.size(); i++) {
            for (Counted other : counted.subList(i + 1, counted.size())) {
                if (counted.get(i).excludes(other)) {
                    return Optional.of(row(counted.get(i).telling, other.telling, origins));
                }
            }
        }
        return Optional.empty();
    }

    private Contradiction row(Telling telling, Telling other, Origins origins) {
        String reason = telling.holder() + " and " + other.holder() + " give different numbers.";
        return SideBuilder.row(
                NAME,
                reason,
                List.of(
                        SideBuilder.side(telling.holder(), List.of(telling)),
                        SideBuilder.side(other.holder(), List.of(other))),
                List.of(telling, other),
                origins);
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
