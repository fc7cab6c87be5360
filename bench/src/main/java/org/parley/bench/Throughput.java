package org.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parley.app.DocumentReader;
import org.parley.app.Wiring;
import org.parley.document.Document;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;

/**
 * Measures how many documents a second are read, beside the time to load, and the peak of memory.
 *
 * <p>Arguments: a file or folder, the number of threads (default 2), the largest number of documents (default 2000).
 */
public final class Throughput {
    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;

    private Throughput() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path input = Path.of(arguments[0]);
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        int limit = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long loading = System.nanoTime();
        DocumentReader reader = Wiring.standard().reader().get();
        out.printf(Locale.ROOT, "loading       %.2f s%n", seconds(loading));
        List<Document> documents = documents(input, limit);
        long words = documents.stream()
                .mapToLong(document -> document.text().split("\\s+", -1).length)
                .sum();
        long reading = System.nanoTime();
        int statements = read(reader, documents, threads);
        double seconds = seconds(reading);
        out.printf(Locale.ROOT, "documents     %d with %d words, %d statements%n", documents.size(), words, statements);
        out.printf(
                Locale.ROOT,
                "reading       %.2f s on %d threads: %.1f documents/s, %.0f words/s%n",
                seconds,
                threads,
                documents.size() / seconds,
                words / seconds);
        out.printf(Locale.ROOT, "peak heap     %.0f MiB%n", peakHeap() / MEBI);
        out.printf("peak resident %s%n", peakResident());
    }

    private static List<Document> documents(Path input, int limit) {
        List<Document> documents = new ArrayList<>();
        new Ingest(IngestOptions.defaults()).read(input, ingested -> {
            if (ingested instanceof Accepted accepted && documents.size() < limit) {
                documents.add(accepted.document());
            }
        });
        return documents;
    }

    private static int read(DocumentReader reader, List<Document> documents, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> pending = new ArrayList<>();
            for (Document document : documents) {
                pending.add(
                        executor.submit(() -> reader.read(document).statements().size()));
            }
            int statements = 0;
            for (Future<Integer> future : pending) {
                statements += future.get();
            }
            return statements;
        } finally {
            executor.shutdownNow();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOS;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** As Linux tells it; unknown elsewhere. */
    private static String peakResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring("VmHWM:".length()).strip())
                .findFirst()
                .orElse("unknown");
    }
}
