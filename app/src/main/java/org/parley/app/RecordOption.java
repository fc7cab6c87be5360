package org.parley.app;

import org.parley.ledger.Journal;
import org.parley.ledger.Ledger;
import org.parley.report.Explainer;
import org.parley.store.RecordException;
import org.parley.store.RecordStore;
import picocli.CommandLine.Option;

/** The option {@code --record} of commands that work on a record that is there. */
final class RecordOption {
    @Option(
            names = "--record",
            paramLabel = "FILE|URL",
            required = true,
            description = "The record: a file, or a PostgreSQL database such as jdbc:postgresql://host/database.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    /**
     * The ledger; nothing is written.
     *
     * @throws CommandFailure if the record cannot be read
     */
    Ledger ledger(Surroundings surroundings, Wiring wiring) {
        try (RecordStore store = RecordStore.openToRead(location, surroundings.directory())) {
            return store.ledger(wiring.derivation());
        } catch (RecordException e) {
            throw failure(e);
        }
    }

    /**
     * An explainer of the ledger; nothing is written.
     *
     * @throws CommandFailure if the record cannot be read
     */
    Explainer explainer(Surroundings surroundings, Wiring wiring) {
        try (RecordStore store = RecordStore.openToRead(location, surroundings.directory())) {
            Journal journal = store.journal();
            return new Explainer(store.ledger(journal, wiring.derivation()), journal);
        } catch (RecordException e) {
            throw failure(e);
        }
    }

    /** @throws CommandFailure if the record cannot be read */
    Journal journal(Surroundings surroundings) {
        try (RecordStore store = RecordStore.openToRead(location, surroundings.directory())) {
            return store.journal();
        } catch (RecordException e) {
            throw failure(e);
        }
    }

    /** Opens a record that is there, to append to it. */
    RecordStore open(Surroundings surroundings) throws RecordException {
        RecordStore.openToRead(location, surroundings.directory()).close();
        return RecordStore.open(location, surroundings.directory());
    }

    static CommandFailure failure(RecordException problem) {
        return new CommandFailure(new Complaint(problem.place(), "", problem.reason(), problem.remedy()));
    }
}
