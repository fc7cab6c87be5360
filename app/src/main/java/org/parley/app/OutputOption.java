package org.parley.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code -o}. */
final class OutputOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Print into this file, which appears only when it is complete.")
    @Nullable
    private Path file;

    /** The folder that the option names. */
    Optional<Path> folder(Surroundings surroundings) {
        return Optional.ofNullable(file).map(surroundings::resolve);
    }

    Destination open(Surroundings surroundings) {
        return file == null ? Destination.standardOutput(surroundings) : Destination.file(surroundings.resolve(file));
    }
}
