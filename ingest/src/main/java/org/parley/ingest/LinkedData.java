package org.parley.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The article that a page's JSON-LD describes in the words of schema.org. */
final class LinkedData {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final int MOST_NODES = 2000;

    private LinkedData() {}

    /** The node that describes the report best; a missing node where there is none. */
    static JsonNode article(Document page) {
        JsonNode best = MissingNode.getInstance();
        int bestScore = 0;
        for (Element script : page.select("script[type*=ld+json]")) {
            Deque<JsonNode> open = new ArrayDeque<>(List.of(parse(script.data())));
            for (int visited = 0; !open.isEmpty() && visited < MOST_NODES; visited++) {
                JsonNode node = open.removeFirst();
                if (node.isArray()) {
                    node.forEach(open::addLast);
                    continue;
                }
                node.path("@graph").forEach(open::addLast);
                open.addLast(node.path("mainEntity"));
                int score = score(node);
                if (score > bestScore) {
                    best = node;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static JsonNode parse(String script) {
        String json = script.strip();
        int start = firstBracket(json);
        int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
        if (start < 0 || end < start) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode node = MAPPER.readTree(json.substring(start, end + 1));
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            // A page is read without metadata that it garbled.
            return MissingNode.getInstance();
        }
    }

    private static int firstBracket(String json) {
        int brace = json.indexOf('{');
        int bracket = json.startsWith("[") ? 0 : -1;
        return bracket == 0 ? 0 : brace;
    }

    private static int score(JsonNode node) {
        JsonNode type = node.path("@type");
        StringBuilder types = new StringBuilder(type.asText(""));
        type.forEach(one -> types.append(' ').append(one.asText("")));
        boolean article = types.indexOf("Article") >= 0 || types.indexOf("Posting") >= 0 || types.indexOf("Blog") >= 0;
        boolean page = types.indexOf("WebPage") >= 0 || types.indexOf("Report") >= 0 || types.indexOf("Review") >= 0;
        if (!article && !page) {
            return 0;
        }
        int score = article ? 10 : 1;
        score += node.has("datePublished") ? 3 : 0;
        score += node.has("headline") ? 2 : 0;
        return score + (node.has("articleBody") ? 1 : 0);
    }

    /** A string, the first of several, or the value or name of an object; character references are resolved. */
    static String text(JsonNode node) {
        JsonNode value = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        if (value.isObject()) {
            value = value.has("@value") ? value.path("@value") : value.path("name");
        }
        String text = value.isTextual() ? value.textValue() : "";
        return text.indexOf('&') >= 0 && text.indexOf('<') < 0 ? Parser.unescapeEntities(text, false) : text;
    }

    /** The names of one or several people or organisations. */
    static String names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            String name = Markup.text(text(one));
            if (!name.isBlank() && !name.startsWith("http")) {
                names.add(name);
            }
        }
        return String.join(", ", names);
    }
}
