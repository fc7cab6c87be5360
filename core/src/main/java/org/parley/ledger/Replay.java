package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.document.DateValue;
import org.parley.statement.Act;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** Runs through the entries that count: the current version of each document, as corrected, and what was withdrawn. */
final class Replay {
    /** By date of publication, those without a date last, then by id. */
    static final Comparator<ReadDocument> BY_DATE = Comparator.comparing(
                    (ReadDocument reading) -> !published(reading).isKnown())
            .thenComparing(reading -> published(reading).edtf())
            .thenComparing(reading -> reading.document().id());

    private final Map<String, Versions> documents = new LinkedHashMap<>();
    private final List<Correction> corrections = new ArrayList<>();

    private Replay() {}

    /** What a journal comes to. */
    static Replayed of(Journal journal) {
        Replay replay = new Replay();
        journal.inForce().forEach(replay::apply);
        return replay.result();
    }

    static DateValue published(ReadDocument reading) {
        return reading.document().publication().published();
    }

    private void apply(Entry entry) {
        if (entry instanceof DocumentAdded added) {
            documents
                    .computeIfAbsent(added.reading().document().id(), id -> new Versions())
                    .add(added);
        } else if (entry instanceof Correction correction) {
            corrections.add(correction);
        }
    }

    private Replayed result() {
        List<Versions> sorted = new ArrayList<>(documents.values());
        sorted.sort(Comparator.comparing(Versions::current, BY_DATE));
        Map<String, List<Correction>> byDocument = byDocument(sorted);
        List<ReadDocument> current = new ArrayList<>();
        List<Withdrawn> withdrawn = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        List<Applied> applied = new ArrayList<>();
        List<Orphan> orphans = new ArrayList<>();
        for (Versions versions : sorted) {
            String id = versions.current().document().id();
            List<Correction> own = byDocument.getOrDefault(id, List.of());
            Corrector.Corrected corrected = Corrector.correct(versions.current(), own);
            current.add(corrected.reading());
            applied.addAll(corrected.applied());
            orphans.addAll(corrected.orphans());
            edits.addAll(versions.edits());
            versions.withdrawn().stream()
                    .filter(gone ->
                            !corrected.rejected().contains(gone.statement().id()))
                    .forEach(withdrawn::add);
        }
        byDocument.forEach((id, own) -> {
            if (!documents.containsKey(id)) {
                own.forEach(correction -> orphans.add(new Orphan(correction, gone(id))));
            }
        });
        Set<Long> placed = new HashSet<>();
        byDocument
                .values()
                .forEach(own ->
                        own.forEach(correction -> placed.add(correction.stamp().sequence())));
        corrections.stream()
                .filter(correction -> correction instanceof WordsCorrection)
                .filter(correction -> !placed.contains(correction.stamp().sequence()))
                .forEach(correction ->
                        orphans.add(new Orphan(correction, "The record has no " + correction.target() + ".")));
        Identities.judge(corrections, current, applied, orphans);
        corrections.stream()
                .filter(correction -> correction instanceof Noted)
                .forEach(correction -> applied.add(new Applied(correction, correction.target())));
        applied.sort(Comparator.comparingLong(one -> one.correction().stamp().sequence()));
        orphans.sort(Comparator.comparingLong(one -> one.correction().stamp().sequence()));
        return new Replayed(current, withdrawn, Identities.of(corrections), edits, applied, orphans);
    }

    private static String gone(String document) {
        return "The record has no document " + document + ".";
    }

    /**
     * @param documents current versions, by date of publication, those without a date last, then by id
     * @param withdrawn in order of documents and place
     * @param identities who is who by what people have said
     * @param edits in order of documents
     * @param applied the corrections that have an effect, in the journal's order
     * @param orphans those that have none, likewise
     */
    record Replayed(
            List<ReadDocument> documents,
            List<Withdrawn> withdrawn,
            Identities identities,
            List<Edit> edits,
            List<Applied> applied,
            List<Orphan> orphans) {}

    /** The corrections by the document they are about; those that name their target by id alone are looked up. */
    private Map<String, List<Correction>> byDocument(List<Versions> all) {
        Map<String, String> documentOf = new HashMap<>();
        Set<String> unplaced = unplaced();
        if (!unplaced.isEmpty()) {
            all.forEach(versions -> ids(versions.current()).stream()
                    .filter(unplaced::contains)
                    .forEach(id ->
                            documentOf.put(id, versions.current().document().id())));
        }
        Map<String, List<Correction>> byDocument = new HashMap<>();
        for (Correction correction : corrections) {
            for (String document : documents(correction, documentOf)) {
                byDocument.computeIfAbsent(document, id -> new ArrayList<>()).add(correction);
            }
        }
        return byDocument;
    }

    private Set<String> unplaced() {
        Set<String> unplaced = new HashSet<>();
        for (Correction correction : corrections) {
            if (correction instanceof WordsCorrection words && words.place().isEmpty()) {
                unplaced.add(words.target());
            } else if (correction instanceof PeopleSplit split) {
                split.statements().stream()
                        .filter(said -> said.place().isEmpty())
                        .forEach(said -> unplaced.add(said.statement()));
            }
        }
        return unplaced;
    }

    /** The documents that a correction is about. */
    static Set<String> documents(Correction correction, Map<String, String> documentOf) {
        Set<String> documents = new LinkedHashSet<>();
        if (correction instanceof WordsCorrection words) {
            documents.add(
                    words.place().map(Place::document).orElseGet(() -> documentOf.getOrDefault(words.target(), "")));
        } else if (correction instanceof PeopleSplit split) {
            split.statements()
                    .forEach(said -> documents.add(said.place()
                            .map(Place::document)
                            .orElseGet(() -> documentOf.getOrDefault(said.statement(), ""))));
        }
        documents.remove("");
        return documents;
    }

    private static List<String> ids(ReadDocument reading) {
        List<String> ids = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            ids.add(statement.id());
            statement.acts().stream().map(Act::id).forEach(ids::add);
        }
        reading.reported().stream().map(Act::id).forEach(ids::add);
        return ids;
    }
}
