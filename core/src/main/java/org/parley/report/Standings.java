package org.parley.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.parley.ledger.DateBasis;
import org.parley.ledger.Ledger;
import org.parley.ledger.Proposal;
import org.parley.statement.Party;

/** Says of allies, mediators and observers that they are such, as a user's file has it; and for how long somebody has waited for an answer. */
final class Standings {
    /** Of those who do not negotiate, by their names. */
    private final Map<String, String> others;

    private final Optional<LocalDate> lastDay;

    Standings(Ledger ledger) {
        lastDay = ledger.lastDay();
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

    /**
     * For how long a proposal has waited for an answer, such as {@code at least 3 days by 21 March 2025}; empty where it has one, or
     * waits since the last day of the record.
     */
    String waited(Proposal proposal) {
        OptionalLong days = lastDay.map(proposal::waited).orElse(OptionalLong.empty());
        if (days.isEmpty()) {
            return "";
        }
        String least = proposal.submitted().basis() == DateBasis.PUBLISHED ? "at least " : "";
        return least + days.getAsLong() + (days.getAsLong() == 1 ? " day" : " days") + " by "
                + Phrases.date(lastDay.orElseThrow().toString());
    }

    /** Whether a party is an ally, a mediator or an observer. */
    boolean isOther(String party) {
        return others.containsKey(party);
    }
}
