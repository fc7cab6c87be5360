package org.parley.statement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.rule.RuleException;
import org.parley.rule.RuleFile;
import org.parley.rule.Taxonomy;

/**
 * Tells which issue of a negotiation some words are about: territory, wages, tariffs and so on. The issues are data, in
 * {@code org/parley/rules/en/issues.yaml} and in the file of a user. Immutable and safe for use by several threads.
 */
public final class IssueReader {
    private static final String ISSUES = "/org/parley/rules/en/issues.yaml";

    private final Taxonomy taxonomy;

    private IssueReader(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** The issues that ship. */
    public static IssueReader load() {
        return new IssueReader(Taxonomy.read(List.of(shipped())));
    }

    /**
     * The issues that ship and those of the YAML files in a directory, which may add phrases and issues.
     *
     * @throws RuleException with all problems of all files
     */
    public static IssueReader load(Path directory) {
        List<RuleFile> files = new ArrayList<>(List.of(shipped()));
        files.addAll(RuleResources.directory(directory));
        return new IssueReader(Taxonomy.read(files));
    }

    private static RuleFile shipped() {
        return new RuleFile("issues.yaml", RuleResources.text(ISSUES));
    }

    /** The names of the issues. */
    public List<String> issues() {
        return taxonomy.names();
    }

    /** The issue that some words are about: the one whose longest phrase they hold; empty where they hold none. */
    public Optional<String> issueOf(String words) {
        return taxonomy.of(words);
    }
}
