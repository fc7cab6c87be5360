package org.parley.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.parley.document.Document;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Origin;
import org.parley.ingest.Rejection;

/**
 * Reads inputs that were changed at random, for as long as it is told, and keeps each one that shows a fault: an
 * exception, a fault that became a rejection, more processor time than the limit, half a surrogate pair, or another
 * result when it is read again. The same seed gives the same inputs.
 *
 * <p>Usage: {@code Fuzz [--minutes N] [--seed N] [--findings FOLDER] [CORPUS...]}: ten minutes, seed 1, {@code findings},
 * and the inputs in {@code bench/fuzz} and the hostile ones of the tests, where nothing is said.
 */
public final class Fuzz {
    private static final long LIMIT = 2_000_000_000L;
    private static final int AGAIN = 50;
    private static final int MOST_FINDINGS = 200;

    private final List<Path> names = new ArrayList<>();
    private final List<byte[]> corpus = new ArrayList<>();
    private final Path findings;
    private final PrintStream out;
    private final Map<String, Integer> faults = new HashMap<>();
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private long accepted;
    private long rejected;
    private long longest;

    private Fuzz(List<Path> folders, Path findings, PrintStream out) throws IOException {
        this.findings = findings;
        this.out = out;
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    names.add(file);
                    corpus.add(Files.readAllBytes(file));
                }
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        int minutes = 10;
        long seed = 1;
        Path findings = Path.of("findings");
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--minutes" -> minutes = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--findings" -> findings = Path.of(arguments[++i]);
                default -> folders.add(Path.of(arguments[i]));
            }
        }
        if (folders.isEmpty()) {
            folders = List.of(Path.of("bench/fuzz"), Path.of("ingest/src/test/resources/hostile"));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Fuzz(folders, findings, out).run(minutes, seed);
    }

    private void run(int minutes, long seed) throws IOException {
        long start = System.nanoTime();
        long end = start + minutes * 60_000_000_000L;
        long told = start;
        long number = 0;
        while (System.nanoTime() < end && faults.size() < MOST_FINDINGS) {
            SplittableRandom random = new SplittableRandom(seed + number);
            int chosen = random.nextInt(corpus.size());
            byte[] input = new Mutation(random, corpus).of(corpus.get(chosen));
            check(input, names.get(chosen), seed + number);
            number++;
            if (System.nanoTime() - told > 60_000_000_000L) {
                told = System.nanoTime();
                tell(number, start);
            }
        }
        tell(number, start);
    }

    private void tell(long number, long start) {
        out.printf(
                Locale.ROOT,
                "%4.0f min: %d inputs, %d documents, %d rejections, longest %.2f s of processor time, %d faults%n",
                (System.nanoTime() - start) / 6e10,
                number,
                accepted,
                rejected,
                longest / 1e9,
                faults.size());
    }

    private void check(byte[] input, Path name, long seed) throws IOException {
        String file = String.valueOf(name.getFileName());
        long before = clock.getCurrentThreadCpuTime();
        Optional<String> fault;
        try {
            List<Ingested> results = read(input, file);
            fault = fault(results);
            if (fault.isEmpty() && seed % AGAIN == 0 && !read(input, file).equals(results)) {
                fault = Optional.of("another result when read again");
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            StackTraceElement[] stack = e.getStackTrace();
            fault = Optional.of(e.getClass().getSimpleName() + (stack.length == 0 ? "" : " at " + stack[0]));
        }
        long taken = clock.getCurrentThreadCpuTime() - before;
        longest = Math.max(longest, taken);
        if (fault.isEmpty() && taken > LIMIT) {
            fault = Optional.of("slow: " + file);
        }
        if (fault.isPresent()) {
            keep(input, file, seed, fault.get());
        }
    }

    private static List<Ingested> read(byte[] input, String file) {
        List<Ingested> results = new ArrayList<>();
        Origin origin = Origin.file(Path.of(file));
        new Ingest(IngestOptions.defaults()).read(new ByteArrayInputStream(input), origin, results::add);
        return results;
    }

    private Optional<String> fault(List<Ingested> results) {
        if (results.isEmpty()) {
            return Optional.of("passed over in silence");
        }
        for (Ingested result : results) {
            if (result instanceof Rejection rejection) {
                rejected++;
                if (rejection.reason().contains("reader failed")) {
                    return Optional.of(rejection.reason());
                }
            } else if (result instanceof Accepted document) {
                accepted++;
                if (hasHalfPair(document.document())) {
                    return Optional.of("half a surrogate pair in the text");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasHalfPair(Document document) {
        return document.text().codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** One file a fault, the first input that showed it. */
    private void keep(byte[] input, String file, long seed, String fault) throws IOException {
        if (faults.merge(fault, 1, Integer::sum) > 1) {
            return;
        }
        Files.createDirectories(findings);
        Path kept = findings.resolve(seed + "-" + file);
        Files.write(kept, input);
        out.println("fault, seed " + seed + ": " + fault + ": " + kept);
    }

    /** One changed input. */
    private static final class Mutation {
        private static final int MOST_STEPS = 12;
        private static final int LARGEST = 1 << 21;
        private static final List<String> WORDS = List.of(
                "<",
                ">",
                "</",
                "/>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "&",
                "&amp;",
                "&#0;",
                "&#xD800;",
                "&#x110000;",
                "&nbsp;",
                "\"",
                "'",
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\\",
                "\\u0000",
                "\\ud83d",
                "null",
                "1e999",
                "-0",
                "\r\n",
                "\r\n\r\n",
                "\n",
                "\u0000",
                "\uFEFF",
                "\u2028",
                "\u202E",
                "\uD83D\uDE00",
                "İ",
                "ß",
                "<p>",
                "<div>",
                "<table>",
                "<tr>",
                "<td>",
                "<li>",
                "<figure>",
                "<figcaption>",
                "<blockquote>",
                "<pre>",
                "<br>",
                "<b>",
                "<a href=/>",
                "<script>",
                "</script>",
                "<script type=application/ld+json>",
                "<svg>",
                "<math>",
                "<template>",
                "<select>",
                "<frameset>",
                "<plaintext>",
                "<html>",
                "<body>",
                "<head>",
                "<title>",
                "<meta charset=utf-16>",
                "<meta charset=iso-2022-jp>",
                "<meta charset=utf-7>",
                "<form>",
                "<article>",
                "<section class=comments>",
                "<div class=caption>",
                "<div style='display:none'>",
                "<h1>",
                "<time datetime=",
                "2022-05-18",
                "9999-99-99",
                "0000-00-00",
                "-9999999999999",
                "18446744073709551616",
                "Published: ",
                "By ",
                " (AP) - ",
                "12 Comments",
                "Reply",
                "says:",
                "<?xml version=\"1.0\"?>",
                "<!DOCTYPE a [<!ENTITY b \"c\">",
                "<item>",
                "<entry>",
                "<rss>",
                "<feed>",
                "<content type=xhtml>",
                "Content-Length: ",
                "Content-Length: -1",
                "Transfer-Encoding: chunked",
                "Content-Encoding: gzip",
                "Content-Encoding: br",
                "Content-Type: text/html; charset=x",
                "WARC/1.0",
                "WARC/1.1",
                "WARC-Type: response",
                "WARC-Type: revisit",
                "HTTP/1.1 200 OK",
                "HTTP/9.9 -1",
                "ffffffff\r\n");

        private final SplittableRandom random;
        private final List<byte[]> corpus;

        Mutation(SplittableRandom random, List<byte[]> corpus) {
            this.random = random;
            this.corpus = corpus;
        }

        byte[] of(byte[] seed) throws IOException {
            byte[] bytes = seed.clone();
            int steps = 1 + random.nextInt(MOST_STEPS);
            for (int i = 0; i < steps && bytes.length < LARGEST; i++) {
                bytes = step(bytes);
            }
            return random.nextInt(40) == 0 ? cut(packed(bytes)) : bytes;
        }

        private byte[] step(byte[] bytes) {
            return switch (random.nextInt(10)) {
                case 0 -> flipped(bytes);
                case 1 -> cut(bytes);
                case 2 -> without(bytes);
                case 3 -> repeated(bytes);
                case 4 -> spliced(bytes);
                case 5 -> nested(bytes);
                default -> with(bytes, word());
            };
        }

        private byte[] word() {
            return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        }

        private int place(byte[] bytes) {
            return random.nextInt(bytes.length + 1);
        }

        private byte[] flipped(byte[] bytes) {
            for (int i = 0; i < 4 && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        }

        /** Now and then; an input that is cut each time shows little. */
        private byte[] cut(byte[] bytes) {
            return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, place(bytes)) : bytes;
        }

        private byte[] without(byte[] bytes) {
            int from = place(bytes);
            int to = Math.min(bytes.length, from + random.nextInt(64));
            return replaced(bytes, from, to, new byte[0]);
        }

        private byte[] repeated(byte[] bytes) {
            int from = place(bytes);
            int to = Math.min(bytes.length, from + random.nextInt(256));
            int times = 1 << random.nextInt(10);
            ByteArrayOutputStream many = new ByteArrayOutputStream();
            for (int i = 0; i < times && many.size() < LARGEST / 8; i++) {
                many.write(bytes, from, to - from);
            }
            return replaced(bytes, to, to, many.toByteArray());
        }

        private byte[] spliced(byte[] bytes) {
            byte[] other = corpus.get(random.nextInt(corpus.size()));
            int from = place(other);
            int to = Math.min(other.length, from + random.nextInt(2000));
            int at = place(bytes);
            return replaced(bytes, at, at, Arrays.copyOfRange(other, from, to));
        }

        /** The same word many times in a row, as tags that are never closed are. */
        private byte[] nested(byte[] bytes) {
            byte[] word = word();
            int times = 1 << random.nextInt(13);
            ByteArrayOutputStream many = new ByteArrayOutputStream();
            for (int i = 0; i < times; i++) {
                many.writeBytes(word);
            }
            return with(bytes, many.toByteArray());
        }

        private byte[] with(byte[] bytes, byte[] inserted) {
            int at = place(bytes);
            return replaced(bytes, at, at, inserted);
        }

        private static byte[] replaced(byte[] bytes, int from, int to, byte[] middle) {
            byte[] whole = new byte[bytes.length - (to - from) + middle.length];
            System.arraycopy(bytes, 0, whole, 0, from);
            System.arraycopy(middle, 0, whole, from, middle.length);
            System.arraycopy(bytes, to, whole, from + middle.length, bytes.length - to);
            return whole;
        }

        private static byte[] packed(byte[] bytes) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            }
            return packed.toByteArray();
        }
    }
}
