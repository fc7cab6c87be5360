package org.parley.ledger;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which talks a telling is of, as far as it says: a record of many reports follows several negotiations, and some party sits in
 * more than one of them.
 *
 * @param document the report
 * @param parties those who talk, or who tell of the talks; none where no party is named
 * @param named all parties that the report names
 * @param issue what the talks are about; empty where not told
 */
record Negotiation(String document, Set<String> parties, Set<String> named, String issue) {
    /** Says only that there are talks. */
    private static final String ANY = "talks";

    /** How many parties two reports must both name to be of one negotiation, where each names as many. */
    private static final int SHARED = 2;

    Negotiation {
        parties = Set.copyOf(parties);
        named = Set.copyOf(named);
        issue = issue.equals(ANY) ? "" : issue;
    }

    /** Of which talks a telling is; who only mediates or looks on is none of their parties. */
    static Negotiation of(Telling telling) {
        Set<String> parties = new LinkedHashSet<>(telling.actors());
        parties.addAll(telling.targets());
        parties.addAll(telling.holders());
        parties.removeAll(telling.aside());
        parties.removeIf(party -> Agreements.isPlace(party, telling.act().object()));
        return new Negotiation(
                telling.document(), parties, telling.named(), telling.act().issue());
    }

    /**
     * Whether two can be of the same talks: about the same, as far as told, and told in one report without naming others, or in
     * reports each of which names those who talk by the other's account.
     */
    boolean canBe(Negotiation other) {
        if (!issue.isEmpty() && !other.issue.isEmpty() && !issue.equals(other.issue)) {
            return false;
        }
        if (document.equals(other.document)) {
            return parties.isEmpty() || other.parties.isEmpty() || !Collections.disjoint(parties, other.parties);
        }
        Set<String> all = with(named, parties);
        Set<String> others = with(other.named, other.parties);
        return all.containsAll(other.parties)
                && others.containsAll(parties)
                && shared(all, others) >= Math.min(SHARED, Math.min(all.size(), others.size()))
                && !Collections.disjoint(all, others);
    }

    private static Set<String> with(Set<String> named, Set<String> parties) {
        if (named.containsAll(parties)) {
            return named;
        }
        Set<String> all = new HashSet<>(named);
        all.addAll(parties);
        return all;
    }

    private static int shared(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String party : one) {
            shared += other.contains(party) ? 1 : 0;
        }
        return shared;
    }

    /** What tells it from others beside the report: tellings that are alike in it go together. */
    Negotiation anywhere() {
        return new Negotiation("", parties, named, issue);
    }

    /** By what others that it can be one with are found: the report, and each party named. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>(with(named, parties));
        keys.add("\0" + document);
        return keys;
    }
}
