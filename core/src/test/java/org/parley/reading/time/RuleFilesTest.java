package org.parley.reading.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleFilesTest {
    private static final String WORDS = """
            words:
              month: {March: 3}
              count: {two: 2}
            """;

    @Test
    void readsRulesAndWords() {
        String rules = """
                rules:
                  - id: month
                    pattern: "in <{month}>"
                    means: date
                    accepts: [{text: "In <t>March</t>.", published: 2022-05-18, gives: 2022-03}]
                    rejects: ["They march on."]
                """;

        RuleFiles.Loaded loaded = RuleFiles.load(Map.of("words.yaml", WORDS, "rules.yaml", rules));

        assertThat(loaded.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("month");
            assertThat(rule.accepts().get(0).published()).isEqualTo("2022-05-18");
        });
    }

    @Test
    void tellsAllProblemsAtOnce() {
        String words = """
                words:
                  unit: {day: dya}
                  holiday: {Feast: 13-01}
                  date: {x: 1}
                  empty: ""
                """;
        String rules = """
                rules:
                  - id: one
                    pattern: ["{mnoth} (a b", "[a]", "a ] b", "a || b", "<a", "{x"]
                    means: dates
                    colour: red
                  - id: two
                    pattern: "a"
                    means: nth
                    accepts: [{text: "an <t>a"}, plain]
                    rejects: {a: b}
                  - pattern: []
                    not-before: "{nowhere}"
                    with: 3
                  - just words
                """;
        String broken = "rules: [";

        assertThatThrownBy(() -> RuleFiles.load(Map.of("w.yaml", words, "r.yaml", rules, "b.yaml", broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The time rules have")
                .hasMessageContaining("b.yaml line 1: is no YAML")
                .hasMessageContaining("w.yaml: words unit: \"dya\" is no unit")
                .hasMessageContaining("w.yaml: words holiday: \"13-01\" is no date of a holiday")
                .hasMessageContaining("w.yaml: words date: the name is taken")
                .hasMessageContaining("w.yaml: words empty: must be a map")
                .hasMessageContaining("r.yaml: one: pattern \"{mnoth} (a b\": there is no class {mnoth}")
                .hasMessageContaining("r.yaml: one: pattern \"{mnoth} (a b\": \")\" is missing")
                .hasMessageContaining("r.yaml: one: pattern \"[a]\": it matches nothing at all")
                .hasMessageContaining("r.yaml: one: pattern \"a ] b\"")
                .hasMessageContaining("r.yaml: one: pattern \"<a\": \"<\" and \">\" come in pairs")
                .hasMessageContaining("r.yaml: one: pattern \"{x\": \"}\" is missing")
                .hasMessageContaining("r.yaml: one: there is no meaning \"dates\"")
                .hasMessageContaining("r.yaml: one: there is no \"colour\" here")
                .hasMessageContaining("r.yaml: one: accepts no sentence")
                .hasMessageContaining("r.yaml: one: rejects no sentence")
                .hasMessageContaining("r.yaml: two: pattern \"a\" has no slot {n}")
                .hasMessageContaining("r.yaml: two: example \"an <t>a\" needs one <t>expression</t>")
                .hasMessageContaining("r.yaml: two: example: has no gives")
                .hasMessageContaining("r.yaml: two: \"plain\" must have text and gives")
                .hasMessageContaining("r.yaml: two: rejects must be text or a list of texts")
                .hasMessageContaining("r.yaml: rule 3: has no id")
                .hasMessageContaining("r.yaml: rule 3: with must be a map")
                .hasMessageContaining("r.yaml: \"just words\" is no rule");
    }

    @Test
    void tellsTwinsOfIdsAndWords() {
        String twice = """
                rules:
                  - &rule
                    id: month
                    pattern: "{month}"
                    means: date
                    accepts: [{text: "In <t>March</t>.", gives: 2022-03}]
                    rejects: ["They march on."]
                  - *rule
                """;
        String again = "words: {month: {March: 3}}";

        assertThatThrownBy(() -> RuleFiles.load(Map.of("words.yaml", WORDS, "again.yaml", again, "twice.yaml", twice)))
                .hasMessageContaining("\"March\" is there twice")
                .hasMessageContaining("twice.yaml: month: the id is there twice");
    }
}
