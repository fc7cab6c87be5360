package org.parley.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates that a document told so far, the last of which "the day before" starts from. */
final class Mentions {
    private final List<Period> periods = new ArrayList<>();

    void add(Period period) {
        periods.add(period);
    }

    /** The last one that is known to the unit or finer. */
    Optional<Period> last(Unit unit) {
        for (int i = periods.size() - 1; i >= 0; i--) {
            if (periods.get(i).unit().days <= Math.max(1, unit.days)) {
                return Optional.of(periods.get(i));
            }
        }
        return Optional.empty();
    }
}
