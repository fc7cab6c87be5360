package org.parley.ledger;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** On which days the talks are told to be under way, and on which not: what is told in between ends a state. */
final class TalksDays {
    private final TreeMap<LocalDate, Integer> underWay = new TreeMap<>();
    private final TreeMap<LocalDate, Integer> otherwise = new TreeMap<>();

    private NavigableMap<LocalDate, Integer> days(TalksState state) {
        return state.isUnderWay() ? underWay : otherwise;
    }

    /** Gives the day where it is one on which the like was not told before. */
    Optional<LocalDate> add(TalksTold told) {
        return day(told).filter(day -> days(told.state()).merge(day, 1, Integer::sum) == 1);
    }

    /** Gives the day where it is one on which the like is no longer told. */
    Optional<LocalDate> remove(TalksTold told) {
        return day(told)
                .filter(day -> days(told.state()).computeIfPresent(day, (key, count) -> count == 1 ? null : count - 1)
                        == null);
    }

    /** Strikes and truces are beside the talks and part no time of theirs in two. */
    private static Optional<LocalDate> day(TalksTold told) {
        return told.state().isBeside()
                ? Optional.empty()
                : Dates.first(told.telling().when().edtf());
    }

    /** Whether the opposite of a state is told between two dates. */
    boolean interrupt(TalksState state, When from, When to) {
        if (state.isBeside()) {
            return false;
        }
        TreeMap<LocalDate, Integer> opposite = state.isUnderWay() ? otherwise : underWay;
        Optional<LocalDate> first = Dates.first(from.edtf());
        Optional<LocalDate> last = Dates.first(to.edtf());
        if (first.isEmpty() || last.isEmpty()) {
            return false;
        }
        LocalDate between = opposite.higherKey(first.get());
        return between != null && between.isBefore(last.get());
    }
}
