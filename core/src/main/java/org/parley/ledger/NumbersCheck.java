package org.parley.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.statement.ActType;

/**
 * Numbers that differ: two parties count one thing that one party did at one time, and their numbers exclude each other.
 */
final class NumbersCheck implements ContradictionCheck {
    private static final long LONGEST_GAP = 3;
    /** The share of content words beside the numbers that makes two accounts be about one thing. */
    private static final double SAME = 0.5;

    @Override
    public String name() {
        return "numbers-differ";
    }

    @Override
    public List<Contradiction> find(Findings findings) {
        Map<String, List<Counted>> byDeed = new LinkedHashMap<>();
        for (Telling telling : findings.tellings()) {
            List<Quantity> quantities = Quantity.in(telling.act().object());
            boolean told = telling.isAffirmed()
                    && telling.isActual()
                    && !telling.holder().isEmpty();
            if (told && quantities.size() == 1 && !telling.actor().isEmpty() && isCountable(telling.type())) {
                String deed = telling.type().label() + "\n" + telling.actor() + "\n"
                        + quantities.get(0).unit();
                byDeed.computeIfAbsent(deed, key -> new ArrayList<>())
                        .add(new Counted(telling, quantities.get(0), rest(telling)));
            }
        }
        List<Contradiction> rows = new ArrayList<>();
        byDeed.values().forEach(counted -> first(counted, findings).ifPresent(rows::add));
        return SideBuilder.ordered(rows, findings.tellings());
    }

    private static boolean isCountable(ActType type) {
        return type != ActType.PREDICT && type != ActType.WARN && type != ActType.THREATEN && type != ActType.DENY;
    }

    private static Set<String> rest(Telling telling) {
        Set<String> rest = Words.content(telling.act().object());
        rest.removeIf(word -> Character.isDigit(word.charAt(0)));
        return rest;
    }

    private Optional<Contradiction> first(List<Counted> counted, Findings findings) {
        for (int i = 0; i < counted.size(); i++) {
            for (Counted other : counted.subList(i + 1, counted.size())) {
                if (counted.get(i).excludes(other)) {
                    return Optional.of(row(counted.get(i).telling, other.telling, findings));
                }
            }
        }
        return Optional.empty();
    }

    private Contradiction row(Telling telling, Telling other, Findings findings) {
        String reason = telling.holder() + " and " + other.holder() + " give different numbers.";
        return SideBuilder.row(
                name(),
                reason,
                List.of(
                        SideBuilder.side(telling.holder(), List.of(telling)),
                        SideBuilder.side(other.holder(), List.of(other))),
                List.of(telling, other),
                findings.origins());
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
