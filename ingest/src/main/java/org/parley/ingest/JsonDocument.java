package org.parley.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;

/**
 * One document as a JSON object: this program's own fields, or those of ninjs (IPTC) and JSON Feed where they say the
 * same.
 */
final class JsonDocument {
    private static final List<String> ID = List.of("id", "guid");
    private static final List<String> URL = List.of("url", "uri", "canonicalurl", "link");
    private static final List<String> PUBLISHER = List.of("publisher", "provider", "source", "infosources");
    private static final List<String> PUBLISHED =
            List.of("published", "versioncreated", "firstcreated", "date_published");
    private static final List<String> TITLE = List.of("title", "headline", "headlines");
    private static final List<String> BYLINE = List.of("byline", "bylines", "author", "authors");
    private static final List<String> LANGUAGE = List.of("lang", "language");
    private static final List<String> TEXT = List.of("text", "body_text", "content_text");
    private static final List<String> HTML = List.of("html", "body_html", "body_xhtml", "content_html");
    private static final String REMEDY = "Give the report as \"text\" or \"html\".";

    private JsonDocument() {}

    /** The documents inside, where the object is no document itself. */
    static Optional<JsonNode> list(JsonNode node) {
        for (String name : List.of("documents", "items")) {
            JsonNode list = node.path(name);
            if (list.isArray()
                    && !list.isEmpty()
                    && find(node, TEXT).isEmpty()
                    && find(node, HTML).isEmpty()) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    static Submission read(JsonNode node, IngestOptions options) throws RejectedException {
        if (!node.isObject()) {
            throw new RejectedException("not a JSON object", node.toString(), REMEDY);
        }
        String text = body(node, TEXT, "text/plain");
        String html = text.isBlank() ? body(node, HTML, "text/html") : "";
        if (text.isBlank() && html.isBlank()) {
            boolean given = find(node, TEXT).isPresent() || find(node, HTML).isPresent();
            String reason = given ? "the text is empty" : "neither \"text\" nor \"html\" is given";
            throw new RejectedException(reason, node.toString(), REMEDY);
        }
        List<String> notes = new ArrayList<>();
        DateValue published = published(node, notes);
        String url = address(node);
        Submission page =
                html.isEmpty() ? Submission.ofText(text, List.of()) : HtmlReader.read(html, url, options, List.of());
        notes.addAll(page.notes());
        return new Submission(
                label(node, ID).orElse(""),
                url.isEmpty() ? page.url() : url,
                label(node, PUBLISHER).orElse(page.publisher()),
                published.isKnown() && (notes.isEmpty() || !page.published().isKnown()) ? published : page.published(),
                label(node, TITLE).orElse(page.title()),
                label(node, BYLINE).orElse(page.byline()),
                label(node, LANGUAGE).orElse(page.language()),
                page.body(),
                notes);
    }

    /** The first field of these names; a ninjs 2 body with that content type otherwise. */
    private static String body(JsonNode node, List<String> names, String type) throws RejectedException {
        Optional<String> field = find(node, names);
        if (field.isPresent()) {
            JsonNode value = node.path(field.get());
            if (!value.isTextual()) {
                String kind = value.getNodeType().name().toLowerCase(Locale.ROOT);
                throw new RejectedException(
                        "\"" + field.get() + "\" is not a string but of type " + kind, value.toString(), REMEDY);
            }
            return value.textValue();
        }
        for (JsonNode body : node.path("bodies")) {
            String told = body.path("contenttype").asText("text/plain");
            if (told.startsWith(type) || (type.endsWith("html") && told.contains("html"))) {
                return body.path("value").asText(body.path("body").asText(""));
            }
        }
        return "";
    }

    private static DateValue published(JsonNode node, List<String> notes) {
        Optional<String> field = find(node, PUBLISHED);
        if (field.isEmpty()) {
            return DateValue.UNKNOWN;
        }
        JsonNode value = node.path(field.get());
        // This program's own output: {"value", "origin"}.
        JsonNode date = value.isObject() ? value.path("value") : value;
        String text = date.isContainerNode() ? date.toString() : date.asText("");
        if (text.isBlank() || date.isNull()) {
            return DateValue.UNKNOWN;
        }
        DateOrigin origin =
                value.path("origin").asText().equals(DateOrigin.PAGE.label()) ? DateOrigin.PAGE : DateOrigin.GIVEN;
        return Dates.told("\"" + field.get() + "\"", text, notes)
                .map(edtf -> new DateValue(edtf, origin))
                .orElse(DateValue.UNKNOWN);
    }

    private static String address(JsonNode node) {
        for (String name : URL) {
            JsonNode value = node.path(name);
            if (value.isTextual() && (name.equals("url") || value.textValue().startsWith("http"))) {
                return value.textValue().strip();
            }
        }
        return "";
    }

    /** A string or number; of a list the first, or all where they are names; of an object its name or value. */
    private static Optional<String> label(JsonNode node, List<String> names) {
        for (String name : names) {
            String text = label(node.path(name)).strip();
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static String label(JsonNode value) {
        if (value.isTextual() || value.isNumber()) {
            return value.asText();
        }
        if (value.isObject()) {
            return value.path("name")
                    .asText(value.path("value").asText(value.path("byline").asText("")));
        }
        StringBuilder names = new StringBuilder();
        for (JsonNode element : value) {
            String name = element.isArray() ? "" : label(element);
            names.append(names.length() > 0 && !name.isEmpty() ? ", " : "").append(name);
        }
        return names.toString();
    }

    private static Optional<String> find(JsonNode node, List<String> names) {
        return names.stream().filter(name -> node.hasNonNull(name)).findFirst();
    }
}
