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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.ledger.Account;
import org.parley.ledger.Deadlock;
import org.parley.ledger.Ledger;
import org.parley.ledger.Proposal;
import org.parley.ledger.ProposalState;
import org.parley.ledger.Talks;
import org.parley.ledger.TalksState;
import org.parley.ledger.When;
import org.parley.statement.Party;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** The record at a glance. */
final class Summary {
    /** So many proposals at most are told at a glance. */
    private static final int MOST = 5;

    private final Ledger ledger;
    private final Standings standings;
    private final List<String> parties;
    private final Map<String, Integer> places = new HashMap<>();
    /** The day of the last report; empty where none has one. */
    private final String lastPublished;

    Summary(Ledger ledger) {
        this.ledger = ledger;
        lastPublished = lastPublished(ledger);
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

    /** The most important sentences, first the newest: where the talks stood last, what is planned, and what has become of proposals. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<Talks> latest = latest();
        List<Proposal> settled = settled(latest);
        settled.forEach(proposal -> sentences.add(Phrases.proposal(proposal, standings)));
        boolean several = hasSeveral();
        Stream.of(latest, beside(), planned())
                .flatMap(List::stream)
                .forEach(talks -> sentences.add(Phrases.upper(Phrases.date(talks.since())) + ": "
                        + Phrases.talks(talks, several)
                        + ", by account of " + Phrases.accounts(talks.by()) + "."));
        ledger.deadlocks().stream()
                .filter(Deadlock::isOpen)
                .forEach(deadlock -> sentences.add(Phrases.deadlock(deadlock)));
        newest().stream()
                .filter(proposal -> !settled.contains(proposal))
                .forEach(proposal -> sentences.add(Phrases.proposal(proposal, standings)));
        int contradictions = ledger.contradictions().size();
        if (contradictions > 0) {
            sentences.add("Accounts contradict each other in " + Phrases.count(contradictions, "place.", "places."));
        }
        return List.copyOf(sentences);
    }

    /** The proposals that were answered last, those first that were put forward first. */
    private List<Proposal> newest() {
        List<Proposal> answered = ledger.proposals().stream()
                .filter(proposal -> !proposal.answers().isEmpty() && proposal.state() != ProposalState.LEFT_BEHIND)
                .toList();
        Set<Proposal> last = answered.stream()
                .sorted(Comparator.comparing(Summary::answered).reversed())
                .limit(MOST)
                .collect(Collectors.toSet());
        return answered.stream().filter(last::contains).toList();
    }

    /** What was agreed on since the talks last stood anywhere. */
    private List<Proposal> settled(List<Talks> latest) {
        String last = latest.isEmpty() ? "" : day(latest.get(0).since());
        return newest().stream()
                .filter(proposal ->
                        proposal.state() == ProposalState.ACCEPTED || proposal.state() == ProposalState.SIGNED)
                .filter(proposal -> answered(proposal).compareTo(last) >= 0)
                .toList();
    }

    /** The day of the last answer to a proposal. */
    private static String answered(Proposal proposal) {
        return proposal.answers().stream()
                .map(answer -> day(answer.when()))
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** The first day that a date can mean, to be compared; empty where it is not known. */
    private static String day(When when) {
        String from = when.edtf().startsWith("../") ? when.edtf().substring(3) : when.edtf();
        return from.split("/", 2)[0];
    }

    /** Whether some states of the talks are of other parties than others: the record follows several negotiations. */
    boolean hasSeveral() {
        List<List<String>> parties = ledger.talks().stream()
                .filter(talks -> !talks.state().isBeside())
                .map(Talks::parties)
                .filter(list -> list.size() > 1)
                .toList();
        return parties.stream().anyMatch(list -> Collections.disjoint(list, parties.get(0)));
    }

    /** The states told for the latest day that any state is told for; where talks are planned, none but what the last report tells. */
    private List<Talks> latest() {
        List<Talks> proper = ledger.talks().stream()
                .filter(talks -> !talks.state().isBeside())
                .toList();
        List<Talks> now = proper.stream().filter(talks -> !isToCome(talks)).toList();
        if (now.size() == proper.size()) {
            return lastOf(now);
        }
        Set<String> newest = newestReports();
        return lastOf(now.stream()
                .filter(talks -> talks.by().stream().map(Account::document).anyMatch(newest::contains))
                .toList());
    }

    /** The last state of what is done beside the talks: a strike, a ballot, a ceasefire. */
    private List<Talks> beside() {
        return lastOf(ledger.talks().stream()
                        .filter(talks -> talks.state().isBeside())
                        .toList())
                .stream()
                .limit(1)
                .toList();
    }

    /** What is planned for the last day to come. */
    private List<Talks> planned() {
        return lastOf(ledger.talks().stream().filter(this::isToCome).toList());
    }

    private Set<String> newestReports() {
        return ledger.documents().stream()
                .map(ReadDocument::document)
                .filter(document -> document.publication().published().edtf().equals(lastPublished))
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    private static String lastPublished(Ledger ledger) {
        return ledger.documents().stream()
                .map(reading -> reading.document().publication().published())
                .filter(DateValue::isKnown)
                .map(DateValue::edtf)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private static List<Talks> lastOf(List<Talks> told) {
        String last = told.stream()
                .filter(talks -> talks.since().isKnown())
                .reduce((first, second) -> second)
                .map(talks -> talks.since().edtf())
                .orElse("");
        return told.stream()
                .filter(talks -> !last.isEmpty() && talks.since().edtf().equals(last))
                .limit(4)
                .toList();
    }

    /** Whether a state is told for a day behind all reports. */
    private boolean isToCome(Talks talks) {
        return talks.state() == TalksState.SCHEDULED
                && !lastPublished.isEmpty()
                && day(talks.since()).compareTo(lastPublished) > 0;
    }

    /** The number of blocks that were not read as the report's own words. */
    static long leftOut(ReadDocument reading) {
        return reading.document().blocks().stream()
                .filter(block -> !block.kind().isReport())
                .count();
    }
}
