package org.parley.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.parley.app.DocumentReader;
import org.parley.app.Wiring;
import org.parley.document.Document;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Origin;

/**
 * Measures how fast pages are taken out of a web archive, what memory that takes, and its share of the time where the
 * pages are read as well. The archive is made of the pages in a folder, over and over, while it is read; nothing is
 * written.
 *
 * <p>Usage: {@code PagesRun FOLDER [--records N] [--threads N] [--reading N]}: 5,430 records on one thread where nothing is
 * said; each thread has an archive of its own. The heap after a collection is told at a tenth, half and all of the records;
 * with {@code --reading}, so many pages are read as well.
 */
public final class PagesRun {
    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;

    private final PrintStream out;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final AtomicInteger documents = new AtomicInteger();
    private final AtomicInteger rejections = new AtomicInteger();
    private final AtomicLong busy = new AtomicLong();
    /** The last mark at which the heap was told. */
    private int told;

    private PagesRun(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        int records = 5430;
        int reading = 0;
        int threads = 1;
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--records" -> records = Integer.parseInt(arguments[i + 1]);
                case "--threads" -> threads = Integer.parseInt(arguments[i + 1]);
                case "--reading" -> reading = Integer.parseInt(arguments[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        List<byte[]> pages = pages(Path.of(arguments[0]));
        PagesRun run = new PagesRun(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        run.extract(pages, records, threads);
        if (reading > 0) {
            run.read(pages, reading);
        }
    }

    /** The files of a folder, unpacked. */
    private static List<byte[]> pages(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    pages.add(
                            file.toString().endsWith(".gz")
                                    ? new GZIPInputStream(in).readAllBytes()
                                    : in.readAllBytes());
                }
            }
        }
        return pages;
    }

    private void extract(List<byte[]> pages, int records, int threads) {
        long wall = System.nanoTime();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int share = records / threads + (i < records % threads ? 1 : 0);
            Thread thread = new Thread(() -> extract(pages, share, () -> tell(records)), "archive-" + i);
            thread.start();
            running.add(thread);
        }
        running.forEach(PagesRun::await);
        double seconds = (System.nanoTime() - wall) / NANOS;
        out.printf(
                Locale.ROOT,
                "%d documents, %d rejections in %.1f s: %.0f a minute; %.2f ms of processor time each, threads: %d%n",
                documents.get(),
                rejections.get(),
                seconds,
                60 * documents.get() / seconds,
                1000 * busy.get() / NANOS / documents.get(),
                threads);
    }

    private void extract(List<byte[]> pages, int records, Runnable done) {
        try (InputStream in = new Archive(pages, records)) {
            new Ingest(IngestOptions.defaults()).read(in, Origin.stream(), result -> {
                (result instanceof Accepted ? documents : rejections).incrementAndGet();
                done.run();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        busy.addAndGet(clock.getCurrentThreadCpuTime());
    }

    private synchronized void tell(int records) {
        int done = documents.get() + rejections.get();
        for (int mark : List.of(records, records / 2, records / 10)) {
            if (done >= mark && mark > told) {
                told = mark;
                out.printf(Locale.ROOT, "heap after %d records: %.1f MiB%n", done, heap() / MEBI);
            }
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(List<byte[]> pages, int number) throws IOException {
        DocumentReader reader = Wiring.standard().reader().get();
        List<Document> taken = new ArrayList<>();
        long before = clock.getCurrentThreadCpuTime();
        try (InputStream in = new Archive(pages, number)) {
            new Ingest(IngestOptions.defaults()).read(in, Origin.stream(), result -> {
                if (result instanceof Accepted accepted) {
                    taken.add(accepted.document());
                }
            });
        }
        double extracting = (clock.getCurrentThreadCpuTime() - before) / NANOS;
        long start = clock.getCurrentThreadCpuTime();
        int statements = 0;
        for (Document document : taken) {
            statements += reader.read(document).statements().size();
        }
        double reading = (clock.getCurrentThreadCpuTime() - start) / NANOS;
        out.printf(
                Locale.ROOT,
                "%d documents, %d statements: extracting %.1f s, reading %.1f s of processor time; extracting is %.1f %%%n",
                taken.size(),
                statements,
                extracting,
                reading,
                100 * extracting / (extracting + reading));
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** An archive, one response a page, each record made when it is come to. */
    private static final class Archive extends InputStream {
        private final List<byte[]> pages;
        private final int records;
        private int next;
        private ByteArrayInputStream record = new ByteArrayInputStream(new byte[0]);

        Archive(List<byte[]> pages, int records) {
            this.pages = pages;
            this.records = records;
        }

        @Override
        public int read() {
            return hasMore() ? record.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return hasMore() ? record.read(bytes, offset, length) : -1;
        }

        private boolean hasMore() {
            if (record.available() == 0 && next < records) {
                record = new ByteArrayInputStream(record(next));
                next++;
            }
            return record.available() > 0;
        }

        private byte[] record(int number) {
            byte[] page = pages.get(number % pages.size());
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length + "\r\n\r\n";
            String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + new UUID(0, number)
                    + ">\r\nWARC-Date: 2022-05-18T10:00:00Z\r\nWARC-Target-URI: https://harbour.example/" + number
                    + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                    + (http.length() + page.length) + "\r\n\r\n";
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.length + 1000);
            bytes.writeBytes((head + http).getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(page);
            bytes.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return bytes.toByteArray();
        }
    }
}
