package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds parties that wait for each other: for one purpose, every party of a deadlock requires something of another one of
 * it and is required something of, directly or around a circle. These are the strongly connected parts of the graph
 * whose edges are open preconditions; those of preconditions that are past are kept as past.
 */
final class DeadlockDerivation {
    /** Words by which one side wants the other out, and the other will not go. */
    private static final Pattern LEAVING = Pattern.compile(
            "\\b(withdr\\w+|leav(e|es|ing)|left|pull\\w*|quit\\w*|vacat\\w+|evacuat\\w+|empt\\w+|out of|remain\\w*|hand\\w* (back|over)|giv\\w+ (back|up)"
                    + "|return\\w*|(city|town|land|territory|streets?) back|single street)\\b",
            Pattern.CASE_INSENSITIVE);

    /** So many ways to open it are told in words. */
    private static final int MOST_OPENINGS = 4;

    private final Origins origins;
    /** Those of the last time: what rests on the same preconditions is the same. */
    private Map<String, Derived> derived = Map.of();
    /** By both sides, the one first that comes first. */
    private Map<List<String>, Crossed> crossed = Map.of();

    DeadlockDerivation(Origins origins) {
        this.origins = origins;
    }

    /** All deadlocks, by purpose, then by parties. */
    List<Deadlock> derive(List<Precondition> preconditions) {
        Map<String, Derived> now = new LinkedHashMap<>();
        for (Purpose purpose : List.of(Purpose.TALKS, Purpose.CEASEFIRE, Purpose.SETTLEMENT)) {
            List<Precondition> own = preconditions.stream()
                    .filter(precondition -> precondition.purpose() == purpose)
                    .filter(precondition -> !precondition.of().isEmpty())
                    .filter(precondition -> !precondition.of().equals(precondition.by()))
                    .filter(DeadlockDerivation::isOwn)
                    .toList();
            List<Set<String>> open =
                    add(purpose, own.stream().filter(DeadlockTimes::isOpen).toList(), now);
            Set<String> stuck = new HashSet<>();
            open.forEach(stuck::addAll);
            add(
                    purpose,
                    own.stream()
                            .filter(precondition -> !stuck.contains(precondition.by()))
                            .toList(),
                    now);
        }
        addCrossed(preconditions, now);
        derived = now;
        return now.values().stream().map(Derived::deadlock).toList();
    }

    /** Adds the deadlocks among preconditions, those that are past only where all waited at one time; gives their parties. */
    private List<Set<String>> add(Purpose purpose, List<Precondition> preconditions, Map<String, Derived> now) {
        Map<String, List<Precondition>> byWaiting = new TreeMap<>();
        preconditions.forEach(precondition -> byWaiting
                .computeIfAbsent(precondition.by(), by -> new ArrayList<>())
                .add(precondition));
        List<Set<String>> added = new ArrayList<>();
        for (Set<String> parties : circles(byWaiting)) {
            List<Precondition> members = members(parties, byWaiting);
            if (!waitAtOnce(members)) {
                continue;
            }
            added.add(parties);
            String circle = purpose + "\n" + String.join("\n", parties);
            Derived known = derived.get(circle);
            boolean same = known != null && known.members.equals(members);
            now.put(circle, same ? known : new Derived(members, row(purpose, parties, members)));
        }
        return added;
    }

