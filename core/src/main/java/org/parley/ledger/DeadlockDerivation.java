package org.parley.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds parties that wait for each other: for one purpose, every party of a deadlock requires something of another one of
 * it and is required something of, directly or around a circle. These are the strongly connected parts of the graph
 * whose edges are open preconditions.
 */
final class DeadlockDerivation {
    private final Origins origins;

    DeadlockDerivation(Origins origins) {
        this.origins = origins;
    }

    /** All deadlocks, by purpose, then by parties. */
    List<Deadlock> derive(List<Precondition> preconditions) {
        List<Deadlock> deadlocks = new ArrayList<>();
        for (Purpose purpose : List.of(Purpose.TALKS, Purpose.CEASEFIRE, Purpose.SETTLEMENT)) {
            List<Precondition> open = preconditions.stream()
                    .filter(precondition -> precondition.purpose() == purpose)
                    .filter(precondition -> precondition.state() == PreconditionState.OPEN)
                    .filter(precondition -> !precondition.of().isEmpty())
                    .filter(precondition -> !precondition.of().equals(precondition.by()))
                    .toList();
            circles(open).forEach(parties -> deadlocks.add(row(purpose, parties, open)));
        }
        return List.copyOf(deadlocks);
    }

    /** Sets of parties each of which waits for the others, directly or through others. */
    private static List<Set<String>> circles(List<Precondition> open) {
        Map<String, Set<String>> waitsFor = new TreeMap<>();
        open.forEach(precondition -> waitsFor.computeIfAbsent(precondition.by(), by -> new TreeSet<>())
                .add(precondition.of()));
        List<Set<String>> circles = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        for (String party : waitsFor.keySet()) {
            if (placed.contains(party)) {
                continue;
            }
            Set<String> circle = new TreeSet<>();
            for (String other : reached(party, waitsFor)) {
                if (reached(other, waitsFor).contains(party)) {
                    circle.add(other);
                }
            }
            placed.addAll(circle);
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
        return circles;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> waitsFor) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(waitsFor.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String party = open.remove(open.size() - 1);
            if (reached.add(party)) {
                open.addAll(waitsFor.getOrDefault(party, Set.of()));
            }
        }
        return reached;
    }

    private Deadlock row(Purpose purpose, Set<String> parties, List<Precondition> open) {
        List<Precondition> members = open.stream()
                .filter(precondition -> parties.contains(precondition.by()) && parties.contains(precondition.of()))
                .toList();
        List<String> ids = members.stream().map(Precondition::id).toList();
        Set<String> statements = new LinkedHashSet<>();
        Set<String> acts = new LinkedHashSet<>();
        List<Account> accounts = new ArrayList<>();
        for (Precondition member : members) {
            statements.addAll(member.trail().statements());
            acts.addAll(member.trail().acts());
            accounts.addAll(member.accounts());
        }
        String reason = "Open preconditions for one purpose close a circle between " + String.join(", ", parties) + ".";
        return new Deadlock(
                Ids.of("deadlock", purpose.label(), Ids.digest(parties), Ids.digest(ids)),
                purpose,
                List.copyOf(parties),
                ids,
                explanation(purpose, members),
                new Trail("ledger.deadlock", reason, List.copyOf(statements), List.copyOf(acts)),
                origins.support(accounts));
    }

    private static String explanation(Purpose purpose, List<Precondition> members) {
        StringBuilder text = new StringBuilder();
        text.append(
                switch (purpose) {
                    case TALKS -> "For talks to start, ";
                    case CEASEFIRE -> "For a ceasefire, ";
                    case SETTLEMENT -> "For a settlement, ";
                    case OTHER -> "";
                });
        Map<String, List<Precondition>> byWaiting = new TreeMap<>();
        for (Precondition member : members) {
            byWaiting
                    .computeIfAbsent(
                            member.by() + " waits for " + member.of() + " to move first: ", key -> new ArrayList<>())
                    .add(member);
        }
        List<String> clauses = new ArrayList<>();
        byWaiting.forEach((waiting, waited) -> clauses.add(waiting
                + String.join(
                        "; ",
                        waited.stream().map(DeadlockDerivation::requirement).toList())));
        return text.append(String.join(", while ", clauses)).append('.').toString();
    }

    private static String requirement(Precondition precondition) {
        List<String> ids = precondition.trail().statements();
        return "“" + precondition.requires() + "”" + (ids.isEmpty() ? "" : " [" + String.join(", ", ids) + "]");
    }
}
