package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;

/** What people have said about who is who: ids that are one person, and ids that are two. */
final class Identities {
    /** Nobody has said anything. */
    static final Identities NONE = new Identities();

    private final Map<String, String> mergedInto = new HashMap<>();
    private final Set<Set<String>> apart = new HashSet<>();

    private Identities() {}

    /** Of the corrections in force, in the journal's order. */
    static Identities of(List<Correction> corrections) {
        Identities identities = new Identities();
        for (Correction correction : corrections) {
            if (correction instanceof PeopleMerged merged) {
                String kept = identities.canonical(merged.target());
                String other = identities.canonical(merged.other());
                if (!kept.equals(other)) {
                    identities.mergedInto.put(other, kept);
                }
                identities.apart.remove(Set.of(merged.target(), merged.other()));
            } else if (correction instanceof PeopleSplit split
                    && !split.target().equals(split.other().id())) {
                identities.apart.add(Set.of(split.target(), split.other().id()));
                if (identities.canonical(split.other().id()).equals(identities.canonical(split.target()))) {
                    identities.mergedInto.remove(split.other().id());
                }
            }
        }
        return identities;
    }

    /** The id that stands for a person. */
    String canonical(String id) {
        String canonical = id;
        for (String next = mergedInto.get(canonical); next != null; next = mergedInto.get(canonical)) {
            canonical = next;
        }
        return canonical;
    }

    /** Whether somebody has said that these are two. */
    boolean areApart(String id, String other) {
        return !id.equals(other) && apart.contains(Set.of(id, other));
    }

    /** Which of the corrections about people have an effect on these documents, and which have none. */
    static void judge(
            List<Correction> corrections, List<ReadDocument> documents, List<Applied> applied, List<Orphan> orphans) {
        Set<String> known = new HashSet<>();
        documents.forEach(reading -> reading.people().stream().map(Person::id).forEach(known::add));
        for (Correction correction : corrections) {
            List<String> needed = new ArrayList<>();
            if (correction instanceof PeopleMerged merged) {
                needed.add(merged.target());
                needed.add(merged.other());
            } else if (correction instanceof PeopleSplit split) {
                needed.add(split.target());
                needed.add(split.other().id());
            }
            needed.removeAll(known);
            if (!needed.isEmpty()) {
                orphans.add(new Orphan(correction, "The record no longer has " + String.join(" and ", needed) + "."));
            } else if (correction instanceof PeopleMerged || correction instanceof PeopleSplit) {
                applied.add(new Applied(correction, correction.target()));
            }
        }
    }
}
