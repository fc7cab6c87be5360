package org.parley.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.statement.Act;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** What a correction can be about: the current readings of a journal's documents as they were read, before any correction. */
public final class Targets {
    private final Map<String, ReadDocument> documents = new LinkedHashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, Act> acts = new HashMap<>();

    private Targets() {}

    /** Those of the entries that count. */
    public static Targets of(Journal journal) {
        Map<String, Versions> versions = new LinkedHashMap<>();
        for (Entry entry : journal.inForce()) {
            if (entry instanceof DocumentAdded added) {
                versions.computeIfAbsent(added.reading().document().id(), id -> new Versions())
                        .add(added);
            }
        }
        Targets targets = new Targets();
        versions.values().forEach(all -> targets.add(all.current()));
        return targets;
    }

    private void add(ReadDocument reading) {
        documents.put(reading.document().id(), reading);
        for (Statement statement : reading.statements()) {
            statements.put(statement.id(), statement);
            statement.acts().forEach(act -> acts.put(act.id(), act));
        }
        reading.reported().forEach(act -> acts.put(act.id(), act));
    }

    /** The statement with an id. */
    public Optional<Statement> statement(String id) {
        return Optional.ofNullable(statements.get(id));
    }

    /** The act with an id. */
    public Optional<Act> act(String id) {
        return Optional.ofNullable(acts.get(id));
    }

    /** The reading of the document with an id. */
    public Optional<ReadDocument> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** Where the words of the statement or act with an id stand; empty where there is none. */
    public Optional<Place> place(String id) {
        return statement(id)
                .flatMap(statement ->
                        document(statement.document()).map(reading -> Place.of(reading.document(), statement)))
                .or(() -> act(id).flatMap(
                                act -> document(act.document()).map(reading -> Place.of(reading.document(), act))));
    }
}
