package org.parley.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.app.format.Versions;
import org.parley.rule.Problem;
import org.parley.rule.RuleException;
import org.parley.statement.Adaptation;
import picocli.CommandLine.Option;

/** The option {@code --rules}: rules and issues of a user beside those that ship. */
final class RulesOption {
    private static final String LAYOUT =
            "Put rules into acts/*.yaml, issues into issues/*.yaml, who takes part into parties/*.yaml; see docs/RULES.md.";
    private static final int DIGEST_LENGTH = 8;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Use the rules in DIR/acts/*.yaml, the issues in DIR/issues/*.yaml and who takes part in"
                    + " DIR/parties/*.yaml beside what ships; docs/RULES.md tells how they are written.")
    @Nullable
    private Path directory;

    /**
     * Loads what reads documents, with the user's rules where there are any; those are checked at once.
     *
     * @throws CommandFailure if the rules cannot be used; all of their problems but the last are told before
     */
    Supplier<DocumentReader> reader(Surroundings surroundings, Wiring wiring) {
        if (directory == null) {
            return wiring.reader();
        }
        Path given = directory;
        try {
            files(surroundings, given);
            Adaptation adaptation = Adaptation.load(surroundings.resolve(given));
            return () -> wiring.readerWith().apply(adaptation);
        } catch (RuleException e) {
            List<Problem> problems = e.problems();
            problems.subList(0, problems.size() - 1)
                    .forEach(problem -> complaint(problem, surroundings, given).print(surroundings.err()));
            throw new CommandFailure(complaint(problems.get(problems.size() - 1), surroundings, given));
        }
    }

    /** The versions that a record made with these rules names: the rules that ship, and a digest of the user's. */
    Versions versions(Surroundings surroundings, Wiring wiring) {
        Versions shipped = wiring.versions();
        return directory == null
                ? shipped
                : new Versions(
                        shipped.parley(),
                        shipped.rules() + "+" + digest(files(surroundings, directory)),
                        shipped.model());
    }

    private static List<Path> files(Surroundings surroundings, Path directory) {
        Path folder = surroundings.resolve(directory);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(new Complaint("--rules", directory.toString(), "there is no such folder", LAYOUT));
        }
        List<Path> files = new ArrayList<>();
        for (String part : List.of("acts", "issues", "parties")) {
            Path inner = folder.resolve(part);
            if (Files.isDirectory(inner)) {
                try (Stream<Path> paths = Files.list(inner)) {
                    paths.filter(path -> path.toString().endsWith(".yaml"))
                            .sorted()
                            .forEach(files::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        if (files.isEmpty()) {
            throw new CommandFailure(new Complaint(
                    "--rules", directory.toString(), "the folder holds no rules, no issues and no parties", LAYOUT));
        }
        return files;
    }

    private static String digest(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A problem by the name that the user gave the folder. */
    private static Complaint complaint(Problem problem, Surroundings surroundings, Path directory) {
        Path folder = surroundings.resolve(directory);
        Path file = Path.of(problem.file());
        String name = file.startsWith(folder)
                ? directory.resolve(folder.relativize(file)).toString()
                : problem.file();
        String place = problem.line() > 0 ? name + ":" + problem.line() : name;
        String reason = problem.rule().isEmpty() ? problem.reason() : problem.rule() + ": " + problem.reason();
        return new Complaint(place, "", reason, problem.remedy());
    }
}
