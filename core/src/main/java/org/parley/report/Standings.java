package org.parley.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.parley.ledger.Ledger;
import org.parley.statement.Party;

/** Says of allies, mediators and observers that they are such, as a user's file has it. */
final class Standings {
    /** Of those who do not negotiate, by their names. */
    private final Map<String, String> others;

    Standings(Ledger ledger) {
        others = ledger.parties().stream()
                .filter(Party::isOther)
                .collect(Collectors.toMap(Party::name, Party::standing, (first, second) -> first));
    }

    /** The name of a party, with its standing where it is none of those who negotiate: {@code Talvia (mediator)}. */
    String named(String party) {
        return isOther(party) ? party + " (" + others.get(party) + ")" : party;
    }

    /** Likewise inside brackets: {@code Talvia, mediator}. */
    String listed(String party) {
        return isOther(party) ? party + ", " + others.get(party) : party;
    }

    /** Whether a party is an ally, a mediator or an observer. */
    boolean isOther(String party) {
        return others.containsKey(party);
    }
}
