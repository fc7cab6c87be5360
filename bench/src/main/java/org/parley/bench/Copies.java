package org.parley.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.ledger.Extract;
import org.parley.ledger.LiveLedger;

/**
 * Measures the ledger of reports that share their first paragraph word for word: the processor time to derive it of all at
 * once, and where it follows after each report.
 *
 * <p>Arguments: the numbers of reports such as {@code 500,1000,2000}.
 */
public final class Copies {
    private static final double NANOS = 1e9;

    private Copies() {}

    /** Prints a line for each number. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String number : arguments[0].split(",", -1)) {
            List<Extract> extracts = extracts(Integer.parseInt(number));
            LiveLedger atOnce = new LiveLedger();
            long start = processor();
            extracts.forEach(atOnce::put);
            int origins = atOnce.rows().origins().size();
            double all = (processor() - start) / NANOS;
            LiveLedger following = new LiveLedger();
            start = processor();
            for (Extract extract : extracts) {
                following.put(extract);
                following.settle();
            }
            double each = (processor() - start) / NANOS;
            out.printf(
                    Locale.ROOT,
                    "%s reports of one first paragraph, %d origins: all at once %.2f s, one by one %.2f s (%.1f ms each)%n",
                    number,
                    origins,
                    all,
                    each,
                    each * 1000 / extracts.size());
        }
    }

    private static List<Extract> extracts(int number) {
        SyntheticReports reports = new SyntheticReports(1, 1);
        List<Extract> extracts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            extracts.add(Extract.of(reports.shared(i)));
        }
        return extracts;
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
