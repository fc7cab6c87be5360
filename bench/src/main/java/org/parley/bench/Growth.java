package org.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.parley.ledger.LiveLedger;
import org.parley.store.Following;
import org.parley.store.RecordStore;

/**
 * Measures how a record grows: for each size the time to append, to derive all that was appended, to open the record again
 * with its ledger, and to append one more document and have the ledger follow; and the size of the file.
 *
 * <p>Arguments: a file that does not exist yet, the sizes such as {@code 1000,10000,100000}, and over how many negotiations
 * the reports are spread (default 200). Where the file exists and no sizes are given, it is that record that is measured, on a
 * copy.
 */
public final class Growth {
    private static final String VERSION = "growth";
    private static final int ONE_MORE = 25;
    private static final double MILLIS = 1e6;
    private static final double MEBI = 1 << 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path file;
    private final SyntheticReports reports;

    private Growth(Path file, int negotiations) {
        this.file = file;
        reports = new SyntheticReports(negotiations, 1);
    }

    /** Prints a line for each size. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (arguments.length == 1) {
            Path copy = Files.createTempFile("growth", ".parley");
            Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            new Growth(copy, 1).measure(0);
            Files.deleteIfExists(copy);
            return;
        }
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " is there already; name a new file");
        }
        Growth growth = new Growth(file, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200);
        int from = 0;
        for (String size : arguments[1].split(",", -1)) {
            growth.grow(from, Integer.parseInt(size));
            from = Integer.parseInt(size);
        }
    }

    private void grow(int from, int to) throws IOException {
        long start = System.nanoTime();
        try (RecordStore store = store()) {
            for (int number = from; number < to; number++) {
                store.add(reports.report(number), "growth", Instant.EPOCH, VERSION);
            }
        }
        double appending = millis(start);
        out.printf(
                Locale.ROOT,
                "%7d documents: appending %d took %.1f s (%.2f ms each)%n",
                to,
                to - from,
                appending / 1000,
                appending / (to - from));
        measure(to);
    }

    private void measure(int size) throws IOException {
        firstOpening();
        openingAgain(size);
    }

    private void firstOpening() throws IOException {
        try (RecordStore store = store()) {
            long start = System.nanoTime();
            Following following = store.follow(VERSION);
            double deriving = millis(start);
            start = System.nanoTime();
            LiveLedger.Rows rows = following.ledger().rows();
            out.printf(
                    Locale.ROOT,
                    "        first opening: extracts %.1f s, ledger %.1f s: %d talks, %d proposals, %d positions,"
                            + " %d preconditions, %d contradictions, %d origins%n",
                    deriving / 1000,
                    millis(start) / 1000,
                    rows.talks().size(),
                    rows.proposals().size(),
                    rows.positions().size(),
                    rows.preconditions().size(),
                    rows.contradictions().size(),
                    rows.origins().size());
        }
    }

    private void openingAgain(int size) throws IOException {
        try (RecordStore store = store()) {
            long start = System.nanoTime();
            Following following = store.follow(VERSION);
            double loading = millis(start);
            start = System.nanoTime();
            following.ledger().rows();
            out.printf(
                    Locale.ROOT,
                    "        opening again: loading %.2f s, ledger %.2f s; heap %.0f MiB, file %.0f MiB%n",
                    loading / 1000,
                    millis(start) / 1000,
                    heap(),
                    Files.size(file) / MEBI);
            oneMore(store, following, size);
        }
    }

    private void oneMore(RecordStore store, Following following, int size) throws IOException {
        double[] appending = new double[ONE_MORE];
        double[] settling = new double[ONE_MORE];
        double[] listing = new double[ONE_MORE];
        for (int i = 0; i < ONE_MORE; i++) {
            long start = System.nanoTime();
            // documents from all over the years, not only the latest
            store.add(reports.report(1_000_000 + size + i * 3_989), "growth", Instant.EPOCH, VERSION);
            following.catchUp();
            appending[i] = millis(start);
            start = System.nanoTime();
            following.ledger().settle();
            settling[i] = millis(start);
            start = System.nanoTime();
            following.ledger().rows();
            listing[i] = millis(start);
        }
        out.printf(
                Locale.ROOT,
                "        one more: appending %.1f ms, ledger %.1f ms (longest %.1f), all rows in order %.1f ms%n",
                median(appending),
                median(settling),
                Arrays.stream(settling).max().orElse(0),
                median(listing));
    }

    private RecordStore store() throws IOException {
        return RecordStore.open(file.toString(), Path.of(""));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / MILLIS;
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBI;
    }
}
