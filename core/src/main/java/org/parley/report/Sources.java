package org.parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parley.document.Provenance;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Entry;
import org.parley.ledger.Journal;

/** Where the texts of the reports come from, as the journal keeps it, so that an excerpt can be checked. */
final class Sources {
    /** The entry that counts of each document, by its id. */
    private final Map<String, DocumentAdded> entries;

    private Sources(Map<String, DocumentAdded> entries) {
        this.entries = entries;
    }

    static Sources of(Journal journal) {
        Map<String, DocumentAdded> entries = new LinkedHashMap<>();
        for (Entry entry : journal.inForce()) {
            if (entry instanceof DocumentAdded added) {
                entries.put(added.reading().document().id(), added);
            }
        }
        return new Sources(entries);
    }

    /** The same, and behind it where each text comes from that it quotes, or that {@code id} names. */
    Explanation withSources(Explanation explanation, String id) {
        Set<String> documents = new LinkedHashSet<>();
        documents.add(id);
        collect(explanation, documents);
        List<Explanation> sources = documents.stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .map(Sources::source)
                .toList();
        if (sources.isEmpty()) {
            return explanation;
        }
        List<Explanation> inputs = new ArrayList<>(explanation.inputs());
        inputs.addAll(sources);
        return new Explanation(
                explanation.subject(), explanation.rule(), explanation.reason(), explanation.excerpts(), inputs);
    }

    private static void collect(Explanation explanation, Set<String> documents) {
        explanation.excerpts().forEach(excerpt -> documents.add(excerpt.document()));
        explanation.inputs().forEach(input -> collect(input, documents));
    }

    private static Explanation source(DocumentAdded added) {
        Provenance provenance = added.provenance();
        String fetched = provenance.url().isEmpty() ? "" : " fetched from " + provenance.url() + " and";
        List<String> lines = new ArrayList<>();
        if (!provenance.digest().isEmpty()) {
            lines.add("SHA-256 of the bytes: " + provenance.digest());
        }
        if (!provenance.extractor().isEmpty()) {
            lines.add("text taken by " + provenance.extractor());
        }
        return new Explanation(
                "The text of " + added.reading().document().id() + " was" + fetched + " read into the record on "
                        + added.stamp().when() + " by " + added.stamp().who() + ", entry "
                        + added.stamp().sequence() + " of the journal.",
                "",
                lines.isEmpty() ? "Where it came from is not known." : String.join("; ", lines),
                List.of(),
                List.of());
    }
}
