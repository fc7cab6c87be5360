package org.parley.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private static final double NANOS = 1e9;
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
        Moment start = Moment.now();
        try (RecordStore store = store()) {
            for (int number = from; number < to; number++) {
                store.add(reports.report(number), "growth", Instant.EPOCH, VERSION);
            }
        }
        print("%7d documents: appending %d took %s", to, to - from, start.seconds());
        measure(to);
    }

    private void measure(int size) throws IOException {
        firstOpening();
        openingAgain(size);
    }

    private void firstOpening() throws IOException {
        try (RecordStore store = store()) {
            Moment start = Moment.now();
            Following following = store.follow(VERSION);
            String deriving = start.seconds();
            start = Moment.now();
            LiveLedger.Rows rows = following.ledger().rows();
            print(
                    "        first opening: extracts %s, ledger %s: %d talks, %d proposals, %d positions, %d preconditions,"
                            + " %d contradictions, %d origins",
                    deriving,
                    start.seconds(),
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
            Moment start = Moment.now();
            Following following = store.follow(VERSION);
            String loading = start.seconds();
            start = Moment.now();
            following.ledger().settle();
            String settling = start.seconds();
            start = Moment.now();
            following.ledger().rows();
            print(
                    "        opening again: loading %s, ledger %s, all rows in order %s; heap %.0f MiB, file %.0f MiB",
                    loading, settling, start.seconds(), heap(), Files.size(file) / MEBI);
            oneMore(store, following, size);
        }
    }

    private void oneMore(RecordStore store, Following following, int size) throws IOException {
        List<Moment.Lasting> appending = new ArrayList<>();
        List<Moment.Lasting> settling = new ArrayList<>();
        List<Moment.Lasting> listing = new ArrayList<>();
        for (int i = 0; i < ONE_MORE; i++) {
            Moment start = Moment.now();
            // documents from all over the years, not only the latest
            store.add(reports.report(1_000_000 + size + i * 3_989), "growth", Instant.EPOCH, VERSION);
            following.catchUp();
            appending.add(start.lasting());
            start = Moment.now();
            following.ledger().settle();
            settling.add(start.lasting());
            start = Moment.now();
            following.ledger().rows();
            listing.add(start.lasting());
        }
        print(
                "        one more: appending %s, ledger %s, all rows in order %s",
                median(appending), median(settling), median(listing));
    }

    private void print(String line, Object... values) {
        out.printf(Locale.ROOT, line + "%n", values);
    }

    private RecordStore store() throws IOException {
        return RecordStore.open(file.toString(), Path.of(""));
    }

    /** The median by processor time, and the longest. */
    private static String median(List<Moment.Lasting> all) {
        List<Moment.Lasting> sorted = all.stream()
                .sorted(Comparator.comparingDouble(Moment.Lasting::processor))
                .toList();
        Moment.Lasting median = sorted.get(sorted.size() / 2);
        double longest = all.stream().mapToDouble(Moment.Lasting::wall).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "%.1f ms (processor %.1f ms; longest %.1f ms)",
                median.wall * 1000,
                median.processor * 1000,
                longest * 1000);
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBI;
    }

    /** A point in time, by the clock and by the processor time of this thread, which other load does not change. */
    private record Moment(long wall, long processor) {
        static Moment now() {
            return new Moment(
                    System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        Lasting lasting() {
            Moment now = now();
            return new Lasting((now.wall - wall) / NANOS, (now.processor - processor) / NANOS);
        }

        String seconds() {
            Lasting lasting = lasting();
            return String.format(Locale.ROOT, "%.2f s (processor %.2f s)", lasting.wall, lasting.processor);
        }

        /** In seconds. */
        private record Lasting(double wall, double processor) {}
    }
}
