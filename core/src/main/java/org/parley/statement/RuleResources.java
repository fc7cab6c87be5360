package org.parley.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.rule.RuleFile;

/** The rule files that ship, and those of a user. */
final class RuleResources {
    static final String ACTS = "/org/parley/rules/en/acts/";

    private RuleResources() {}

    /** The families in the order in which their rules win ties, as families.txt lists them; the word classes first. */
    static List<RuleFile> acts() {
        List<RuleFile> files = new ArrayList<>();
        for (String line : text(ACTS + "families.txt").lines().toList()) {
            String name = line.strip();
            if (!name.isEmpty() && !name.startsWith("#")) {
                files.add(new RuleFile(name + ".yaml", text(ACTS + name + ".yaml")));
            }
        }
        return files;
    }

    /** The text of a file that ships. */
    static String text(String resource) {
        try (InputStream stream = RuleResources.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the file " + resource + " is missing from this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The YAML files of a directory, by name. */
    static List<RuleFile> directory(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            List<RuleFile> files = new ArrayList<>();
            for (Path path : paths.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.add(new RuleFile(path.toString(), Files.readString(path)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules in " + directory, e);
        }
    }
}
