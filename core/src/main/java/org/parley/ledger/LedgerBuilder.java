package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import org.parley.statement.ReadDocument;

/** Derives the ledger: replays the journal, then derives each kind of row. */
final class LedgerBuilder {
    private LedgerBuilder() {}

    static Ledger build(Journal journal) {
        Replay.Replayed replayed = Replay.of(journal);
        LiveLedger live = new LiveLedger(replayed.identities());
        replayed.documents().forEach(reading -> live.put(Extract.of(reading)));
        return build(replayed, live.rows(), live.roster());
    }

    static Ledger build(Journal journal, Derived derived) {
        return build(Replay.of(journal), derived.rows(), derived.roster());
    }

    private static Ledger build(Replay.Replayed replayed, LiveLedger.Rows rows, Roster roster) {
        List<ReadDocument> documents =
                replayed.documents().stream().map(roster::named).toList();
        return new Ledger(
                documents,
                rows.parties(),
                rows.people(),
                documents.stream()
                        .flatMap(reading -> reading.statements().stream())
                        .toList(),
                replayed.withdrawn(),
                rows.talks(),
                rows.proposals(),
                rows.positions(),
                rows.preconditions(),
                rows.deadlocks(),
                contradictions(rows.contradictions(), replayed.withdrawn(), documents),
                rows.origins(),
                replayed.edits(),
                replayed.applied(),
                replayed.orphans());
    }

    private static List<Contradiction> contradictions(
            List<Contradiction> rows, List<Withdrawn> withdrawn, List<ReadDocument> documents) {
        List<Contradiction> all = new ArrayList<>(rows);
        all.addAll(WithdrawnWords.disowned(withdrawn, documents));
        return all;
    }

    static Ledger build(List<ReadDocument> documents) {
        List<Entry> entries = new ArrayList<>();
        for (ReadDocument reading : documents) {
            Stamp stamp = new Stamp(entries.size() + 1, "", java.time.Instant.EPOCH, "");
            entries.add(new DocumentAdded(stamp, reading));
        }
        return build(new Journal(entries));
    }
}
