package org.parley.report;

import org.parley.ledger.Ledger;
import org.parley.statement.Party;

/** Says of allies, mediators and observers that they are such, as a user's file has it. */
final class Standings {
    private Standings() {}

    /** The name of a party, with its standing where it is none of those who negotiate: {@code Talvia (mediator)}. */
    static String named(String party, Ledger ledger) {
        return ledger.parties().stream()
                .filter(known -> known.name().equals(party))
                .filter(Party::isOther)
                .map(known -> party + " (" + known.standing() + ")")
                .findFirst()
                .orElse(party);
    }

    /** Likewise inside brackets: {@code Talvia, mediator}. */
    static String listed(String party, Ledger ledger) {
        return named(party, ledger).replaceFirst(" \\((\\p{L}+)\\)$", ", $1");
    }

    /** Whether a party is an ally, a mediator or an observer. */
    static boolean isOther(String party, Ledger ledger) {
        return ledger.parties().stream().anyMatch(known -> known.name().equals(party) && known.isOther());
    }
}
