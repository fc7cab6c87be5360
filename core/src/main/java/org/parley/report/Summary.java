package org.parley.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.ledger.Deadlock;
import org.parley.ledger.Ledger;
import org.parley.ledger.Talks;
import org.parley.statement.Party;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** The record at a glance. */
final class Summary {
    private final Ledger ledger;
    private final Standings standings;
    private final List<String> parties;
    private final Map<String, Integer> places = new HashMap<>();

    Summary(Ledger ledger) {
        this.ledger = ledger;
        standings = new Standings(ledger);
        parties = parties(ledger, standings);
        parties.forEach(party -> places.put(party, places.size()));
    }

    Standings standings() {
        return standings;
    }

    /**
     * The parties that speak or act in the ledger, those with most statements first, allies, mediators and observers last; bodies
     * that do neither are left out.
     */
    List<String> parties() {
        return parties;
    }

    /** The place of a party among {@link #parties}; none where it neither speaks nor acts. */
    OptionalInt place(String party) {
        Integer place = places.get(party);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static List<String> parties(Ledger ledger, Standings standings) {
        Map<String, Integer> statements = new LinkedHashMap<>();
        for (Statement statement : ledger.statements()) {
            String party = statement.speaker().party();
            if (!party.isEmpty()) {
                statements.merge(party, 1, Integer::sum);
            }
        }
        Set<String> parties = new LinkedHashSet<>(statements.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList());
        ledger.positions().forEach(position -> parties.add(position.party()));
        return parties.stream()
                .sorted(Comparator.comparing(party -> standings.isOther(party)))
                .toList();
    }

    /** The two parties that the record is most about, as a title. */
    String title() {
        if (parties.isEmpty()) {
            return "Record of a negotiation";
        }
        List<String> negotiators = Stream.concat(
                        parties.stream().filter(party -> !standings.isOther(party)),
                        ledger.parties().stream()
                                .filter(party -> party.standing().equals("party"))
                                .map(Party::name))
                .distinct()
                .toList();
        List<String> named = negotiators.isEmpty() ? parties : negotiators;
        List<String> main = named.subList(0, Math.min(2, named.size()));
        return Phrases.list(main.stream().sorted().toList()) + ": where the talks stand";
    }

    /** How much was read and from which time. */
    String basis() {
        List<String> dates = ledger.documents().stream()
                .map(reading -> reading.document().publication().published())
                .filter(date -> date.isKnown())
                .map(date -> Phrases.date(date))
                .toList();
        String period = dates.isEmpty() ? "" : " of " + dates.get(0);
        if (dates.size() > 1 && !dates.get(0).equals(dates.get(dates.size() - 1))) {
            period = " from " + dates.get(0) + " to " + dates.get(dates.size() - 1);
        }
        return Phrases.count(ledger.documents().size(), "report", "reports") + period + "; "
                + Phrases.count(ledger.statements().size(), "statement", "statements") + ", "
                + unattributed() + ".";
    }

    private String unattributed() {
        long unknown = ledger.statements().stream()
                .filter(statement -> statement.speaker().name().isEmpty())
                .count();
        return unknown == 0 ? "each with a speaker" : unknown + " without a known speaker";
    }

    /** The most important sentences, first where the talks stood last. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        boolean several = hasSeveral();
        for (Talks talks : latest()) {
            sentences.add(Phrases.upper(Phrases.date(talks.since())) + ": " + Phrases.talks(talks, several)
                    + ", by account of " + Phrases.accounts(talks.by()) + ".");
        }
        ledger.deadlocks().stream()
                .filter(Deadlock::isOpen)
                .forEach(deadlock -> sentences.add(Phrases.deadlock(deadlock)));
        ledger.proposals().stream()
                .filter(proposal -> !proposal.answers().isEmpty())
                .limit(5)
                .forEach(proposal -> sentences.add(Phrases.proposal(proposal, standings)));
        int contradictions = ledger.contradictions().size();
        if (contradictions > 0) {
            sentences.add("Accounts contradict each other in " + Phrases.count(contradictions, "place.", "places."));
        }
        return List.copyOf(sentences);
    }

    /** Whether some states of the talks are of other parties than others: the record follows several negotiations. */
    boolean hasSeveral() {
        List<List<String>> parties = ledger.talks().stream()
                .map(Talks::parties)
                .filter(list -> list.size() > 1)
                .toList();
        return parties.stream().anyMatch(list -> Collections.disjoint(list, parties.get(0)));
    }

    /** The states told for the latest day that any state is told for. */
    private List<Talks> latest() {
        String last = ledger.talks().stream()
                .filter(talks -> talks.since().isKnown())
                .reduce((first, second) -> second)
                .map(talks -> talks.since().edtf())
                .orElse("");
        return ledger.talks().stream()
                .filter(talks -> !last.isEmpty() && talks.since().edtf().equals(last))
                .limit(4)
                .toList();
    }

    /** The number of blocks that were not read as the report's own words. */
    static long leftOut(ReadDocument reading) {
        return reading.document().blocks().stream()
                .filter(block -> !block.kind().isReport())
                .count();
    }
}
