package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.statement.Act;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/**
 * The record that follows from a journal: who said what, where the talks stand, what is on the table, what each party
 * wants, why it is stuck and where the accounts contradict each other. Always derived by {@link #replay}, never edited;
 * the same documents give the same ledger in whatever order they were added.
 *
 * @param documents the current version of each document, by date of publication, those without a date last, then by id;
 *     statements and acts as corrected
 * @param parties the sides and bodies of all documents, merged by name, sorted by name
 * @param people the people of all documents, merged by name, sorted by name
 * @param statements the statements in force, in order of documents and place
 * @param withdrawn statements that later versions no longer have, in order of document and place
 * @param talks states of the talks, the earliest first
 * @param proposals what was put forward, the earliest first
 * @param positions by party, then by issue
 * @param preconditions what parties require, the earliest first
 * @param deadlocks preconditions that block each other
 * @param contradictions accounts that do not go together
 * @param origins documents that are not independent of each other
 * @param edits later versions of documents and what was changed in them, in order of documents
 * @param corrections what people have corrected or noted, in the journal's order
 * @param orphans corrections without effect, since what they are about is no longer there as it was, likewise
 */
public record Ledger(
        List<ReadDocument> documents,
        List<Party> parties,
        List<Person> people,
        List<Statement> statements,
        List<Withdrawn> withdrawn,
        List<Talks> talks,
        List<Proposal> proposals,
        List<Position> positions,
        List<Precondition> preconditions,
        List<Deadlock> deadlocks,
        List<Contradiction> contradictions,
        List<Origin> origins,
        List<Edit> edits,
        List<Applied> corrections,
        List<Orphan> orphans) {
    public Ledger {
        documents = List.copyOf(documents);
        parties = List.copyOf(parties);
        people = List.copyOf(people);
        statements = List.copyOf(statements);
        withdrawn = List.copyOf(withdrawn);
        talks = List.copyOf(talks);
        proposals = List.copyOf(proposals);
        positions = List.copyOf(positions);
        preconditions = List.copyOf(preconditions);
        deadlocks = List.copyOf(deadlocks);
        contradictions = List.copyOf(contradictions);
        origins = List.copyOf(origins);
        edits = List.copyOf(edits);
        corrections = List.copyOf(corrections);
        orphans = List.copyOf(orphans);
    }

    /** The ledger that follows from a journal. */
    public static Ledger replay(Journal journal) {
        return LedgerBuilder.build(journal);
    }

    /**
     * The same where it is known already what follows.
     *
     * @param derived what followed from the same journal
     * @throws IndexOutOfBoundsException if {@code derived} contradicts itself
     */
    public static Ledger replay(Journal journal, Derived derived) {
        return LedgerBuilder.build(journal, derived);
    }

    /** The ledger of documents that no journal keeps. */
    public static Ledger of(List<ReadDocument> documents) {
        return LedgerBuilder.build(documents);
    }

    /** The last day on which one of its reports was published; empty where none tells. */
    public Optional<LocalDate> lastDay() {
        return documents.stream()
                .flatMap(reading -> reading.document().publication().published().day().stream())
                .max(Comparator.naturalOrder());
    }

    /** All rows, in the order of the fields. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(talks);
        rows.addAll(proposals);
        rows.addAll(positions);
        rows.addAll(preconditions);
        rows.addAll(deadlocks);
        rows.addAll(contradictions);
        return List.copyOf(rows);
    }

    /** All acts in force: those of statements and the reporters' own, in order of documents. */
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (ReadDocument document : documents) {
            document.statements().forEach(statement -> acts.addAll(statement.acts()));
            acts.addAll(document.reported());
        }
        return List.copyOf(acts);
    }

    /** The row with an id. */
    public Optional<Row> row(String id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
