package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A party against its earlier self: the talks are off and then it is ready to return, or the other way about. Both words
 * are its own, on different days.
 */
final class EarlierSelfCheck implements ContradictionCheck {
    static final String NAME = "party-against-earlier-self";

    /** So many days later somebody speaks of other talks. */
    private static final long LONGEST_GAP = 120;

    /** Talks that are {@code not continuing} are more than suspended. */
    private static final Pattern NOT = Pattern.compile("\\b(not|no|no longer)\\b|n[’']t\\b", Pattern.CASE_INSENSITIVE);

    /** A party. */
    @Override
    public List<String> slices(Telling telling) {
        String party = telling.holder();
        return party.isEmpty() || TalksTold.of(telling).isEmpty() ? List.of() : List.of(party);
    }

    @Override
    public List<Contradiction> find(List<Telling> tellings, Origins origins) {
        List<TalksTold> told = TalksTold.of(tellings);
        String party = tellings.get(0).holder();
        List<Telling> off = pick(told, one -> isOff(one, party));
        List<Telling> ready = pick(told, one -> isReady(one, party));
        List<Contradiction> rows = new ArrayList<>();
        change(party, off, ready, origins).ifPresent(rows::add);
        List<Telling> refused = pick(
                told, one -> one.state() == TalksState.REFUSED && one.actor().equals(party));
        change(party, ready, refused, origins).ifPresent(rows::add);
        return rows;
    }

    private static List<Telling> pick(List<TalksTold> told, java.util.function.Predicate<TalksTold> which) {
        return told.stream().filter(which).map(TalksTold::telling).toList();
    }

    private static boolean isOff(TalksTold told, String party) {
        boolean own = told.actor().isEmpty() || told.actor().equals(party);
        boolean over = told.state() == TalksState.SUSPENDED
                && NOT.matcher(told.telling().evidence()).find();
        return (told.state() == TalksState.BROKEN_OFF && own)
                || over
                || told.state() == TalksState.NOT_CONTINUING
                || (told.state() == TalksState.REFUSED && told.actor().equals(party));
    }

    private static boolean isReady(TalksTold told, String party) {
        return told.state() == TalksState.READY_TO_RESUME && told.actor().equals(party);
    }

    /** The first change from one word to the other: the last day of the one before the first day of the other. */
    private static Optional<Contradiction> change(
            String party, List<Telling> earlier, List<Telling> later, Origins origins) {
        for (Telling second : later) {
            List<Telling> before = earlier.stream()
                    .filter(first -> Dates.before(first.when(), second.when())
                            && first.sharesMatter(second)
                            && isOneTime(first, second))
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
                    .filter(first.get(0)::sharesMatter)
                    .toList();
            return Optional.of(row(party, first, then, origins));
        }
        return Optional.empty();
    }

    /** Whether two words can be of one round of talks; where a day is not known, they can. */
    private static boolean isOneTime(Telling first, Telling second) {
        return Dates.between(first.when(), second.when())
                .filter(days -> days > LONGEST_GAP)
                .isEmpty();
    }

    static Contradiction row(String party, List<Telling> first, List<Telling> then, Origins origins) {
        List<Telling> all = new ArrayList<>(first);
        all.addAll(then);
        String reason = party + " says one thing " + day(first.get(0).when()) + " and another "
                + day(then.get(0).when()) + ".";
        return SideBuilder.row(
                NAME, reason, List.of(SideBuilder.side(party, first), SideBuilder.side(party, then)), all, origins);
    }

    private static String day(When when) {
        return (when.basis() == DateBasis.PUBLISHED ? "by " : "on ") + when.edtf();
    }
}
