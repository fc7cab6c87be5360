package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Entry;
import org.parley.ledger.Ledger;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;
import org.parley.store.RecordStore;

/**
 * Kills {@code parley read --record} at random moments (SIGKILL) and checks after each time that the record opens, that no
 * statement is missing that the program had told on its standard output, that no version of a document and no statement of a
 * version is there twice, and that the ledger kept beside the journal is that of the journal. Some of the reports are edited
 * ones: a document then has a version for each of its texts, and no more however often it is read.
 *
 * <p>Arguments: the folder of the project, the number of runs, a seed. Every tenth run begins a new record; the others go on
 * with the one that the run before was killed over. Ends with exit code 1 at the first fault; the records then stay to be
 * looked at.
 */
public final class Kills {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REPORTS = 60;
    private static final int RUNS_A_RECORD = 10;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path project;
    private final Path folder;
    private final Random random;
    private int early;
    private int inside;
    private int complete;
    private int told;

    private Kills(Path project, Path folder, long seed) {
        this.project = project;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Prints what held. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        Path folder = Files.createTempDirectory("kills");
        new Kills(Path.of(arguments[0]), folder, seed).run(runs);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run(int runs) throws IOException, InterruptedException {
        Path input = input();
        Set<String> first = new HashSet<>();
        read(input, folder.resolve("warm.parley"), Long.MAX_VALUE, first); // makes the archive of classes
        long start = System.nanoTime();
        read(input, folder.resolve("measured.parley"), Long.MAX_VALUE, first);
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        out.printf(Locale.ROOT, "one run takes %d ms and tells %d statements%n", whole, first.size());
        Set<String> kept = new HashSet<>();
        for (int number = 0; number < runs; number++) {
            Path record = folder.resolve("record" + number / RUNS_A_RECORD + ".parley");
            if (number % RUNS_A_RECORD == 0) {
                kept.clear();
            }
            // most moments in which documents are written, some while it starts
            long patience = whole / 5 + (long) (random.nextDouble() * whole);
            Set<String> now = new HashSet<>();
            boolean ended = read(input, record, patience, now);
            kept.addAll(now);
            told += now.size();
            early += now.isEmpty() ? 1 : 0;
            complete += ended ? 1 : 0;
            inside += !ended && !now.isEmpty() ? 1 : 0;
            check(record, kept, number);
            if ((number + 1) % 20 == 0) {
                summary(number + 1);
            }
        }
        out.println("nothing was lost, nothing is there twice, every record opens");
    }

    private void summary(int runs) {
        out.printf(
                Locale.ROOT,
                "%d runs: %d killed before the first statement, %d killed while reading, %d had ended; %d statements told%n",
                runs,
                early,
                inside,
                complete,
                told);
    }

    /** The examples several times over under ids of their own; two of them come in two versions. */
    private Path input() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String example : List.of("ceasefire", "port-strike")) {
            lines.addAll(Files.readAllLines(
                    project.resolve("examples").resolve(example).resolve("reports.jsonl")));
        }
        List<String> input = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            ObjectNode report = (ObjectNode) JSON.readTree(lines.get(i % lines.size()));
            report.put("id", report.path("id").asText() + "-" + i / lines.size());
            input.add(JSON.writeValueAsString(report));
        }
        return Files.write(folder.resolve("reports.jsonl"), input);
    }

    /** Reads until patience ends, in milliseconds; gives whether the program had ended by itself. */
    private boolean read(Path input, Path record, long patience, Set<String> statements)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                project.resolve("parley").toString(),
                "read",
                "--quiet",
                "--record",
                record.toString(),
                "--format",
                "jsonl",
                input.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        Thread reader = new Thread(() -> lines(process, lines));
        reader.start();
        boolean ended = process.waitFor(patience, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.waitFor();
        reader.join();
        for (String line : lines) {
            statement(line, statements);
        }
        return ended;
    }

    private static void lines(Process process, List<String> lines) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add(""); // the pipe broke with the process
        }
    }

    /** The last line may be cut off. */
    private static void statement(String line, Set<String> statements) {
        try {
            JsonNode statement = JSON.readTree(line);
            if (statement.has("id") && statement.has("rule")) {
                statements.add(statement.get("id").asText());
            }
        } catch (IOException e) {
            // not told whole
        }
    }

    private static void check(Path record, Set<String> kept, int number) throws IOException {
        if (!Files.exists(record)) {
            require(kept.isEmpty(), number, "there is no record");
            return;
        }
        try (RecordStore store = RecordStore.open(record.toString(), Path.of(""))) {
            Set<String> present = new HashSet<>();
            Map<String, Long> versions = new HashMap<>();
            for (Entry entry : store.journal().entries()) {
                ReadDocument reading = ((DocumentAdded) entry).reading();
                String version = reading.document().id() + " with text "
                        + reading.document().digest();
                Long other = versions.putIfAbsent(version, entry.stamp().sequence());
                require(
                        other == null,
                        number,
                        version + " is there twice: entries " + other + " and "
                                + entry.stamp().sequence());
                Set<String> own = new HashSet<>();
                for (Statement statement : reading.statements()) {
                    require(own.add(statement.id()), number, "statement " + statement.id() + " is there twice");
                }
                present.addAll(own);
            }
            Set<String> lost = new HashSet<>(kept);
            lost.removeAll(present);
            require(lost.isEmpty(), number, "statements are lost: " + lost);
            // whole ledgers: some rows follow from versions that no longer stand, which the ledger beside does not know
            Ledger beside = Ledger.replay(
                    store.journal(), store.follow("kills").ledger().derived());
            require(beside.equals(Ledger.replay(store.journal())), number, "the ledger beside is another one");
        }
    }

    private static void require(boolean holds, int number, String fault) {
        if (!holds) {
            throw new IllegalStateException("run " + number + ": " + fault);
        }
    }
}
