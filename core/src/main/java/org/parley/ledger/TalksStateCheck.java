package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Different states of the talks at one time: one party has them under way on the day for which another has them halted. */
final class TalksStateCheck implements ContradictionCheck {
    @Override
    public String name() {
        return "talks-state";
    }

    @Override
    public List<Contradiction> find(Findings findings) {
        Map<String, List<TalksTold>> byDay = new TreeMap<>();
        for (TalksTold told : findings.talks()) {
            boolean settled = told.state().isUnderWay() || told.state().isHalted();
            if (settled
                    && Dates.day(told.telling().when()).isPresent()
                    && !told.telling().holders().isEmpty()) {
                byDay.computeIfAbsent(told.telling().when().edtf(), day -> new ArrayList<>())
                        .add(told);
            }
        }
        List<Contradiction> rows = new ArrayList<>();
        byDay.forEach((day, told) -> row(told, findings, rows));
        return SideBuilder.ordered(rows, findings.tellings());
    }

    private void row(List<TalksTold> told, Findings findings, List<Contradiction> rows) {
        List<Telling> underWay = tellings(told, true);
        List<Telling> halted = tellings(told, false);
        if (underWay.isEmpty() || halted.isEmpty()) {
            return;
        }
        String party = underWay.get(0).holder();
        List<Telling> same = underWay.stream()
                .filter(telling -> telling.holder().equals(party))
                .toList();
        List<Telling> opposed = halted.stream()
                .filter(telling -> halted.get(0).holder().equals(telling.holder()))
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
                name(),
                reason,
                List.of(
                        SideBuilder.side(party, same),
                        SideBuilder.side(opposed.get(0).holder(), opposed)),
                all,
                findings.origins()));
    }

    private static List<Telling> tellings(List<TalksTold> told, boolean underWay) {
        return told.stream()
                .filter(one -> underWay ? one.state().isUnderWay() : one.state().isHalted())
                .map(TalksTold::telling)
                .toList();
    }
}
