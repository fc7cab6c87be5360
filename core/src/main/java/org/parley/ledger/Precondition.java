package org.parley.ledger;

import java.util.List;

/**
 * Something that a party requires before it will do something.
 *
 * @param id stable, such as {@code precondition:brask:3f2a9c01}
 * @param by the party that requires it
 * @param requires what has to happen, in the text's words
 * @param of the party that has to do it; empty where not told
 * @param goal what it is required for, in the text's words or as {@link Purpose#label}; the contract's {@code for}
 * @param purpose the kind of goal
 * @param state where it stands
 * @param since when it was set up
 * @param until when it was met, dropped or overtaken, as first told; unknown while it is open
 * @param untilBy the party by whose account alone it is past; empty while it is open, and where the reporter or several tell it
 * @param accounts who tells it, in order of date and place, at least one
 * @param trail why the row is there
 * @param support how often it was reported
 */
public record Precondition(
        String id,
        String by,
        String requires,
        String of,
        String goal,
        Purpose purpose,
        PreconditionState state,
        When since,
        When until,
        String untilBy,
        List<Account> accounts,
        Trail trail,
        Support support)
        implements Row {
    /** @throws IllegalArgumentException if nobody tells it */
    public Precondition {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("precondition " + id + " that nobody tells");
        }
    }

    /** The same, required of a party that its own words do not name; the trail says so. */
    Precondition of(String party) {
        String reason =
                trail.reason() + " Its words do not say of whom; " + party + " is the only other side of this wait.";
        Trail told = new Trail(trail.check(), reason, trail.statements(), trail.acts());
        return new Precondition(
                id, by, requires, party, goal, purpose, state, since, until, untilBy, accounts, told, support);
    }

    /** The id of the first statement that tells it; empty where only the reporter does. */
    public String statement() {
        return accounts.stream()
                .map(Account::statement)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }
}
