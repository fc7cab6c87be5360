package org.parley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.parley.statement.ReadDocument;

/** A program that adds documents to a record until it is killed, and tells after each one how many there are. */
final class EndlessWriter {
    private EndlessWriter() {}

    static ReadDocument document(int number) {
        return Sample.document("report" + number, "Talks resume, she said for the " + number + "th time.");
    }

    public static void main(String[] arguments) throws IOException {
        try (RecordFile recordFile = RecordFile.open(Path.of(arguments[0]))) {
            for (int i = 0; i < 1_000_000; i++) {
                recordFile.add(document(i), "writer", Instant.EPOCH, "0.1.0");
                System.out.println(i + 1);
            }
        }
    }
}
