package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.document.ZoneReader;
import org.parley.rule.Yaml;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Who said what in texts of our own, by rules alone. */
class StatementsTest {
    private static final StatementReader READER = StatementReader.load();

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = StatementsTest.class.getResourceAsStream("statements.yaml")) {
            Object cases = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return Yaml.maps(cases).stream()
                    .map(entry -> Arguments.of(
                            entry.get("case"), entry.get("text"), Yaml.strings((Map<?, ?>) entry, "statements")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whoSaidWhat(String name, String text, List<String> statements) {
        assertThat(read(text).statements().stream().map(StatementsTest::line)).containsExactlyElementsOf(statements);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void evidenceIsTheTextsSubstring(String name, String text, List<String> statements) {
        for (Statement statement : read(text).statements()) {
            String words = String.join(
                    " … ",
                    statement.content().stream().map(span -> span.of(text)).toList());
            assertThat(statement.text()).isEqualTo(words.replaceAll("\\s+", " "));
            for (Span span : statement.source()) {
                assertThat(span.of(text)).isNotBlank();
            }
        }
    }

    private static ReadDocument read(String text) {
        Publication publication = new Publication("case", "", "", DateValue.UNKNOWN, "", "", "");
        Document document = ZoneReader.english().read(publication, text);
        return READER.read(document);
    }

    private static String line(Statement statement) {
        Speaker speaker = statement.speaker();
        StringBuilder names = new StringBuilder(speaker.name());
        speaker.others().forEach(other -> names.append(" & ").append(other.name()));
        String party = speaker.party().isEmpty() ? "-" : speaker.party();
        String form = statement.form().label().toLowerCase(Locale.ROOT);
        return names + " / " + party + " [" + form + "] " + statement.text();
    }
}
