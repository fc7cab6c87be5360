package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.statement.Speaker;

/** Names those who tell and do the acts of a document as the whole record names them. */
final class Tellings {
    private Tellings() {}

    /**
     * The tellings of a document, in text order.
     *
     * @param order where the document stands
     * @param pool has lists of parties, which are mostly the same
     */
    static List<Telling> of(Extract extract, String order, Roster roster, Pool pool) {
        List<Telling> tellings = new ArrayList<>();
        for (Told told : extract.told()) {
            List<Account> accounts = accounts(told, extract, roster);
            Set<String> holders = accounts.stream()
                    .map(Account::party)
                    .filter(party -> !party.isEmpty())
                    .collect(Collectors.toSet());
            tellings.add(new Telling(
                    told,
                    extract.id(),
                    accounts,
                    pool.one(Set.copyOf(holders)),
                    pool.list(roster.sides(told.actors(), told.act().actor())),
                    pool.list(roster.sides(told.targets(), told.act().target())),
                    new Order(order, tellings.size())));
        }
        return List.copyOf(tellings);
    }

    private static List<Account> accounts(Told told, Extract extract, Roster roster) {
        String act = told.act().id();
        if (told.statement().isEmpty()) {
            return List.of(new Account("", extract.publisher(), true, extract.id(), "", act));
        }
        List<Account> accounts = new ArrayList<>();
        for (Speaker speaker : told.speakers()) {
            Speaker named = roster.named(speaker);
            accounts.add(new Account(named.party(), named.name(), false, extract.id(), told.statement(), act));
        }
        return accounts;
    }
}
