package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.rule.Rule;
import org.parley.rule.RuleException;

/** docs/RULES.md tells every act and family, and its example is a rule that works. */
class RuleDocumentTest {
    private static String page() throws IOException {
        String root = System.getProperty("parley.root", "..");
        return Files.readString(Path.of(root, "docs", "RULES.md"));
    }

    @Test
    void everyActHasARowWithItsCodes() throws IOException {
        List<Rule> rules = ActReader.load().rules();
        List<String> rows = page().lines().filter(line -> line.startsWith("| ")).toList();
        for (ActType type : ActType.values()) {
            assertThat(rows).anyMatch(row -> row.startsWith("| " + type.label() + " |"));
        }
        for (Rule rule : rules) {
            if (!rule.codes().act().equals("none") && !rule.codes().cameo().isEmpty()) {
                assertThat(rows)
                        .as(rule.id() + " gives " + rule.codes())
                        .anyMatch(row -> row.startsWith("| " + rule.codes().act() + " |")
                                && row.contains(rule.codes().plover())
                                && row.contains(rule.codes().cameo()));
            }
        }
    }

    @Test
    void everyFamilyHasARowAndAFile() throws IOException {
        String page = page();
        for (String family : families()) {
            assertThat(page).contains("\n| " + family + " | ");
        }
    }

    @Test
    void familiesListsEveryFile() throws IOException {
        Path directory = Path.of(
                System.getProperty("parley.root", ".."), "core/src/main/resources", RuleResources.ACTS.substring(1));
        try (Stream<Path> files = Files.list(directory)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("classes.yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .collect(java.util.stream.Collectors.toSet());
            assertThat(families()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private static List<String> families() {
        return RuleResources.acts().stream()
                .map(file -> file.name().replace(".yaml", ""))
                .filter(name -> !name.equals("classes"))
                .toList();
    }

    @Test
    void theExampleIsAUsersRuleThatWorks(@TempDir Path directory) throws IOException {
        String page = page();
        int start = page.indexOf("```yaml\n") + 8;
        Files.createDirectories(directory.resolve("acts"));
        Files.writeString(directory.resolve("acts/whaling.yaml"), page.substring(start, page.indexOf("```", start)));
        ActReader acts = ActReader.load(directory);
        RuleTrial trial = new RuleTrial(acts);
        List<Rule> own = acts.rules().stream()
                .filter(rule -> rule.family().equals("whaling"))
                .toList();
        assertThat(own).hasSize(1);
        own.get(0)
                .accepts()
                .forEach(
                        example -> assertThat(trial.accept(own.get(0), example)).isEmpty());
        own.get(0)
                .rejects()
                .forEach(sentence ->
                        assertThat(trial.reject(own.get(0), sentence)).isEmpty());
    }

    @Test
    void usersMistakesAreToldWithTheirPlace(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("acts"));
        Files.writeString(
                directory.resolve("acts/own.yaml"),
                "family: own\nrules:\n  - id: act.reject\n    act: sing\n    pattern: x\n");
        assertThatThrownBy(() -> ActReader.load(directory))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("own.yaml:3: act.reject: the id is used already at proposals.yaml:")
                .hasMessageContaining("'sing' is no act");
    }

    @ParameterizedTest
    @CsvSource({
        "the return of the occupied islands, territory",
        "NATO membership, alliances",
        "an exchange of prisoners of war, prisoners",
        "a raise of four percent in wages, wages",
        "import duties on steel, tariffs",
        "cuts of greenhouse gas emissions, emissions",
        "a cup of tea, ''"
    })
    void issuesOfWords(String words, String issue) {
        assertThat(IssueReader.load().issueOf(words).orElse("")).isEqualTo(issue.toLowerCase(Locale.ROOT));
    }

    @Test
    void usersIssuesAddPhrasesAndIssues(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("own.yaml"), "fishing: [cod quota]\nwages: [danger money]\n");
        IssueReader issues = IssueReader.load(directory);
        assertThat(issues.issueOf("a cod quota for the north")).contains("fishing");
        assertThat(issues.issueOf("danger money")).contains("wages");
        Files.writeString(directory.resolve("own.yaml"), "fishing: [tariff]\n");
        assertThatThrownBy(() -> IssueReader.load(directory))
                .hasMessageContaining("own.yaml:1: fishing: 'tariff' can never match: tariffs has it already");
    }
}
