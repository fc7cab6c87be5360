package org.parley.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneRulesTest {
    static Stream<ZoneRule> rules() {
        ZoneRules rules = ZoneRules.english();
        return Arrays.stream(ZoneCue.values()).flatMap(cue -> rules.of(cue).stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleDoesToItsExamplesWhatTheySay(ZoneRule rule) {
        assertThat(rule.accepts()).isNotEmpty().allMatch(rule::hits);
        assertThat(rule.rejects()).isNotEmpty().noneMatch(rule::hits);
    }

    /** Counts how often a pattern looks at a character. */
    private static final class Watched implements CharSequence {
        private final String text;
        private final long[] looks;

        Watched(String text, long[] looks) {
            this.text = text;
            this.looks = looks;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks[0]++;
            if (looks[0] > MOST_LOOKS) {
                throw new IllegalStateException("looks too often at " + text);
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.substring(start, end), looks);
        }
    }

    /** A pattern that tries again in every way needs many times more. */
    private static final long MOST_LOOKS = 400_000;

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleTriesForLong(ZoneRule rule) {
        List<String> lines = new ArrayList<>();
        for (String unit :
                List.of("a", "A", "1", "Ab ", "a1 ", "A. ", "(", "/", "- ", ".", "A.-", "aA,", "Photo ", "May 3, ")) {
            int most = Math.max(1, Math.min(rule.longest(), 200) - 60);
            String tail = unit.repeat(most / unit.length());
            lines.add(tail + "~");
            for (String accepted : rule.accepts()) {
                lines.add(accepted.substring(0, Math.min(50, accepted.length())) + " " + tail + ".~");
                lines.add(tail + accepted.substring(0, Math.min(50, accepted.length())) + "~");
            }
        }
        for (String line : lines) {
            assertThatCode(() -> rule.pattern()
                            .matcher(new Watched(line, new long[1]))
                            .find())
                    .as(rule.id())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyCueHasARule() {
        assertThat(rules().map(ZoneRule::cue)).contains(ZoneCue.values());
    }

    @Test
    void tellsAllProblemsOfAFileAtOnce() {
        String yaml = """
                words:
                  empty: []
                rules:
                  - id: zone.a
                    zone: captions
                    pattern: '('
                    accepts: [x]
                    rejects: [y]
                  - id: zone.b
                    zone: caption
                    pattern: '^{colour}$'
                  - id: zone.c
                    zone: caption
                    pattern: '^x'
                    accepts: [abc]
                    rejects: [xyz]
                  - id: zone.c
                    zone: byline
                  - just words
                """;
        assertThatThrownBy(() -> ZoneRules.parse(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words.empty: a list of words is needed")
                .hasMessageContaining("zone.a: zone \"captions\" is not known")
                .hasMessageContaining("zone.a: Unclosed group")
                .hasMessageContaining("zone.b: no words are named \"colour\"")
                .hasMessageContaining("zone.b: at least one line under accepts and one under rejects is needed")
                .hasMessageContaining("zone.c: does not hit \"abc\"")
                .hasMessageContaining("zone.c: must not hit \"xyz\"")
                .hasMessageContaining("zone.c: the id stands twice")
                .hasMessageContaining("zone.c: pattern is missing")
                .hasMessageContaining("rule 5: not a mapping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a: [", "just words", "rules: 3", "rules: []"})
    void refusesWhatIsNoRuleFile(String yaml) {
        assertThatThrownBy(() -> ZoneRules.parse(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a list of rules is needed");
    }
}
