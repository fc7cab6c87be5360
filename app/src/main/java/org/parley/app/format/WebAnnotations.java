package org.parley.app.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.document.Anchor;
import org.parley.document.CodePoints;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/**
 * Statements as annotations of the W3C Web Annotation Data Model: one a line, a target for each piece of the content,
 * with the exact words, what stands around them, and their place in code points.
 */
final class WebAnnotations {
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private WebAnnotations() {}

    static void write(JsonGenerator json, ReadDocument readDocument) throws IOException {
        CodePoints points = DocumentLines.points(readDocument);
        for (Statement statement : readDocument.statements()) {
            annotation(json, readDocument.document(), statement, points);
        }
    }

    private static void annotation(JsonGenerator json, Document document, Statement statement, CodePoints points)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", CONTEXT);
        json.writeStringField("id", "urn:parley:" + escaped(statement.id()));
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "identifying");
        json.writeObjectFieldStart("body");
        json.writeStringField("type", "TextualBody");
        json.writeStringField("format", "text/plain");
        json.writeStringField("value", said(statement));
        json.writeEndObject();
        json.writeArrayFieldStart("target");
        for (Span span : statement.content()) {
            target(json, document, span, points);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void target(JsonGenerator json, Document document, Span span, CodePoints points) throws IOException {
        Anchor anchor = Anchor.of(document.text(), span);
        String url = document.publication().url();
        json.writeStartObject();
        json.writeStringField("source", url.isEmpty() ? "urn:sha256:" + document.digest() : url);
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", anchor.exact());
        json.writeStringField("prefix", anchor.prefix());
        json.writeStringField("suffix", anchor.suffix());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        Json.bounds(json, span, points);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String said(Statement statement) {
        Speaker speaker = statement.speaker();
        String name = speaker.name().isEmpty() ? "somebody (" + speaker.kind().label() + ")" : speaker.name();
        String party = speaker.party().isEmpty() || speaker.party().equals(name) ? "" : " (" + speaker.party() + ")";
        List<String> acts =
                statement.acts().stream().map(act -> act.type().label()).toList();
        return "said by " + name + party + (acts.isEmpty() ? "" : ": " + String.join(", ", acts));
    }

    /** Keeps letters, digits and the marks that may stand in the name part of a URN (RFC 8141). */
    private static String escaped(String id) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain = character < 0x80
                    && (Character.isLetterOrDigit(character) || "-._~:@!$'()*+,;=".indexOf(character) >= 0);
            if (plain) {
                escaped.append(character);
            } else {
                escaped.append('%').append(String.format("%02X", octet & 0xff));
            }
        }
        return escaped.toString();
    }
}
