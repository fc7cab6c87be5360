package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file of what is expected. With {@code -Dgolden.update=true} the file is rewritten and the test fails, so
 * that nobody takes the rewriting run for a check.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "parley", "report");

    private Golden() {}

    static void check(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
                fail("rewrote " + file + "; read the change and run again without golden.update");
            }
            assertThat(file).as("made by -Dgolden.update=true").exists();
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
