package org.parley.ledger;

import java.util.List;
import java.util.Set;
import org.parley.statement.ActType;

/** Knows positions that one statement tells twice: what a side refuses to talk without, and what it is ready to talk on condition of. */
final class Duplicates {
    private Duplicates() {}

    /**
     * Whether the condition that a telling tells stands beside the readiness or refusal that hangs on it.
     *
     * @param all the tellings of the same report
     */
    static boolean isTold(Telling telling, List<Telling> all) {
        String condition = Words.plain(telling.act().condition());
        return telling.type() == ActType.PRECONDITION
                && !condition.isEmpty()
                && all.stream()
                        .filter(other ->
                                other.type() == ActType.READY_TO_TALK || other.type() == ActType.REFUSE_TO_TALK)
                        .filter(other -> Words.plain(other.act().condition()).equals(condition))
                        .filter(other -> isBeside(telling, other))
                        .anyMatch(other -> !PositionDerivation.slices(other).isEmpty());
    }

    /** Whether both are told by the same words of the same sides. */
    private static boolean isBeside(Telling one, Telling other) {
        boolean sameWords = one.isReporters()
                ? other.isReporters() && one.sentence().equals(other.sentence())
                : one.statementId().equals(other.statementId());
        return sameWords && Set.copyOf(one.actors()).equals(Set.copyOf(other.actors()));
    }
}
