package org.parley.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells when parties began to wait for each other, when the first of them had no more to wait for, and why. */
final class DeadlockTimes {
    private DeadlockTimes() {}

    /** When the last of the parties began to wait. */
    static When since(List<Precondition> members) {
        return byParty(members).stream()
                .map(own -> first(own, Precondition::since))
                .max(Dates.ORDER)
                .orElse(When.UNKNOWN);
    }

    /** When the first of the parties had no more to wait for; unknown while each has. */
    static When until(List<Precondition> members) {
        return first(
                byParty(members).stream()
                        .filter(own -> own.stream().noneMatch(DeadlockTimes::isOpen))
                        .map(own -> own.stream()
                                .map(Precondition::until)
                                .max(Dates.ORDER)
                                .orElse(When.UNKNOWN))
                        .toList(),
                Function.identity());
    }

    /** What ended it: what was given up, met or left behind on that day. */
    static String ending(List<Precondition> members, When until) {
        return members.stream()
                .filter(member -> !isOpen(member) && member.until().equals(until))
                .map(DeadlockTimes::ending)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String ending(Precondition member) {
        String required = "“" + member.requires() + "”";
        return switch (member.state()) {
            case OPEN -> "";
            case MET ->
                required + " was met" + (member.untilBy().isEmpty() ? "" : ", by account of " + member.untilBy());
            case DROPPED -> member.by() + " dropped " + required;
            case OVERTAKEN ->
                member.by()
                        + switch (member.purpose()) {
                            case TALKS -> " went to talks all the same";
                            case CEASEFIRE, SETTLEMENT, OTHER -> " came to an agreement all the same";
                        };
        };
    }

    static boolean isOpen(Precondition precondition) {
        return precondition.state() == PreconditionState.OPEN;
    }

    private static Collection<List<Precondition>> byParty(List<Precondition> members) {
        Map<String, List<Precondition>> byParty =
                members.stream().collect(Collectors.groupingBy(Precondition::by, TreeMap::new, Collectors.toList()));
        return byParty.values();
    }

    private static <T> When first(List<T> all, Function<T, When> when) {
        return all.stream().map(when).min(Dates.ORDER).orElse(When.UNKNOWN);
    }
}
