package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A party against its earlier self: the talks are off and then it is ready to return, or the other way about; it gives
 * something up and later demands it, or rules out what it later grants. Both words are its own, on different days.
 */
final class EarlierSelfCheck implements ContradictionCheck {
    /** The share of content words that makes two stances be about one thing. */
    private static final double SAME = 0.5;

    @Override
    public String name() {
        return "party-against-earlier-self";
    }

    @Override
    public List<Contradiction> find(Findings findings) {
        List<Contradiction> rows = new ArrayList<>();
        talks(findings, rows);
        positions(findings, rows);
        return SideBuilder.ordered(rows, findings.tellings());
    }

    private void talks(Findings findings, List<Contradiction> rows) {
        Map<String, List<TalksTold>> byParty = new TreeMap<>();
        for (TalksTold told : findings.talks()) {
            String party = told.telling().holder();
            if (!party.isEmpty()) {
                byParty.computeIfAbsent(party, key -> new ArrayList<>()).add(told);
            }
        }
        byParty.forEach((party, told) -> {
            List<Telling> off = pick(told, one -> isOff(one, party));
            List<Telling> ready = pick(told, one -> isReady(one, party));
            change(party, off, ready, findings).ifPresent(rows::add);
            List<Telling> refused = pick(
                    told,
                    one -> one.state() == TalksState.REFUSED && one.actor().equals(party));
            change(party, ready, refused, findings).ifPresent(rows::add);
        });
    }

    private static List<Telling> pick(List<TalksTold> told, java.util.function.Predicate<TalksTold> which) {
        return told.stream().filter(which).map(TalksTold::telling).toList();
    }

    private static boolean isOff(TalksTold told, String party) {
        return told.state() == TalksState.BROKEN_OFF
                || told.state() == TalksState.NOT_CONTINUING
                || (told.state() == TalksState.REFUSED && told.actor().equals(party));
    }

    private static boolean isReady(TalksTold told, String party) {
        return told.state() == TalksState.READY_TO_RESUME && told.actor().equals(party);
    }

    /** The first change from one word to the other: the last day of the one before the first day of the other. */
    private Optional<Contradiction> change(
            String party, List<Telling> earlier, List<Telling> later, Findings findings) {
        for (Telling second : later) {
            List<Telling> before = earlier.stream()
                    .filter(first -> Dates.before(first.when(), second.when()))
                    .toList();
            if (before.isEmpty()) {
                continue;
            }
            When last = before.stream().map(Telling::when).max(Dates.ORDER).orElse(When.UNKNOWN);
            List<Telling> first = before.stream()
                    .filter(telling -> telling.when().edtf().equals(last.edtf()))
                    .toList();
            List<Telling> then = later.stream()
                    .filter(telling ->
                            telling.when().edtf().equals(second.when().edtf()))
                    .toList();
            return Optional.of(row(party, first, then, findings));
        }
        return Optional.empty();
    }

    private void positions(Findings findings, List<Contradiction> rows) {
        Map<String, List<Telling>> byIssue = new TreeMap<>();
        for (Telling telling : findings.tellings()) {
            String party = telling.holder();
            boolean own = PositionDerivation.holders(telling).contains(party);
            boolean stance = PositionDerivation.kind(telling).isPresent();
            if (!party.isEmpty() && own && stance && !telling.act().issue().isEmpty()) {
                byIssue.computeIfAbsent(party + "\n" + telling.act().issue(), key -> new ArrayList<>())
                        .add(telling);
            }
        }
        for (List<Telling> stances : byIssue.values()) {
            firstReversal(stances, findings).ifPresent(rows::add);
        }
    }

    private Optional<Contradiction> firstReversal(List<Telling> stances, Findings findings) {
        for (Telling later : stances) {
            for (Telling earlier : stances) {
                if (Dates.before(earlier.when(), later.when()) && reverses(earlier, later)) {
                    return Optional.of(row(earlier.holder(), List.of(earlier), List.of(later), findings));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean reverses(Telling earlier, Telling later) {
        StanceKind from = PositionDerivation.kind(earlier).orElseThrow();
        StanceKind to = PositionDerivation.kind(later).orElseThrow();
        Set<StanceKind> giving = Set.of(StanceKind.CONCEDES, StanceKind.ACCEPTS);
        Set<StanceKind> holding = Set.of(StanceKind.RED_LINE, StanceKind.REJECTS, StanceKind.DEMANDS);
        boolean takesBack = giving.contains(from) && holding.contains(to);
        boolean grants = from == StanceKind.RED_LINE && giving.contains(to);
        Set<String> object = Words.content(earlier.act().object());
        Set<String> other = Words.content(later.act().object());
        return (takesBack || grants) && Words.containment(object, other) >= SAME;
    }

    private Contradiction row(String party, List<Telling> first, List<Telling> then, Findings findings) {
        List<Telling> all = new ArrayList<>(first);
        all.addAll(then);
        String reason = party + " says one thing on " + first.get(0).when().edtf() + " and another on "
                + then.get(0).when().edtf() + ".";
        return SideBuilder.row(
                name(),
                reason,
                List.of(SideBuilder.side(party, first), SideBuilder.side(party, then)),
                all,
                findings.origins());
    }
}
