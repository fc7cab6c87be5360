package org.parley.app;

import java.nio.file.Path;
import org.parley.ledger.Ledger;
import org.parley.store.RecordFile;
import org.parley.store.RecordFileException;
import picocli.CommandLine.Option;

/** The option {@code --record} of commands that read a record. */
final class RecordOption {
    @Option(names = "--record", paramLabel = "FILE", required = true, description = "The record to read from.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    /** @throws CommandFailure if the record cannot be read */
    Ledger ledger(Surroundings surroundings) {
        try (RecordFile recordFile = RecordFile.openToRead(surroundings.resolve(file))) {
            return Ledger.replay(recordFile.journal());
        } catch (RecordFileException e) {
            throw failure(e);
        }
    }

    static CommandFailure failure(RecordFileException problem) {
        return new CommandFailure(new Complaint(problem.place(), "", problem.reason(), problem.remedy()));
    }
}
