package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells where the talks stand: brings the tellings of one state together while no other state of the talks is told in
 * between.
 */
final class TalksDerivation {
    /** How long a state may go untold before a further telling counts as a new time. */
    private static final long LONGEST_GAP = 14;

    private final Origins origins;

    TalksDerivation(Origins origins) {
        this.origins = origins;
    }

    /** All states, the earliest first; {@code preconditions} for talks count as states of readiness. */
    List<Talks> derive(List<TalksTold> told, List<Precondition> preconditions) {
        List<Group> groups = new ArrayList<>();
        List<TalksTold> sorted = new ArrayList<>(told);
        sorted.sort(Comparator.comparing((TalksTold one) -> one.telling().when(), Dates.ORDER)
                .thenComparing(one -> one.telling().order()));
        for (TalksTold one : sorted) {
            Group group = groups.stream()
                    .filter(known -> known.takes(one, sorted))
                    .findFirst()
                    .orElse(null);
            if (group == null) {
                groups.add(new Group(one));
            } else {
                group.told.add(one);
            }
        }
        List<Talks> talks = new ArrayList<>();
        groups.forEach(group -> talks.add(row(group)));
        preconditions.stream()
                .filter(TalksDerivation::isUnmatched)
                .filter(precondition -> talks.stream().noneMatch(row -> isReadiness(row, precondition)))
                .forEach(precondition -> talks.add(row(precondition)));
        talks.sort(Comparator.comparing(Talks::since, Dates.ORDER)
                .thenComparing(Talks::state)
                .thenComparing(Talks::actor)
                .thenComparing(Talks::id));
        return List.copyOf(talks);
    }

    private static boolean isUnmatched(Precondition precondition) {
        return precondition.purpose() == Purpose.TALKS;
    }

    /** Whether the party's readiness is told beside the condition. */
    private static boolean isReadiness(Talks row, Precondition precondition) {
        boolean conditional = row.state() == TalksState.READY_TO_RESUME || row.state() == TalksState.ONLY_ON_CONDITION;
        return conditional
                && row.actor().equals(precondition.by())
                && (!row.condition().isEmpty() || sameStatement(row, precondition))
                && !Dates.before(row.since(), precondition.since())
                && !Dates.before(precondition.since(), row.since());
    }

    private static boolean sameStatement(Talks row, Precondition precondition) {
        return row.trail().statements().stream().anyMatch(precondition.trail().statements()::contains);
    }

    private Talks row(Group group) {
        TalksTold first = group.told.get(0);
        List<Telling> tellings = group.told.stream().map(TalksTold::telling).toList();
        String since = first.telling().when().edtf();
        String id = Ids.of(
                "talks",
                first.state().label(),
                first.actor(),
                since,
                Ids.digest(List.of(first.telling().act().id())));
        List<Account> accounts = Trails.accounts(tellings);
        String reason = "Told as " + first.state().label() + " by " + accounts.size()
                + (accounts.size() == 1 ? " account." : " accounts.");
        return new Talks(
                id,
                first.state(),
                first.actor(),
                first.telling().when(),
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
                precondition.since(),
                precondition.requires(),
                precondition.accounts(),
                new Trail("ledger.talks.condition", reason, trail.statements(), trail.acts()),
                precondition.support());
    }

    private static final class Group {
        private final List<TalksTold> told = new ArrayList<>();

        Group(TalksTold first) {
            told.add(first);
        }

        /** Whether {@code one} tells of the same state at the same time. */
        boolean takes(TalksTold one, List<TalksTold> all) {
            TalksTold last = told.get(told.size() - 1);
            if (last.state() != one.state() || !last.actor().equals(one.actor())) {
                return false;
            }
            When from = last.telling().when();
            When to = one.telling().when();
            if (from.edtf().equals(to.edtf())) {
                return true;
            }
            boolean near =
                    Dates.between(from, to).filter(days -> days <= LONGEST_GAP).isPresent();
            return near && all.stream().noneMatch(other -> interrupts(other, one.state(), from, to));
        }

        private static boolean interrupts(TalksTold other, TalksState state, When from, When to) {
            boolean opposite = other.state().isUnderWay() ? !state.isUnderWay() : state.isUnderWay();
            return opposite
                    && Dates.before(from, other.telling().when())
                    && Dates.before(other.telling().when(), to);
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
