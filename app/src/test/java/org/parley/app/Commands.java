package org.parley.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs commands in this process, as the shell would in a folder. */
final class Commands {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-05-23T10:15:30Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Wiring wiring;

    Commands(Path folder, Wiring wiring) {
        this.folder = folder;
        this.wiring = wiring;
    }

    /**
     * Runs one command.
     *
     * @param line without the program's name; words with spaces in quotation marks
     */
    Result run(String line, String input) {
        return run(line, input.getBytes(StandardCharsets.UTF_8));
    }

    Result run(String line, byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings =
                new Surroundings(folder, new ByteArrayInputStream(input), out, errStream, false, CLOCK);
        int code = Main.run(surroundings, wiring, words(line).toArray(String[]::new));
        return new Result(lines(out), lines(err), code);
    }

    /** Paths in the folder are shown as the user gave them. */
    private List<String> lines(ByteArrayOutputStream stream) {
        String text = stream.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + "<no line end>");
        }
        return lines;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(quoted == null ? matcher.group(3) : quoted);
        }
        return words;
    }

    /** What a command printed, and its exit code. */
    record Result(List<String> out, List<String> err, int code) {}

    /** Whether lines are as expected; an expected line {@code ...} stands for any number of lines. */
    static boolean fits(List<String> expected, List<String> lines) {
        if (expected.isEmpty()) {
            return lines.isEmpty();
        }
        List<String> others = expected.subList(1, expected.size());
        if (!expected.get(0).equals("...")) {
            return !lines.isEmpty()
                    && expected.get(0).equals(lines.get(0))
                    && fits(others, lines.subList(1, lines.size()));
        }
        for (int skipped = 0; skipped <= lines.size(); skipped++) {
            if (fits(others, lines.subList(skipped, lines.size()))) {
                return true;
            }
        }
        return false;
    }
}