    /**
     * Adds the deadlocks of two parties that wait for each other's step, each for another goal: one signs only after the other has
     * changed its law, which changes it only after the signing.
     */
    private void addCrossed(List<Precondition> preconditions, Map<String, Derived> all) {
        Set<Set<String>> known = new HashSet<>();
        all.values().forEach(one -> known.add(new TreeSet<>(one.deadlock.parties())));
        Map<List<String>, List<Precondition>> bySides = new LinkedHashMap<>();
        for (Precondition one : preconditions) {
            if (!one.of().isEmpty() && isOwn(one)) {
                bySides.computeIfAbsent(List.of(one.by(), one.of()), sides -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<List<String>, Crossed> now = new LinkedHashMap<>();
        bySides.forEach((sides, ones) -> {
            List<Precondition> others = bySides.getOrDefault(List.of(sides.get(1), sides.get(0)), List.of());
            if (sides.get(0).compareTo(sides.get(1)) < 0 && !others.isEmpty()) {
                Crossed before = crossed.get(sides);
                now.put(
                        sides,
                        before != null && before.isOf(ones, others)
                                ? before
                                : new Crossed(ones, others, between(ones, others)));
            }
        });
        crossed = now;
        now.forEach((sides, between) -> {
            Set<String> parties = new TreeSet<>(sides);
            for (List<Precondition> members : between.groups) {
                if (!known.contains(parties) && waitAtOnce(members)) {
                    String circle = "crossed\n" + String.join("\n", parties) + "\n"
                            + members.get(0).id();
                    Derived before = derived.get(circle);
                    boolean same = before != null && before.members.equals(members);
                    all.put(circle, same ? before : new Derived(members, row(goal(members), parties, members)));
                }
            }
        });
    }

    /** Those of two sides that hold back what the other requires, in order, by what blocks each other. */
    private static List<List<Precondition>> between(List<Precondition> ones, List<Precondition> others) {
        List<Link> links = links(ones, others);
        List<Set<Precondition>> groups = new ArrayList<>();
        for (Nearness nearness : Nearness.values()) {
            Set<Precondition> linked = new HashSet<>();
            groups.forEach(linked::addAll);
            for (Link link : links) {
                if (link.nearness() == nearness && !linked.contains(link.one) && !linked.contains(link.other)) {
                    join(link, groups);
                }
            }
        }
        return groups.stream().map(List::copyOf).toList();
    }

    private static List<Link> links(List<Precondition> ones, List<Precondition> others) {
        List<Link> links = new ArrayList<>();
        for (Precondition one : ones) {
            for (Precondition other : others) {
                int strength = strength(one, other);
                if (strength > 0) {
                    links.add(new Link(one, other, strength));
                }
            }
        }
        return links;
    }

    /** Adds a link to the group that has one of its ends, and makes one of those that it joins. */
    private static void join(Link link, List<Set<Precondition>> groups) {
        Set<Precondition> joined = new TreeSet<>(PreconditionDerivation.ORDER);
        joined.addAll(List.of(link.one, link.other));
        List<Set<Precondition>> apart = new ArrayList<>();
        for (Set<Precondition> group : groups) {
            if (group.contains(link.one) || group.contains(link.other)) {
                joined.addAll(group);
            } else {
                apart.add(group);
            }
        }
        groups.clear();
        groups.addAll(apart);
        groups.add(joined);
    }

    /** The goal that a deadlock stands in the way of: a settlement before a ceasefire before talks. */
    private static Purpose goal(List<Precondition> members) {
        return Stream.of(Purpose.SETTLEMENT, Purpose.CEASEFIRE, Purpose.TALKS)
                .filter(purpose -> members.stream().anyMatch(member -> member.purpose() == purpose))
                .findFirst()
                .orElse(Purpose.OTHER);
    }

    /** In how many directions what one of two parties requires of the other is what the other holds back. */
    private static int strength(Precondition one, Precondition other) {
        boolean mutual = one.of().equals(other.by()) && other.of().equals(one.by()) && isOwn(one) && isOwn(other);
        if (!mutual) {
            return 0;
        }
        boolean larger = one.purpose() != Purpose.OTHER || other.purpose() != Purpose.OTHER;
        int strength = (holdsBack(one, other) ? 1 : 0) + (holdsBack(other, one) ? 1 : 0);
        return larger || strength == 2 || isOfOneReport(one, other) ? strength : 0;
    }

    private static boolean names(String goal, String required) {
        Set<String> held = Words.content(goal);
        Set<String> wanted = Words.content(required);
        Set<Integer> things = new HashSet<>(RequirementWords.get().thingsIn(held));
        things.retainAll(RequirementWords.get().thingsIn(wanted));
        return Words.shared(held, wanted) > 0 || !things.isEmpty();
    }

    private static boolean isOfOneReport(Precondition one, Precondition other) {
        Set<String> reports = one.accounts().stream().map(Account::document).collect(Collectors.toSet());
        return other.accounts().stream().map(Account::document).anyMatch(reports::contains);
    }

    /** Whether a party holds back, {@code not before}, what the other one requires. */
    private static boolean holdsBack(Precondition holding, Precondition requiring) {
        boolean asGoal =
                requiring.purpose() != Purpose.OTHER && Goals.purpose(holding.requires()) == requiring.purpose();
        boolean leaving = LEAVING.matcher(holding.goal()).find()
                && LEAVING.matcher(requiring.requires()).find();
        return asGoal || names(holding.goal(), requiring.requires()) || leaving;
    }

    /** Whether the last of the parties began to wait before the first of them had no more to wait for. */
    private static boolean waitAtOnce(List<Precondition> members) {
        if (members.stream().allMatch(DeadlockTimes::isOpen)) {
            return true;
        }
        When end = DeadlockTimes.until(members);
        return end.isKnown() && Dates.before(DeadlockTimes.since(members), end);
    }

    /** Told by the party itself, or by somebody who is of none: what one side says that the other requires binds nobody. */
    private static boolean isOwn(Precondition precondition) {
        return precondition.accounts().stream()
                .map(Account::party)
                .anyMatch(party -> party.isEmpty() || party.equals(precondition.by()));
    }

    /** What the parties of a circle require of each other, in the order of preconditions. */
    private static List<Precondition> members(Set<String> parties, Map<String, List<Precondition>> byWaiting) {
        return parties.stream()
                .flatMap(party -> byWaiting.getOrDefault(party, List.of()).stream())
                .filter(precondition -> parties.contains(precondition.of()))
                .sorted(PreconditionDerivation.ORDER)
                .toList();
    }

    /** Sets of parties each of which waits for the others, directly or through others. */
    private static List<Set<String>> circles(Map<String, List<Precondition>> byWaiting) {
        Map<String, Set<String>> waitsFor = new TreeMap<>();
        Map<String, Set<String>> isWaitedFor = new TreeMap<>();
        byWaiting.forEach((by, all) -> all.forEach(precondition -> {
            waitsFor.computeIfAbsent(by, key -> new TreeSet<>()).add(precondition.of());
            isWaitedFor
                    .computeIfAbsent(precondition.of(), key -> new TreeSet<>())
                    .add(by);
        }));
        List<Set<String>> circles = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String party : waitsFor.keySet()) {
            if (!placed.contains(party)) {
                Set<String> circle = reached(party, waitsFor);
                circle.retainAll(reached(party, isWaitedFor));
                placed.addAll(circle);
                if (circle.size() > 1) {
                    circles.add(circle);
                }
            }
        }
        return circles;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> edges) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(edges.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String party = open.remove(open.size() - 1);
            if (reached.add(party)) {
                open.addAll(edges.getOrDefault(party, Set.of()));
            }
        }
        return reached;
    }

    private Deadlock row(Purpose purpose, Set<String> parties, List<Precondition> members) {
        List<String> ids = members.stream().map(Precondition::id).toList();
        Set<String> statements = new LinkedHashSet<>();
        Set<String> acts = new LinkedHashSet<>();
        List<Account> accounts = new ArrayList<>();
        for (Precondition member : members) {
            statements.addAll(member.trail().statements());
            acts.addAll(member.trail().acts());
            accounts.addAll(member.accounts());
        }
        When until = DeadlockTimes.until(members);
        List<List<Precondition>> openings = until.isKnown()
                ? List.of()
                : Openings.of(members.stream().filter(DeadlockTimes::isOpen).toList());
        String reason = (until.isKnown() ? "Preconditions" : "Open preconditions")
                + " for one purpose close a circle between " + String.join(", ", parties) + ".";
        return new Deadlock(
                Ids.of("deadlock", purpose.label(), Ids.digest(parties), Ids.digest(ids)),
                purpose,
                List.copyOf(parties),
                ids,
                DeadlockTimes.since(members),
                until,
                DeadlockTimes.ending(members, until),
                openings.stream()
                        .map(steps -> steps.stream().map(Precondition::id).toList())
                        .toList(),
                explanation(purpose, members, until) + opened(openings),
                new Trail("ledger.deadlock", reason, List.copyOf(statements), List.copyOf(acts)),
                origins.support(accounts));
    }

    private static String explanation(Purpose purpose, List<Precondition> members, When until) {
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
                            member.by() + (until.isKnown() ? " waited for " : " waits for ") + member.of()
                                    + " to move first: ",
                            key -> new ArrayList<>())
                    .add(member);
        }
        List<String> clauses = new ArrayList<>();
        byWaiting.forEach((waiting, waited) -> clauses.add(waiting
                + String.join(
                        "; ",
                        waited.stream().map(one -> requirement(one, members)).toList())));
        return text.append(String.join(", while ", clauses)).append('.').toString();
    }

    /** By what it would open, in one sentence. */
    private static String opened(List<List<Precondition>> openings) {
        if (openings.isEmpty()) {
            return "";
        }
        List<String> sets = openings.stream()
                .limit(MOST_OPENINGS)
                .map(steps -> steps.stream().map(DeadlockDerivation::step).collect(Collectors.joining(", and ")))
                .toList();
        String lead = sets.size() == 1
                ? " This would break the circle, for then one side waits no longer: "
                : " Any one of these would break the circle, for then one side waits no longer: ";
        return lead + String.join("; or ", sets) + ".";
    }

    /** What is to be done, with who is to do it where the words do not begin with that. */
    private static String step(Precondition step) {
        String requirement = requirement(step);
        return requirement.startsWith(step.of() + " ") ? requirement : step.of() + ": " + requirement;
    }

    private static String requirement(Precondition precondition, List<Precondition> members) {
        boolean oneGoal = precondition.purpose() != Purpose.OTHER
                && members.stream().map(Precondition::purpose).distinct().count() == 1;
        return oneGoal || precondition.goal().isEmpty()
                ? requirement(precondition)
                : requirement(precondition) + ", for " + precondition.goal();
    }

    private static String requirement(Precondition precondition) {
        List<String> ids = precondition.accounts().stream()
                .map(Account::statement)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return precondition.requires() + (ids.isEmpty() ? "" : " [" + String.join(", ", ids) + "]");
    }

    /** What two sides require of each other, and which of it blocks each other. */
    private record Crossed(List<Precondition> ones, List<Precondition> others, List<List<Precondition>> groups) {
        boolean isOf(List<Precondition> ones, List<Precondition> others) {
            return areThose(this.ones, ones) && areThose(this.others, others);
        }

        /** Whether they are the same objects: what did not change is not derived anew. */
        @SuppressWarnings("ReferenceEquality")
        private static boolean areThose(List<Precondition> all, List<Precondition> now) {
            if (all.size() != now.size()) {
                return false;
            }
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) != now.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Two preconditions of two sides.
     *
     * @param strength in how many directions one holds back what the other requires
     */
    private record Link(Precondition one, Precondition other, int strength) {
        Nearness nearness() {
            if (strength == 2) {
                return Nearness.MUTUAL;
            }
            return isOfOneReport(one, other) ? Nearness.OF_ONE_REPORT : Nearness.APART;
        }
    }

    /** How surely two preconditions block each other, the surest first; what is linked more surely is linked no further. */
    private enum Nearness {
        MUTUAL,
        OF_ONE_REPORT,
        APART
    }

    private record Derived(List<Precondition> members, Deadlock deadlock) {}
}
