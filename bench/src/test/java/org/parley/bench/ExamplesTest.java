package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statement.ActType;

/** The shipped examples hold together: both forms of a report are the same, and every marked span is its words. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"ceasefire", "port-strike"})
    void everyLineIsOneOfTheFiles(String set) throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        Set<Path> used = new HashSet<>();
        for (JsonNode report : lines(EXAMPLES.resolve(set).resolve("reports.jsonl"))) {
            String id = report.get("id").asText();
            Path file = file(set, report, seen.merge(id, 1, Integer::sum));
            String body = report.path("html").asText(report.path("text").asText());
            assertThat(Files.readString(file)).as("%s", file).isEqualTo(body);
            used.add(file);
        }
        assertThat(used).isEqualTo(files(set));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceasefire", "port-strike"})
    void everyMarkedSpanIsItsWords(String set) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (JsonNode report : lines(EXAMPLES.resolve(set).resolve("reports.jsonl"))) {
            texts.putIfAbsent(report.get("id").asText(), report.path("text").asText());
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode statement : lines(EXAMPLES.resolve(set).resolve("statements.jsonl"))) {
            String id = statement.get("id").asText();
            String text = texts.get(statement.get("doc").asText());
            assertThat(ids.add(id)).as("%s stands twice", id).isTrue();
            assertThat(text).as("the text of %s", id).isNotEmpty();
            assertThat(words(text, statement.get("spans")))
                    .as(id)
                    .isEqualTo(statement.get("text").asText());
            assertThat(actLabels()).as("acts of %s", id).containsAll(strings(statement.get("acts")));
        }
        assertThat(ids).isNotEmpty();
    }

    private static Path file(String set, JsonNode report, int version) {
        Path folder = EXAMPLES.resolve(set).resolve(version == 1 ? "reports" : "updates");
        return folder.resolve(report.get("id").asText() + (report.has("html") ? ".html" : ".txt"));
    }

    private static Set<Path> files(String set) throws IOException {
        Set<Path> files = new HashSet<>();
        for (String folder : List.of("reports", "updates")) {
            try (Stream<Path> paths = Files.list(EXAMPLES.resolve(set).resolve(folder))) {
                paths.forEach(files::add);
            }
        }
        return files;
    }

    /** The words under spans that count code points, joined as the files join them. */
    private static String words(String text, JsonNode spans) {
        List<String> pieces = new ArrayList<>();
        for (JsonNode span : spans) {
            int start = text.offsetByCodePoints(0, span.get(0).asInt());
            int end = text.offsetByCodePoints(0, span.get(1).asInt());
            pieces.add(text.substring(start, end));
        }
        return String.join(" … ", pieces);
    }

    private static Set<String> actLabels() {
        Set<String> labels = new HashSet<>();
        for (ActType type : ActType.values()) {
            labels.add(type.label());
        }
        return labels;
    }

    private static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
