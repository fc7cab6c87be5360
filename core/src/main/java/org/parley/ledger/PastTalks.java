package org.parley.ledger;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows states of the talks that a report tells as past, without their day, beside what has become of the talks since: who had left
 * a month ago, where the talks have resumed; where a round was held, that has ended.
 */
final class PastTalks {
    /** That it is so now. */
    private static final Pattern NOW = Pattern.compile(
            "\\b(?:is|are|am|remains?|stays?|now|still|has|have|not|no)\\b|n[’']t\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern HELD = Pattern.compile(
            "\\b(?:was|were) (?:\\p{L}+ly )?held\\b|\\btook place\\b|^(?:after|following) ", Pattern.CASE_INSENSITIVE);

    private PastTalks() {}

    /** @param all the tellings of the same report */
    static boolean isPast(TalksTold told, List<Telling> all) {
        boolean undated = told.telling().act().when().isEmpty() || told.state() == TalksState.OPEN;
        boolean halted = told.state().isHalted()
                && !told.telling().isReporters()
                && !NOW.matcher(told.telling().evidence()).find();
        boolean held = told.state() == TalksState.OPEN
                && HELD.matcher(told.telling().evidence()).find();
        return undated
                && ((halted && isTold(all, TalksState.RESUMED))
                        || (held && (isTold(all, TalksState.CONCLUDED) || isTold(all, TalksState.BROKEN_OFF))));
    }

    /** Whether the reporter tells it as so. */
    private static boolean isTold(List<Telling> all, TalksState state) {
        return all.stream()
                .filter(Telling::isReporters)
                .anyMatch(telling -> TalksTold.of(telling)
                        .filter(other -> other.state() == state)
                        .isPresent());
    }
}
