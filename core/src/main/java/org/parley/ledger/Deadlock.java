package org.parley.ledger;

import java.util.List;

/**
 * Preconditions that block each other: each party waits for another one to move first.
 *
 * @param id stable, such as {@code deadlock:talks:3f2a9c01}
 * @param purpose what is blocked
 * @param parties the parties that wait, sorted by name
 * @param preconditions the ids of the preconditions
 * @param since when the last of the parties began to wait
 * @param until since when one of the parties waits no longer; unknown while all of them wait
 * @param ending what ended it, in plain words; empty while all of them wait
 * @param openings the smallest sets of preconditions that would open it if they were met, by their ids, those of the fewest first; none
 *     where it is past
 * @param explanation plain sentences that name the statements
 * @param trail why the row is there
 * @param support how often it was reported
 */
public record Deadlock(
        String id,
        Purpose purpose,
        List<String> parties,
        List<String> preconditions,
        When since,
        When until,
        String ending,
        List<List<String>> openings,
        String explanation,
        Trail trail,
        Support support)
        implements Row {
    public Deadlock {
        parties = List.copyOf(parties);
        preconditions = List.copyOf(preconditions);
        openings = openings.stream().map(List::copyOf).toList();
    }

    /** Whether the parties still wait for each other. */
    public boolean isOpen() {
        return !until.isKnown();
    }
}
