package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who halted the talks: one party tells that they are suspended or on hold, and another, at about the same time, that it was the
 * first that left.
 */
final class HaltCheck implements ContradictionCheck {
    static final String NAME = "who-halted-the-talks";

    /** How many days the two words can lie apart. */
    private static final long LONGEST_GAP = 3;

    /** The party that is told to have left, or that tells of a halt. */
    @Override
    public List<String> slices(Telling telling) {
        if (telling.holder().isEmpty()) {
            return List.of();
        }
        return TalksTold.of(telling)
                .filter(told -> isHalt(told) || isLeaving(told))
                .map(told -> isHalt(told) ? telling.holder() : told.actor())
                .stream()
                .toList();
    }

    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        List<TalksTold> told = TalksTold.of(tellings);
        List<TalksTold> halts = told.stream().filter(HaltCheck::isHalt).toList();
        Map<String, List<Telling>> leaving = new TreeMap<>();
        told.stream()
                .filter(HaltCheck::isLeaving)
                .forEach(one -> leaving.computeIfAbsent(one.telling().holder(), holder -> new ArrayList<>())
                        .add(one.telling()));
        List<Contradiction> rows = new ArrayList<>();
        leaving.forEach((holder, left) -> row(holder, left, halts, origins, rows));
        return rows;
    }

    /** A halt of the talks that is nobody's act, or the other's. */
    private static boolean isHalt(TalksTold told) {
        boolean halted = told.state() == TalksState.SUSPENDED || told.state() == TalksState.ON_HOLD;
        return halted
                && !told.telling().holder().isEmpty()
                && !told.actor().equals(told.telling().holder());
    }

    /** That another party left. */
    private static boolean isLeaving(TalksTold told) {
        return told.state() == TalksState.BROKEN_OFF
                && !told.actor().isEmpty()
                && !told.actor().equals(told.telling().holder());
    }

    private static void row(
            String holder, List<Telling> left, List<TalksTold> halts, Origins origins, List<Contradiction> rows) {
        List<Telling> halted = halts.stream()
                .map(TalksTold::telling)
                .filter(halt -> isNear(halt, left.get(0)))
                .toList();
        List<Telling> leaving =
                left.stream().filter(one -> isNear(one, left.get(0))).toList();
        if (halted.isEmpty()) {
            return;
        }
        String party = halted.get(0).holder();
        List<Telling> all = new ArrayList<>(halted);
        all.addAll(leaving);
        rows.add(SideBuilder.row(
                NAME,
                party + " has the talks halted, and " + holder + " has it that " + party + " left them.",
                List.of(SideBuilder.side(party, halted), SideBuilder.side(holder, leaving)),
                all,
                origins));
    }

    private static boolean isNear(Telling one, Telling other) {
        return one.document().equals(other.document())
                || Dates.between(one.when(), other.when())
                        .filter(days -> days <= LONGEST_GAP)
                        .isPresent();
    }
}
