package org.parley.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.parley.report.Layout;

/**
 * What a command may touch of the world outside.
 *
 * @param directory the folder that relative paths start from
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param isTerminal whether standard error is a terminal, where progress can be shown
 * @param screen how text is laid out on standard output: its width, and colours only on a terminal
 * @param clock tells the moment at which an entry is written into a record; nothing that is read depends on it
 */
public record Surroundings(
        Path directory,
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean isTerminal,
        Layout screen,
        Clock clock) {
    /** How text is laid out in a file or a pipe: 100 columns without colour. */
    public static final Layout PAGE = new Layout(100, false);

    /** Surroundings whose standard output is no terminal. */
    public Surroundings(
            Path directory, InputStream in, OutputStream out, PrintStream err, boolean isTerminal, Clock clock) {
        this(directory, in, out, err, isTerminal, PAGE, clock);
    }

    /** The file that a path on the command line names. */
    Path resolve(Path path) {
        return directory.resolve(path);
    }
}
