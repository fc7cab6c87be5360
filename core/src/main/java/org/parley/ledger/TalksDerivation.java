package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells where the talks stand: brings the tellings of one state together while no other state of the talks is told in
 * between.
 */
final class TalksDerivation {
    /** How long a state may go untold before a further telling counts as a new time. */
    static final long LONGEST_GAP = 14;

    /** The share of words that two conditions have in common where they are one. */
    private static final double SAME = 0.5;

    private final Origins origins;

    TalksDerivation(Origins origins) {
        this.origins = origins;
    }

    /** The earliest first. */
    static final Comparator<Talks> ORDER = Comparator.comparing(Talks::since, Dates.ORDER)
            .thenComparing(Talks::state)
            .thenComparing(Talks::actor)
            .thenComparing(Talks::id);

    /** What can be told more than once as one row: a state and whose it is. */
    static String slice(TalksTold told) {
        return told.state().label() + "\n" + told.actor();
    }

    /**
     * The rows of one state.
     *
     * @param told all tellings of the slice
     * @param all on which days anything is told of the talks
     */
    List<Talks> derive(List<TalksTold> told, TalksDays all) {
        List<TalksTold> sorted = new ArrayList<>(told);
        sorted.sort(Comparator.comparing((TalksTold one) -> one.telling().when(), Dates.ORDER)
                .thenComparing(one -> one.telling().order()));
        List<Group> groups = new ArrayList<>();
        Map<String, List<Group>> open = new HashMap<>();
        for (TalksTold one : sorted) {
            Negotiation negotiation = Negotiation.of(one.telling());
            Set<String> keys = negotiation.keys();
            Group group = near(keys, one, open)
                    .filter(known -> known.isOf(negotiation) && known.takes(one, all))
                    .min(Comparator.comparingInt(known -> known.number))
                    .orElse(null);
            if (group == null) {
                group = new Group(groups.size());
                groups.add(group);
            }
            group.add(one, negotiation);
            for (String key : keys) {
                List<Group> known = open.computeIfAbsent(key, any -> new ArrayList<>());
                if (!known.contains(group)) {
                    known.add(group);
                }
            }
        }
        return groups.stream().map(this::row).toList();
    }

    /** The groups that share a key and may still take more; the others are forgotten. */
    private static Stream<Group> near(Set<String> keys, TalksTold one, Map<String, List<Group>> open) {
        Set<Group> near = new LinkedHashSet<>();
        for (String key : keys) {
            List<Group> known = open.getOrDefault(key, List.of());
            if (!known.isEmpty()) {
                known.removeIf(group -> group.isLeftBehind(one));
                near.addAll(known);
            }
        }
        return near.stream();
    }

    /** States of readiness that follow from preconditions for talks, where the readiness is not told beside them. */
    static List<Talks> ofPreconditions(List<Precondition> preconditions, List<Talks> talks) {
        Map<String, List<Readiness>> byActor = new HashMap<>();
        talks.stream()
                .filter(TalksDerivation::isConditional)
                .forEach(row -> byActor.computeIfAbsent(row.actor(), key -> new ArrayList<>())
                        .add(new Readiness(row, Dates.first(row.since().edtf()))));
        Set<String> told = talks.stream()
                .filter(row -> !isConditional(row) && !row.condition().isEmpty())
                .flatMap(row -> row.trail().statements().stream())
                .collect(Collectors.toSet());
        return preconditions.stream()
                .filter(TalksDerivation::isUnmatched)
                .filter(precondition ->
                        precondition.trail().statements().stream().noneMatch(told::contains))
                .filter(precondition -> {
                    Optional<LocalDate> since = Dates.first(precondition.since().edtf());
                    return byActor.getOrDefault(precondition.by(), List.of()).stream()
                            .noneMatch(readiness -> readiness.isBeside(precondition, since));
                })
                .map(TalksDerivation::row)
                .toList();
    }

    private static boolean isUnmatched(Precondition precondition) {
        return precondition.purpose() == Purpose.TALKS;
    }

    private static boolean isConditional(Talks row) {
        return row.state() == TalksState.READY_TO_RESUME || row.state() == TalksState.ONLY_ON_CONDITION;
    }

    /** @param day the first day that it can be since, if known */
    private record Readiness(Talks row, Optional<LocalDate> day) {
        /** Whether the party's readiness is told beside its condition. */
        boolean isBeside(Precondition precondition, Optional<LocalDate> since) {
            boolean sameDay = day.isEmpty()
                    || since.isEmpty()
                    || day.equals(since)
                    || Dates.isWithin(row.since(), precondition.since());
            return sameDay && (!row.condition().isEmpty() || sameStatement(row, precondition));
        }
    }

