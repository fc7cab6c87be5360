package org.parley.reading.syntax;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.document.Document;

/** Prints how many documents of a JSON Lines file one thread reads in a CPU second, after warming up. */
public final class Speed {
    private Speed() {}

    public static void main(String[] arguments) throws IOException {
        List<Document> documents = new ArrayList<>();
        Texts.read(Path.of(arguments[0])).forEach(node -> documents.add(Texts.document(node)));
        long start = cpu();
        SyntaxReader reader = SyntaxReader.load();
        reader.read(documents.get(0));
        System.out.printf("load and first document: %.0f ms%n", (cpu() - start) / 1e6);
        for (int round = 0; round < 6; round++) {
            start = cpu();
            long tokens = 0;
            for (Document document : documents) {
                tokens += reader.read(document).sentences().stream()
                        .mapToInt(sentence -> sentence.size())
                        .sum();
            }
            double seconds = (cpu() - start) / 1e9;
            System.out.printf(
                    "%.0f documents, %.0f tokens a CPU second (%.0f tokens a document)%n",
                    documents.size() / seconds, tokens / seconds, (double) tokens / documents.size());
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
