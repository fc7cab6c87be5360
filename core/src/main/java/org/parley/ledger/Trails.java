package org.parley.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes down what a row rests on. */
final class Trails {
    private Trails() {}

    /** The trail of a row that rests on tellings. */
    static Trail of(String check, String reason, Collection<Telling> tellings) {
        Set<String> statements = new LinkedHashSet<>();
        Set<String> acts = new LinkedHashSet<>();
        for (Telling telling : sorted(tellings)) {
            if (!telling.isReporters()) {
                statements.add(telling.statementId());
            }
            acts.add(telling.act().id());
        }
        return new Trail(check, reason, List.copyOf(statements), List.copyOf(acts));
    }

    /** All who tell, each statement once. */
    static List<Account> accounts(Collection<Telling> tellings) {
        List<Account> accounts = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        for (Telling telling : sorted(tellings)) {
            for (Account account : telling.accounts()) {
                String place = account.reporter() ? account.act() : account.statement();
                if (seen.add(List.of(place, account.speaker(), account.party()))) {
                    accounts.add(account);
                }
            }
        }
        return List.copyOf(accounts);
    }

    /** By document and place. */
    static List<Telling> sorted(Collection<Telling> tellings) {
        return tellings.stream()
                .sorted(Comparator.comparing(Telling::order))
                .distinct()
                .toList();
    }
}
