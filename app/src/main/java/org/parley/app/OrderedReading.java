package org.parley.app;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parley.document.Document;
import org.parley.document.Provenance;
import org.parley.ingest.Accepted;
import org.parley.statement.ReadDocument;

/**
 * Reads documents on several threads and hands on what was read in the order in which the documents came, a few
 * documents behind; so the result does not depend on the number of threads, and memory holds a few documents only.
 */
final class OrderedReading implements AutoCloseable {
    private static final int AHEAD = 4;

    private final DocumentReader reader;
    private final Results results;
    private final ExecutorService threads;
    private final int limit;
    private final Queue<Pending> pending = new ArrayDeque<>();

    OrderedReading(DocumentReader reader, int threads, Results results) {
        this.reader = reader;
        this.results = results;
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "reading");
            thread.setDaemon(true);
            return thread;
        });
        this.limit = AHEAD * threads;
    }

    /** Takes a document; waits while too many before it are unread. */
    void add(Accepted accepted) {
        if (pending.size() == limit) {
            handOn();
        }
        pending.add(
                new Pending(accepted, threads.submit(() -> reader.read(accepted.document(), accepted.attributions()))));
    }

    /** Hands on all that is left. */
    void finish() {
        while (!pending.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        Pending oldest = pending.remove();
        try {
            results.read(oldest.reading.get(), oldest.accepted.provenance());
        } catch (ExecutionException e) {
            results.failed(oldest.accepted.document(), Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Receives, in the order of the documents, what became of each. */
    interface Results {
        /** A document was read. */
        void read(ReadDocument readDocument, Provenance provenance);

        /** A document could not be read, by a fault of the program. */
        void failed(Document document, Throwable fault);
    }

    private record Pending(Accepted accepted, Future<ReadDocument> reading) {}
}
