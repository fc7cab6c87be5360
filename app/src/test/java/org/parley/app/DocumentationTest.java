package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.format.Format;
import org.parley.ledger.AnswerKind;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What the documentation shows is what the program does: every {@code console} block of a page is run, and every
 * command, option, format and field is told.
 *
 * <p>In a block, a line {@code $ ./parley ...} is a command and the lines up to the next one are its output; {@code ...}
 * stands for any number of lines. The commands of one page run in one folder, which has the examples in it. With {@code
 * -Dgolden.update=true} output is written anew, and the run fails where it changed.
 */
class DocumentationTest {
    @TempDir
    static Path temporary;

    private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final String PROMPT = "$ ./parley";

    @TestFactory
    Stream<DynamicTest> whatThePagesShowIsWhatHappens() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("examples/README.md")));
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () -> runPage(page)));
    }

    private static void runPage(Path page) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "parley page");
        copy(ROOT.resolve("examples"), folder.resolve("examples"));
        Commands commands = new Commands(folder, TestWiring.shipped());
        List<String> problems = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        boolean console = false;
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at++);
            updated.add(line);
            if (line.startsWith("```")) {
                console = line.equals("```console");
            } else if (console && line.startsWith(PROMPT)) {
                List<String> expected = new ArrayList<>();
                while (!lines.get(at).startsWith("$ ") && !lines.get(at).startsWith("```")) {
                    expected.add(lines.get(at++));
                }
                updated.addAll(check(commands, line, expected, problems));
            }
        }
        if (UPDATE && !updated.equals(lines)) {
            Files.write(page, updated);
        }
        if (!problems.isEmpty()) {
            fail(String.join("\n", problems));
        }
    }

    private static List<String> check(Commands commands, String line, List<String> expected, List<String> problems) {
        Commands.Result result = commands.run(line.substring(PROMPT.length()), "");
        List<String> printed = new ArrayList<>(result.out());
        printed.addAll(result.err());
        printed.replaceAll(String::stripTrailing);
        while (!expected.isEmpty() && expected.get(expected.size() - 1).isBlank()) {
            expected.remove(expected.size() - 1);
        }
        if (Commands.fits(expected, printed)) {
            return expected;
        }
        problems.add(
                line + "\nexpected:\n" + String.join("\n", expected) + "\nbut was:\n" + String.join("\n", printed));
        return expected.contains("...") ? expected : printed;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void everyCommandAndOptionIsTold() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/CLI.md"));
        CommandLine commandLine = Main.commandLine(
                new Surroundings(
                        Path.of(""),
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayOutputStream(),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        false,
                        Clock.systemUTC()),
                TestWiring.shipped());
        assertThat(commandLine.getSubcommands()).isNotEmpty();
        commandLine.getSubcommands().forEach((name, command) -> {
            assertThat(page).contains("## " + name + "\n").contains("$ ./parley " + name + " --help\n");
            for (ArgSpec argument : command.getCommandSpec().args()) {
                assertThat(argument.description())
                        .as("help for %s of %s", argument.paramLabel(), name)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void everyFormatIsTold() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/FORMATS.md"));
        for (Format format : Format.values()) {
            assertThat(page).contains("\n## " + format.label() + "\n");
        }
        assertThat(page).contains("\n## brat\n");
    }

    @Test
    void everyFieldIsTold() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/FORMATS.md"));
        for (String name : fields()) {
            assertThat(page).as("field %s in docs/FORMATS.md", name).contains("`" + name + "`");
        }
    }

    @Test
    void everyKindOfAnswerIsTold() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/FORMATS.md"));
        for (AnswerKind kind : AnswerKind.values()) {
            assertThat(page).contains("`" + kind.label() + "`");
        }
    }

    /** All field names that the JSON formats print for the examples. */
    private static Set<String> fields() throws IOException {
        Commands commands = new Commands(ROOT, TestWiring.shipped());
        Set<String> names = new TreeSet<>();
        for (String format :
                List.of("json", "jsonl", "attributions", "times", "events", "documents", "webannotation")) {
            Commands.Result result =
                    commands.run("read --quiet --format " + format + " examples/ceasefire/reports.jsonl", "");
            String text = String.join("\n", result.out());
            try (var values = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(text)) {
                values.forEachRemaining(value -> collect(value, names));
            }
        }
        assertThat(names).contains("documents", "statements", "ledger");
        return names;
    }

    private static void collect(JsonNode value, Set<String> names) {
        value.fieldNames().forEachRemaining(names::add);
        value.forEach(child -> collect(child, names));
    }
}
