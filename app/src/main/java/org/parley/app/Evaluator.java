package org.parley.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.app.evaluate.Evaluation;
import org.parley.app.evaluate.GoldFile;
import org.parley.document.Document;
import org.parley.document.Provenance;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Rejection;
import org.parley.statement.ReadDocument;

/** Reads the texts of a gold file and scores what was read against it. */
public final class Evaluator {
    private final Surroundings surroundings;
    private final DocumentReader reader;
    private final int threads;

    /**
     * @param surroundings where complaints are printed to
     * @param reader reads the texts
     * @param threads how many texts to read at the same time; the result does not depend on it
     */
    public Evaluator(Surroundings surroundings, DocumentReader reader, int threads) {
        this.surroundings = surroundings;
        this.reader = reader;
        this.threads = threads;
    }

    /**
     * Scores one file.
     *
     * @throws IOException if the file cannot be read or is no gold file
     */
    public Evaluation evaluate(Path gold) throws IOException {
        GoldFile goldFile = GoldFile.read(gold);
        Results results = new Results(complaint -> complaint.print(surroundings.err()));
        try (OrderedReading reading = new OrderedReading(reader, threads, results)) {
            new Ingest(IngestOptions.defaults()).read(gold, ingested -> take(ingested, reading, results));
            reading.finish();
        }
        return Evaluation.of(goldFile, results.readDocuments);
    }

    private static void take(Ingested ingested, OrderedReading reading, Results results) {
        if (ingested instanceof Accepted accepted) {
            accepted.notes().forEach(note -> results.tell(new Complaint(accepted.place(), "", note, "")));
            reading.add(accepted);
        } else if (ingested instanceof Rejection rejection) {
            results.tell(Complaint.of(rejection));
        }
    }

    /** Keeps what was read by the id of the document. */
    private static final class Results implements OrderedReading.Results {
        private final Map<String, ReadDocument> readDocuments = new LinkedHashMap<>();
        private final Consumer<Complaint> complaints;

        Results(Consumer<Complaint> complaints) {
            this.complaints = complaints;
        }

        void tell(Complaint complaint) {
            complaints.accept(complaint);
        }

        @Override
        public void read(ReadDocument readDocument, Provenance provenance) {
            readDocuments.put(readDocument.document().id(), readDocument);
        }

        @Override
        public void failed(Document document, Throwable fault) {
            tell(Complaint.ofFault(document.id(), fault));
        }
    }
}
