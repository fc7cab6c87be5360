package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.rule.Example;
import org.parley.rule.Rule;

/** Every rule finds its own sentences and leaves its others alone, through the real reading. */
class RuleExamplesTest {
    private static final ActReader ACTS = ActReader.load();
    private static final RuleTrial TRIAL = new RuleTrial(ACTS);

    @TestFactory
    Stream<DynamicTest> rulesKeepTheirExamples() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Rule rule : ACTS.rules()) {
            for (Example example : rule.accepts()) {
                tests.add(DynamicTest.dynamicTest(
                        rule.id() + " finds: " + example.text(),
                        () -> assertThat(TRIAL.accept(rule, example))
                                .as(example.text())
                                .isEmpty()));
            }
            for (String sentence : rule.rejects()) {
                tests.add(DynamicTest.dynamicTest(
                        rule.id() + " leaves alone: " + sentence,
                        () -> assertThat(TRIAL.reject(rule, sentence))
                                .as(sentence)
                                .isEmpty()));
            }
        }
        return tests.stream();
    }

    @Test
    void everyActHasARule() {
        Set<String> given =
                ACTS.rules().stream().map(rule -> rule.codes().act()).collect(Collectors.toSet());
        for (ActType type : ActType.values()) {
            assertThat(given).contains(type.label());
        }
    }

    @Test
    void idsAreStableAndUnique() {
        String text =
                "The union rejected the offer. The company rejected the demand. The union rejected the second offer.";
        List<Act> first = TRIAL.read(text, "");
        assertThat(first).extracting(Act::id).doesNotHaveDuplicates().contains("example.reject.1", "example.reject.2");
        assertThat(TRIAL.read(text, "")).isEqualTo(first);
    }

    @Test
    void evidenceLiesInTheText() {
        String text =
                "😀 “We will be ready to return,” the envoy said, “as soon as Brask leaves the islands.” Talks stalled.";
        for (Act act : TRIAL.read(text, "Arvenia")) {
            assertThat(act.evidence())
                    .allMatch(span ->
                            span.end() <= text.length() && !span.of(text).isBlank());
            assertThat(act.object().isEmpty() || text.contains(act.object())).isTrue();
            assertThat(act.condition().isEmpty() || text.contains(act.condition()))
                    .isTrue();
        }
    }

    @Test
    void firstPersonIsTheSpeaker() {
        assertThat(TRIAL.read("We will never accept this deal.", "Arvenia"))
                .extracting(Act::type, Act::actor)
                .contains(org.assertj.core.api.Assertions.tuple(ActType.REJECT, "Arvenia"));
    }
}
