package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the scripts of {@code src/test/scripts}. A script has scenarios, each in an empty folder of its own:
 *
 * <pre>
 * == what is shown
 * file NAME        then lines "  | TEXT"
 * bytes NAME       then lines "  | HEXADECIMAL"
 * folder NAME
 * $ parley ARGUMENTS
 *   &lt; standard input
 *   &gt; expected standard output, "..." for any number of lines
 *   ! expected standard error, likewise
 *   = exit code, where it is not 0
 * </pre>
 *
 * <p>With {@code -Dgolden.update=true} the expected lines are written anew, and the run fails where one changed.
 */
class ScriptTest {
    @TempDir
    static Path temporary;

    private static final Path SCRIPTS = Path.of("src/test/scripts");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicContainer> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".test")).sorted().toList().stream()
                    .map(file -> DynamicContainer.dynamicContainer(
                            String.valueOf(file.getFileName()),
                            scenarios(file).stream()
                                    .map(scenario -> DynamicTest.dynamicTest(scenario.title, scenario::run))));
        }
    }

    private static List<Scenario> scenarios(Path file) {
        List<Scenario> scenarios = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("== ")) {
                    scenarios.add(new Scenario(file, line.substring(3)));
                } else if (!scenarios.isEmpty()) {
                    scenarios.get(scenarios.size() - 1).lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(scenarios).as("scenarios of %s", file).isNotEmpty();
        return scenarios;
    }

    private static final class Scenario {
        private final Path script;
        private final String title;
        private final List<String> lines = new ArrayList<>();

        Scenario(Path script, String title) {
            this.script = script;
            this.title = title;
        }

        void run() throws IOException {
            Path folder = Files.createTempDirectory(temporary, "parley script");
            Commands commands = new Commands(folder, TestWiring.shipped());
            List<String> problems = new ArrayList<>();
            List<String> updated = new ArrayList<>();
            int at = 0;
            int steps = 0;
            while (at < lines.size()) {
                String line = lines.get(at);
                int end = at + 1;
                while (end < lines.size() && lines.get(end).startsWith("  ")) {
                    end++;
                }
                List<String> block = lines.subList(at + 1, end);
                updated.add(line);
                if (line.equals("$ parley") || line.startsWith("$ parley ")) {
                    steps++;
                    updated.addAll(step(commands, line.substring("$ parley".length()), block, problems));
                } else {
                    write(folder, line, block);
                    updated.addAll(block);
                }
                at = end;
            }
            assertThat(steps).as("commands of the scenario").isPositive();
            if (UPDATE && !updated.equals(lines)) {
                String before = Files.readString(script);
                String scenario = "== " + title + "\n" + String.join("\n", lines);
                Files.writeString(script, before.replace(scenario, "== " + title + "\n" + String.join("\n", updated)));
            }
            if (!problems.isEmpty()) {
                fail(String.join("\n", problems));
            }
        }

        private static void write(Path folder, String line, List<String> block) throws IOException {
            String content = String.join(
                    "", with("  | ", block).stream().map(text -> text + "\n").toList());
            if (line.startsWith("file ")) {
                Path file = folder.resolve(line.substring("file ".length()));
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            } else if (line.startsWith("bytes ")) {
                byte[] bytes = HexFormat.of().parseHex(content.replaceAll("\\s", ""));
                Files.write(folder.resolve(line.substring("bytes ".length())), bytes);
            } else if (line.startsWith("folder ")) {
                Files.createDirectories(folder.resolve(line.substring("folder ".length())));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new AssertionError("not a line of a script: " + line);
            }
        }

        private static List<String> step(Commands commands, String command, List<String> block, List<String> problems) {
            String input = String.join("\n", with("  < ", block)) + "\n";
            Commands.Result result = commands.run(command, input.getBytes(StandardCharsets.UTF_8));
            int code = with("  = ", block).stream()
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
            boolean fits = Commands.fits(with("  > ", block), result.out())
                    && Commands.fits(with("  ! ", block), result.err())
                    && code == result.code();
            List<String> actual = new ArrayList<>();
            block.stream().filter(line -> line.startsWith("  <")).forEach(actual::add);
            result.out().forEach(line -> actual.add(("  > " + line).stripTrailing()));
            result.err().forEach(line -> actual.add(("  ! " + line).stripTrailing()));
            if (result.code() != 0) {
                actual.add("  = " + result.code());
            }
            if (!fits) {
                problems.add("$ parley " + command + "\nexpected:\n" + String.join("\n", block) + "\nbut was:\n"
                        + String.join("\n", actual));
            }
            return fits ? block : actual;
        }

        /** The lines with a mark, without it. */
        private static List<String> with(String mark, List<String> block) {
            String bare = mark.stripTrailing();
            return block.stream()
                    .filter(line -> line.startsWith(mark) || line.equals(bare))
                    .map(line -> line.equals(bare) ? "" : line.substring(mark.length()))
                    .toList();
        }
    }
}
