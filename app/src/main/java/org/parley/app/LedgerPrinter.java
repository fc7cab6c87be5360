package org.parley.app;

import java.io.IOException;
import org.parley.app.format.Format;
import org.parley.app.format.RecordOutput;
import org.parley.ledger.Ledger;
import org.parley.statement.ReadDocument;

/** Prints a ledger that is all in memory in any format. */
final class LedgerPrinter {
    private LedgerPrinter() {}

    static void print(Ledger ledger, Format format, OutputOption output, Surroundings surroundings, Wiring wiring)
            throws IOException {
        try (Destination destination = output.open(surroundings)) {
            RecordOutput recordOutput = format.to(destination.writer(), wiring.versions(), destination.layout());
            if (recordOutput instanceof RecordOutput.Whole whole) {
                whole.write(ledger);
            } else if (recordOutput instanceof RecordOutput.ByDocument byDocument) {
                for (ReadDocument readDocument : ledger.documents()) {
                    byDocument.write(readDocument);
                }
            }
            destination.complete();
        }
    }
}
