package org.parley.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parley.app.format.Versions;
import org.parley.document.Provenance;
import org.parley.ledger.Ledger;
import org.parley.statement.ReadDocument;
import org.parley.store.RecordException;
import org.parley.store.RecordStore;

/** Adds what is read to a record, where there is one to keep it in. */
final class Keeper implements AutoCloseable {
    private final Optional<RecordStore> store;
    private final Clock clock;
    private final String version;
    private final String derivation;
    private final String who;
    private long added;

    /**
     * @param derivation of what derives the ledger
     * @param who the command, as the journal names it
     */
    Keeper(Optional<RecordStore> store, Clock clock, Versions versions, String derivation, String who) {
        this.store = store;
        this.derivation = derivation;
        this.clock = clock;
        this.version = versions.label();
        this.who = who;
    }

    boolean isKeeping() {
        return store.isPresent();
    }

    /** Whether it was news to the record. */
    boolean keep(ReadDocument readDocument, Provenance provenance) throws RecordException {
        boolean news = store.isPresent() && store.get().add(readDocument, provenance, who, clock.instant(), version);
        added += news ? 1 : 0;
        return news;
    }

    /** Keeps what the ledger needs of what was added, so that a report of the record has not to derive it. */
    void keepUp() throws RecordException {
        if (store.isPresent()) {
            store.get().keepUp(derivation, added);
        }
    }

    /** The ledger of the whole record; of nothing where none is kept. */
    Ledger ledger() throws RecordException {
        return store.isPresent() ? store.get().ledger(derivation) : Ledger.of(List.of());
    }

    @Override
    public void close() throws RecordException {
        if (store.isPresent()) {
            store.get().close();
        }
    }
}
