package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;

/** Different states of the talks at one time: one party has them under way on the day for which another has them halted. */
final class TalksStateCheck implements ContradictionCheck {
    static final String NAME = "talks-state";

    /** A day. */
    @Override
    public List<String> slices(Telling telling) {
        boolean settled = TalksTold.of(telling)
                .filter(told -> told.state().isUnderWay() || told.state().isHalted())
                .isPresent();
        boolean dated =
                Dates.day(telling.when()).isPresent() && !telling.holders().isEmpty();
        return settled && dated ? List.of(telling.when().edtf()) : List.of();
    }

    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        List<Contradiction> rows = new ArrayList<>();
        row(TalksTold.of(tellings), origins, rows);
        return rows;
    }

    private void row(List<TalksTold> told, Origins origins, List<Contradiction> rows) {
        List<Telling> underWay = tellings(told, true);
        List<Telling> halted = tellings(told, false);
        if (underWay.isEmpty() || halted.isEmpty()) {
            return;
        }
        String party = underWay.get(0).holder();
        List<Telling> opposed = halted.stream()
                .filter(telling -> halted.get(0).holder().equals(telling.holder()))
                .filter(underWay.get(0)::sharesMatter)
                .toList();
        if (opposed.isEmpty()) {
            return;
        }
        List<Telling> same = underWay.stream()
                .filter(telling -> telling.holder().equals(party))
                .filter(opposed.get(0)::sharesMatter)
                .toList();
        if (party.isEmpty()
                || opposed.get(0).holder().isEmpty()
                || halted.stream().anyMatch(telling -> telling.holders().contains(party))
                || underWay.stream()
                        .anyMatch(telling ->
                                telling.holders().contains(opposed.get(0).holder()))) {
            return;
        }
        List<Telling> all = new ArrayList<>(same);
        all.addAll(opposed);
        String reason = party + " has the talks under way on a day for which "
                + opposed.get(0).holder() + " has them halted.";
        rows.add(SideBuilder.row(
                NAME,
                reason,
                List.of(
                        SideBuilder.side(party, same),
                        SideBuilder.side(opposed.get(0).holder(), opposed)),
                all,
                origins));
    }

    private static List<Telling> tellings(List<TalksTold> told, boolean underWay) {
        return told.stream()
                .filter(one -> underWay ? one.state().isUnderWay() : one.state().isHalted())
                .map(TalksTold::telling)
                .toList();
    }
}
