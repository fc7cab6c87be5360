package org.parley.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command may touch of the world outside.
 *
 * @param directory the folder that relative paths start from
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param isTerminal whether standard error is a terminal, where progress can be shown
 * @param clock tells the moment at which an entry is written into a record; nothing that is read depends on it
 */
public record Surroundings(
        Path directory, InputStream in, OutputStream out, PrintStream err, boolean isTerminal, Clock clock) {
    /** The file that a path on the command line names. */
    Path resolve(Path path) {
        return directory.resolve(path);
    }
}
