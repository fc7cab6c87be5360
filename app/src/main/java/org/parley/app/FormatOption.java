package org.parley.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.app.format.Format;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --format}. */
final class FormatOption {
    private final Optional<Format> standard;
    private final List<Format> formats;
    private final List<String> more;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "How to print the record; docs/FORMATS.md tells each format.")
    @Nullable
    private String label;

    private FormatOption(Optional<Format> standard, List<Format> formats, List<String> more) {
        this.standard = standard;
        this.formats = formats;
        this.more = more;
    }

    /** An option that may be left out. */
    static FormatOption of(Format standard, Format... formats) {
        return new FormatOption(
                Optional.of(standard), List.of(formats.length == 0 ? Format.values() : formats), List.of());
    }

    /**
     * An option that must be given.
     *
     * @param more what the command knows beside the formats that one file can hold
     */
    static FormatOption required(List<Format> formats, String... more) {
        return new FormatOption(Optional.empty(), formats, List.of(more));
    }

    /** Whether the option names this. */
    boolean is(String name) {
        return name.equals(label);
    }

    /** @throws ParameterException if there is no such format, or the command cannot print it */
    Format format() {
        if (label == null) {
            return standard.orElseThrow(() -> wrong("--format is missing."));
        }
        String given = label;
        return Format.named(given)
                .filter(formats::contains)
                .orElseThrow(() -> wrong("No format \"" + given + "\" here."));
    }

    private ParameterException wrong(String reason) {
        List<String> labels =
                new ArrayList<>(formats.stream().map(Format::label).toList());
        labels.addAll(more);
        return new ParameterException(spec.commandLine(), reason + " Formats: " + String.join(", ", labels));
    }
}
