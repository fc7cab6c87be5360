package org.parley.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.document.Span;
import org.parley.reading.TimeExpression;

/** Every rule reads the sentences that it accepts as it says, and leaves alone those that it rejects. */
class RuleExamplesTest {
    private static final RuleFiles.Loaded LOADED = RuleFiles.english();
    private static final RuleTimeReader TIME_READER = RuleTimeReader.of(LOADED);

    static Stream<Arguments> accepts() {
        return LOADED.rules().stream()
                .flatMap(rule -> rule.accepts().stream().map(example -> Arguments.of(rule.id(), example)));
    }

    static Stream<Arguments> rejects() {
        return LOADED.rules().stream()
                .flatMap(rule -> rule.rejects().stream().map(sentence -> Arguments.of(rule.id(), sentence)));
    }

    static Stream<Rule> rules() {
        return LOADED.rules().stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void accepts(String id, Rule.Example example) {
        String text = example.text().replace("<t>", "").replace("</t>", "");
        int start = example.text().indexOf("<t>");
        Span marked = new Span(start, example.text().indexOf("</t>") - "<t>".length());
        List<TimeExpression> times =
                new ArrayList<>(TIME_READER.read(Documents.of(text, example.published()), List.of()));
        times.removeIf(time -> !time.span().overlaps(marked));

        Rule rule = rule(id);
        if (rule.meaning() == Meaning.NOTHING) {
            assertThat(times).as("%s: %s", id, example.text()).isEmpty();
            return;
        }
        assertThat(times).as("%s: %s", id, example.text()).hasSize(1);
        TimeExpression time = times.get(0);
        assertThat(time.span().of(text)).as("%s: %s", id, example.text()).isEqualTo(marked.of(text));
        assertThat(time.value()).as("%s: %s", id, example.text()).isEqualTo(example.gives());
        if (rule.alone()) {
            assertThat(time.rule()).as("%s: %s", id, example.text()).isEqualTo(id);
        }
        if (example.edtf() != null) {
            assertThat(time.edtf()).as("%s: %s", id, example.text()).isEqualTo(example.edtf());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void rejects(String id, String sentence) {
        List<TimeExpression> times = TIME_READER.read(Documents.of(sentence, "2022-05-18"), List.of());

        assertThat(times)
                .as("%s: %s", id, sentence)
                .extracting(TimeExpression::rule)
                .doesNotContain(id);
    }

    private static Rule rule(String id) {
        return rules().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }
}
