package org.parley.app.format;

import java.io.IOException;
import org.parley.ledger.Ledger;
import org.parley.statement.ReadDocument;

/** Prints a record in one format: document by document, or as a whole. */
public sealed interface RecordOutput {
    /** Prints what was read off each document as soon as it is read; needs no more memory than one document takes. */
    @FunctionalInterface
    non-sealed interface ByDocument extends RecordOutput {
        /** Prints one document's part; documents come in the order of the input. */
        void write(ReadDocument readDocument) throws IOException;
    }

    /** Prints the whole record at once. */
    @FunctionalInterface
    non-sealed interface Whole extends RecordOutput {
        /** Prints the record. */
        void write(Ledger ledger) throws IOException;
    }
}
