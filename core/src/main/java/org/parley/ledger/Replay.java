package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.document.DateValue;
import org.parley.statement.Act;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** Runs through the entries that count: the current version of each document, as corrected, and what was withdrawn. */
final class Replay {
    private static final Comparator<ReadDocument> BY_DATE = Comparator.comparing(
                    (ReadDocument reading) -> !published(reading).isKnown())
            .thenComparing(reading -> published(reading).edtf())
            .thenComparing(reading -> reading.document().id());

    private final Map<String, Versions> documents = new LinkedHashMap<>();
    private final Set<String> rejectedStatements = new HashSet<>();
    private final Set<String> rejectedActs = new HashSet<>();
    private final Map<String, Speaker> speakers = new HashMap<>();

    private Replay() {}

    /** What a journal comes to. */
    static Replayed of(Journal journal) {
        Replay replay = new Replay();
        journal.inForce().forEach(replay::apply);
        return replay.result();
    }

    private static DateValue published(ReadDocument reading) {
        return reading.document().publication().published();
    }

    private void apply(Entry entry) {
        if (entry instanceof DocumentAdded added) {
            documents
                    .computeIfAbsent(added.reading().document().id(), id -> new Versions())
                    .add(added);
        } else if (entry instanceof StatementRejected rejected) {
            rejectedStatements.add(rejected.target());
        } else if (entry instanceof ActRejected rejected) {
            rejectedActs.add(rejected.target());
        } else if (entry instanceof SpeakerCorrected corrected) {
            speakers.put(corrected.target(), corrected.speaker());
        }
    }

    private Replayed result() {
        List<Versions> sorted = new ArrayList<>(documents.values());
        sorted.sort(Comparator.comparing(Versions::current, BY_DATE));
        List<ReadDocument> current =
                sorted.stream().map(versions -> corrected(versions.current())).toList();
        List<Withdrawn> withdrawn = sorted.stream()
                .flatMap(versions -> versions.withdrawn().stream())
                .filter(gone -> !rejectedStatements.contains(gone.statement().id()))
                .toList();
        return new Replayed(current, withdrawn);
    }

    private ReadDocument corrected(ReadDocument reading) {
        List<Statement> statements = reading.statements().stream()
                .filter(statement -> !rejectedStatements.contains(statement.id()))
                .map(this::corrected)
                .toList();
        return new ReadDocument(
                reading.document(),
                reading.times(),
                reading.people(),
                reading.parties(),
                statements,
                standing(reading.reported()));
    }

    private Statement corrected(Statement statement) {
        Speaker speaker = speakers.getOrDefault(statement.id(), statement.speaker());
        return Statements.with(statement, speaker, standing(statement.acts()));
    }

    private List<Act> standing(List<Act> acts) {
        return acts.stream().filter(act -> !rejectedActs.contains(act.id())).toList();
    }

    /**
     * @param documents current versions, by date of publication, those without a date last, then by id
     * @param withdrawn in order of documents and place
     */
    record Replayed(List<ReadDocument> documents, List<Withdrawn> withdrawn) {}

    /** All versions of one document: the last reading of each text, the texts in the order they came. */
    private static final class Versions {
        private final Map<String, DocumentAdded> byDigest = new LinkedHashMap<>();

        void add(DocumentAdded added) {
            String digest = added.reading().document().digest();
            DocumentAdded earlier = byDigest.remove(digest);
            boolean losesDate = earlier != null
                    && published(earlier.reading()).isKnown()
                    && !published(added.reading()).isKnown();
            byDigest.put(digest, losesDate ? earlier : added);
        }

        ReadDocument current() {
            return List.copyOf(byDigest.values()).get(byDigest.size() - 1).reading();
        }

        List<Withdrawn> withdrawn() {
            Set<String> present = new HashSet<>();
            current().statements().forEach(statement -> {
                present.add(statement.id());
                present.add(wording(statement));
            });
            List<Map.Entry<String, DocumentAdded>> versions = List.copyOf(byDigest.entrySet());
            List<Withdrawn> gone = new ArrayList<>();
            for (int i = versions.size() - 2; i >= 0; i--) {
                DocumentAdded added = versions.get(i).getValue();
                for (Statement statement : added.reading().statements()) {
                    boolean newId = present.add(statement.id());
                    boolean newWording = present.add(wording(statement));
                    if (newId && newWording) {
                        gone.add(new Withdrawn(
                                statement,
                                versions.get(i).getKey(),
                                added.stamp().sequence()));
                    }
                }
            }
            return gone;
        }

        private static String wording(Statement statement) {
            return "said " + statement.speaker().name() + ": "
                    + statement.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }
    }
}
