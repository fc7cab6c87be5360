package org.parley.ledger;

import java.util.List;

/**
 * What one party wants on one issue, over time.
 *
 * @param id stable: made from party and issue, such as {@code position:arvenia:territory:3f2a9c01}
 * @param party the party's name
 * @param issue the issue of the taxonomy
 * @param movement where the latest stance has moved to from the one before
 * @param history all stances, the earliest first, at least one; those without a date first
 * @param trail why the row is there
 * @param support how often it was reported
 */
public record Position(
        String id, String party, String issue, Movement movement, List<Stance> history, Trail trail, Support support)
        implements Row {
    /** @throws IllegalArgumentException if there is no stance */
    public Position {
        history = List.copyOf(history);
        if (history.isEmpty()) {
            throw new IllegalArgumentException("position of " + party + " on " + issue + " without a stance");
        }
    }

    /** The latest stance. */
    public Stance stance() {
        return history.get(history.size() - 1);
    }

    /** Who of the party takes opposite stands on the issue at one time, in order; mostly nobody. */
    public List<Dissent> dissent() {
        return Dissent.in(party, issue, history);
    }

    /** Since when the party has had the latest stance. */
    public When since() {
        return stance().when();
    }
}
