package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Provenance;
import org.parley.document.Publication;
import org.parley.ingest.Accepted;
import org.parley.statement.ReadDocument;

class OrderedReadingTest {
    private static final int DOCUMENTS = 60;

    /** Reads slowly and quickly by turns, and cannot read every seventh document. */
    private static final DocumentReader UNEVEN = (document, given) -> {
        int number = Integer.parseInt(document.id());
        long spins = new Random(number).nextInt(400_000);
        double sum = 0;
        for (long i = 0; i < spins; i++) {
            sum += Math.sqrt(i);
        }
        if (number % 7 == 0 || sum < 0) {
            throw new IllegalStateException("document " + number);
        }
        return new ReadDocument(document, List.of(), List.of(), List.of(), List.of(), List.of());
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void resultsComeInTheOrderOfTheDocuments(int threads) {
        List<String> results = new ArrayList<>();
        try (OrderedReading reading = new OrderedReading(UNEVEN, threads, new OrderedReading.Results() {
            @Override
            public void read(ReadDocument readDocument, Provenance provenance) {
                results.add(readDocument.document().id());
            }

            @Override
            public void failed(Document document, Throwable fault) {
                results.add(fault.getMessage());
            }
        })) {
            IntStream.range(0, DOCUMENTS).forEach(number -> reading.add(document(number)));
            reading.finish();
        }
        assertThat(results)
                .isEqualTo(IntStream.range(0, DOCUMENTS)
                        .mapToObj(number -> number % 7 == 0 ? "document " + number : Integer.toString(number))
                        .toList());
    }

    private static Accepted document(int number) {
        Publication publication = new Publication(Integer.toString(number), "", "", DateValue.UNKNOWN, "", "", "");
        return new Accepted(
                new Document(publication, "Talks.", List.of()), Provenance.UNKNOWN, "news.jsonl:" + number, List.of());
    }
}
