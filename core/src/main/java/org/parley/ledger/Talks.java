package org.parley.ledger;

import java.util.List;

/**
 * A state of the talks at a time, with everyone by whose account it was so.
 *
 * @param id stable, such as {@code talks:on-hold:3f2a9c01}
 * @param state the state
 * @param actor the party whose act it is: who is ready, refuses or broke off; empty where the talks as a whole
 * @param parties those who talk or tell of the talks, as far as known, sorted: which negotiation of a record of several it is
 * @param since since when
 * @param condition what a party's readiness hangs on, in the text's words; empty where nothing
 * @param by by whose account, in order of date and place, at least one
 * @param trail why the row is there
 * @param support how often it was reported
 */
public record Talks(
        String id,
        TalksState state,
        String actor,
        List<String> parties,
        When since,
        String condition,
        List<Account> by,
        Trail trail,
        Support support)
        implements Row {
    public Talks {
        parties = List.copyOf(parties);
        by = List.copyOf(by);
    }
}