    private static boolean sameStatement(Talks row, Precondition precondition) {
        return row.trail().statements().stream().anyMatch(precondition.trail().statements()::contains);
    }

    private Talks row(Group group) {
        TalksTold first = group.told.get(0);
        List<Telling> tellings = group.told.stream().map(TalksTold::telling).toList();
        When since = group.since();
        String id = Ids.of(
                "talks",
                first.state().label(),
                first.actor(),
                since.edtf(),
                Ids.digest(List.of(first.telling().act().id())));
        List<Account> accounts = Trails.accounts(tellings);
        String reason = "Told as " + first.state().label() + " by " + accounts.size()
                + (accounts.size() == 1 ? " account." : " accounts.");
        return new Talks(
                id,
                first.state(),
                first.actor(),
                group.parties(),
                since,
                group.condition(),
                accounts,
                Trails.of("ledger.talks", reason, tellings),
                origins.support(accounts));
    }

    private static Talks row(Precondition precondition) {
        String reason = precondition.by() + " requires something before there are talks.";
        Trail trail = precondition.trail();
        return new Talks(
                Ids.of("talks", TalksState.ONLY_ON_CONDITION.label(), precondition.id()),
                TalksState.ONLY_ON_CONDITION,
                precondition.by(),
                Stream.of(precondition.by(), precondition.of())
                        .filter(party -> !party.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                precondition.since(),
                precondition.requires(),
                precondition.accounts(),
                new Trail("ledger.talks.condition", reason, trail.statements(), trail.acts()),
                precondition.support());
    }

    private static final class Group {
        private final List<TalksTold> told = new ArrayList<>();
        private final Set<Negotiation> negotiations = new LinkedHashSet<>();
        private final Map<String, Set<Negotiation>> byReport = new HashMap<>();
        private final int number;

        Group(int number) {
            this.number = number;
        }

        void add(TalksTold one, Negotiation negotiation) {
            told.add(one);
            negotiations.add(negotiation.anywhere());
            byReport.computeIfAbsent(negotiation.document(), report -> new LinkedHashSet<>())
                    .add(negotiation);
        }

        /** Whether a telling can be of the same talks as all of its own report, and as any at all. */
        boolean isOf(Negotiation negotiation) {
            Set<Negotiation> sameReport = byReport.getOrDefault(negotiation.document(), Set.of());
            return sameReport.isEmpty()
                    ? negotiations.stream().anyMatch(negotiation::canBe)
                    : sameReport.stream().allMatch(negotiation::canBe);
        }

        /** Who talks, by all accounts, sorted. */
        List<String> parties() {
            return negotiations.stream()
                    .flatMap(negotiation -> negotiation.parties().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /**
         * Whether {@code one} tells of the same state at the same time. Whoever asks for something a week after being ready for
         * nothing in return is no longer as ready.
         */
        boolean takes(TalksTold one, TalksDays all) {
            if (!agrees(one.condition())
                    || one.isApart() != told.get(0).isApart()
                    || told.stream().anyMatch(other -> Measures.areApart(one, other))) {
                return false;
            }
            When from = last();
            When to = one.telling().when();
            boolean alike = one.condition().isEmpty() == condition().isEmpty();
            if (from.edtf().equals(to.edtf()) || Dates.isWithin(to, from)) {
                return alike || since().edtf().equals(to.edtf()) || Dates.isWithin(to, since());
            }
            boolean near =
                    Dates.between(from, to).filter(days -> days <= LONGEST_GAP).isPresent();
            return near && alike && !all.interrupt(one.state(), from, to);
        }

        When since() {
            List<When> due = told.stream()
                    .filter(Measures::isDue)
                    .map(one -> one.telling().when())
                    .toList();
            return Dates.earliest(
                    due.isEmpty()
                            ? told.stream().map(one -> one.telling().when()).toList()
                            : due);
        }

        /** Whether a condition is one that was told, in other words or not; none is told beside any. */
        private boolean agrees(String condition) {
            String known = condition();
            Set<String> words = RequiredWords.content(condition, "");
            Set<String> knownWords = RequiredWords.content(known, "");
            return words.isEmpty() || knownWords.isEmpty() || Words.containment(words, knownWords) >= SAME;
        }

        /** Whether neither this telling nor a later one can belong to it. */
        boolean isLeftBehind(TalksTold one) {
            return !last().edtf().equals(one.telling().when().edtf())
                    && Dates.between(last(), one.telling().when())
                            .filter(days -> days > LONGEST_GAP)
                            .isPresent();
        }

        private When last() {
            return told.get(told.size() - 1).telling().when();
        }

        /** The longest of the conditions told. */
        String condition() {
            return told.stream()
                    .map(TalksTold::condition)
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                    .orElse("");
        }
    }
}
