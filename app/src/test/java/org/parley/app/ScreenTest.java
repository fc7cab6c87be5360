package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.report.Layout;

/** Text is laid out for the screen on the screen alone. */
class ScreenTest {
    private static final String ESCAPE = "\u001b[";
    private static final String REPORT =
            "Peru said that it was ready to return to the talks as soon as Kenya withdraws.";

    @TempDir
    Path folder;

    @Test
    void aTerminalHasColoursAndItsOwnWidth() throws IOException {
        String text = read(new Layout(40, true));
        assertThat(text).contains(ESCAPE);
        assertThat(text.replaceAll("\u001b\\[[0-9;]*m", "").lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void aPipeHasNoColours() throws IOException {
        assertThat(read(Surroundings.PAGE)).doesNotContain(ESCAPE);
    }

    @Test
    void aFileHasNoColoursEvenFromATerminal() throws IOException {
        assertThat(read(new Layout(40, true), "-o", "record.txt")).isEmpty();
        assertThat(Files.readString(folder.resolve("record.txt"))).doesNotContain(ESCAPE);
    }

    private String read(Layout screen, String... more) throws IOException {
        Files.writeString(folder.resolve("report.txt"), REPORT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                folder, new ByteArrayInputStream(new byte[0]), out, err, false, screen, Clock.systemUTC());
        String[] arguments = new String[more.length + 2];
        arguments[0] = "read";
        System.arraycopy(more, 0, arguments, 1, more.length);
        arguments[more.length + 1] = "report.txt";
        assertThat(Main.run(surroundings, Wiring.standard(), arguments)).isEqualTo(ExitCode.ALL_READ);
        return out.toString(StandardCharsets.UTF_8);
    }
}
