package org.parley.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.document.CodePoints;
import org.parley.document.Span;

/**
 * A gold file: one JSON object a line with {@code id}, {@code text} and {@code attributions} or {@code times} or both;
 * offsets count code points of the text.
 *
 * @param documents by id, in the order of the file
 */
public record GoldFile(Map<String, GoldDocument> documents) {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /**
     * Reads a gold file.
     *
     * @throws IOException if it cannot be read, or a line is not as described; the line is named
     */
    public static GoldFile read(Path file) throws IOException {
        Map<String, GoldDocument> documents = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    GoldDocument document = document(file + ", line " + number, line);
                    documents.put(document.id(), document);
                }
                number++;
            }
        }
        return new GoldFile(documents);
    }

    private static GoldDocument document(String place, String line) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(line);
            String text = tree.required("text").asText();
            CodePoints points = CodePoints.of(text);
            return new GoldDocument(
                    tree.required("id").asText(),
                    text,
                    list(tree, "attributions")
                            .map(nodes -> nodes.stream()
                                    .map(node -> attribution(node, points))
                                    .toList()),
                    list(tree, "times")
                            .map(nodes -> nodes.stream()
                                    .map(node -> time(node, points))
                                    .toList()));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new IOException(place + ": this is not a line of a gold file: " + reason, e);
        }
    }

    private static Optional<List<JsonNode>> list(JsonNode tree, String name) {
        if (!tree.has(name)) {
            return Optional.empty();
        }
        List<JsonNode> nodes = new ArrayList<>();
        tree.required(name).forEach(nodes::add);
        return Optional.of(nodes);
    }

    private static GoldAttribution attribution(JsonNode node, CodePoints points) {
        return new GoldAttribution(
                spans(node.path("source"), points),
                spans(node.path("cue"), points),
                spans(node.path("content"), points));
    }

    private static List<Span> spans(JsonNode node, CodePoints points) {
        List<Span> spans = new ArrayList<>();
        node.forEach(ends ->
                spans.add(span(ends.required(0).asInt(), ends.required(1).asInt(), points)));
        return spans;
    }

    private static TimeScore.GoldTime time(JsonNode node, CodePoints points) {
        Span span = span(node.required("start").asInt(), node.required("end").asInt(), points);
        return new TimeScore.GoldTime(
                span, node.path("type").asText(), node.path("value").asText());
    }

    private static Span span(int start, int end, CodePoints points) {
        return new Span(points.offset(start), points.offset(end));
    }

    /**
     * A document of a gold file.
     *
     * @param id as given
     * @param text as given
     * @param attributions all of the document's, where the file has attributions
     * @param times all of the document's, where the file has times
     */
    public record GoldDocument(
            String id,
            String text,
            Optional<List<GoldAttribution>> attributions,
            Optional<List<TimeScore.GoldTime>> times) {}
}
