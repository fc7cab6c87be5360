package org.parley.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/**
 * An act with everyone who tells it, named as the whole record names them.
 *
 * @param source the act as its document tells it
 * @param document the id of the document
 * @param accounts the speakers, or the reporter; at least one
 * @param holders the parties whose account it is; none for observers and the reporter
 * @param actors the known parties that do it
 * @param targets the known parties at whom it is directed
 * @param named all parties that its report names, or that speak or act in it
 * @param aside those of its holders and actors who only mediate or look on
 * @param facing the two sides that negotiate with each other by its report
 * @param order its place among all tellings
 * @param sense what its words come to, as far as anybody has asked
 */
record Telling(
        Told source,
        String document,
        List<Account> accounts,
        Set<String> holders,
        List<String> actors,
        List<String> targets,
        Set<String> named,
        Set<String> aside,
        Facing facing,
        Order order,
        Sense sense) {
    Telling(
            Told source,
            String document,
            List<Account> accounts,
            Set<String> holders,
            List<String> actors,
            List<String> targets,
            Set<String> named,
            Set<String> aside,
            Facing facing,
            Order order) {
        this(source, document, accounts, holders, actors, targets, named, aside, facing, order, new Sense());
    }

    Telling {
        accounts = List.copyOf(accounts);
        holders = Set.copyOf(holders);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        named = Set.copyOf(named);
        aside = Set.copyOf(aside);
    }

    /** Of the documents of one ledger no two tellings have the same place. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Telling telling && telling.order.equals(order);
    }

    @Override
    public int hashCode() {
        return order.hashCode();
    }

    /** The same as something that is so when it is told. */
    Telling now() {
        return at(told());
    }

    /** The same as something that is so at this time. */
    Telling at(When time) {
        return new Telling(source.at(time), document, accounts, holders, actors, targets, named, aside, facing, order);
    }

    /** The same in a report by which these face each other. */
    Telling facing(Facing sides) {
        return new Telling(source, document, accounts, holders, actors, targets, named, aside, sides, order);
    }

    /** The same by the account of one party alone, where it is one of those who tell it together. */
    Telling by(String party) {
        List<Account> own = accounts.stream()
                .filter(account -> account.party().equals(party))
                .toList();
        return own.isEmpty()
                ? this
                : new Telling(source, document, own, Set.of(party), actors, targets, named, aside, facing, order);
    }

    Told.Deed act() {
        return source.act();
    }

    ActType type() {
        return source.act().type();
    }

    /** Whether two can tell of one matter: in one report, or in reports that name somebody beside the party who tells. */
    boolean sharesMatter(Telling other) {
        if (document.equals(other.document)) {
            return true;
        }
        Set<String> own = new HashSet<>(holders);
        own.retainAll(other.holders);
        return own.isEmpty()
                ? named.containsAll(other.holders) && other.named.containsAll(holders)
                : named.stream().anyMatch(party -> !own.contains(party) && other.named.contains(party));
    }

    /** When it was so. */
    When when() {
        return source.when();
    }

    /** When it was said, else published. */
    When told() {
        return source.told();
    }

    boolean isAffirmed() {
        return source.affirmed();
    }

    /** Whether the act is told as something that is or was so, and not as imagined, planned or merely possible. */
    boolean isActual() {
        return act().modality() == Modality.ACTUAL;
    }

    /** Whether the act is neither imagined nor merely possible. */
    boolean isSerious() {
        return act().modality() != Modality.HYPOTHETICAL && act().modality() != Modality.POSSIBLE;
    }

    /** The one known party that does it; empty where none or several. */
    String actor() {
        return actors.size() == 1 ? actors.get(0) : "";
    }

    /** The one known party at whom it is directed, likewise. */
    String target() {
        return targets.size() == 1 ? targets.get(0) : "";
    }

    /** The one party whose account it is; empty where none or several. */
    String holder() {
        return holders.size() == 1 ? holders.iterator().next() : "";
    }

    boolean isReporters() {
        return source.statement().isEmpty();
    }

    /** The id of the statement; empty for the reporter's own account. */
    String statementId() {
        return source.statement();
    }

    /** The words that carry the act, white space made plain. */
    String evidence() {
        return source.evidence();
    }

    /** The words of the statement, or those that carry the act where the reporter tells it; no comma at the end. */
    String words() {
        return source.words();
    }

    /** The sentence around the act where it is known, else the words. */
    String around() {
        return sentence().isEmpty() ? words() : sentence();
    }

    /** The sentence around the act, where its meaning depends on it. */
    String sentence() {
        return source.sentence();
    }
}
