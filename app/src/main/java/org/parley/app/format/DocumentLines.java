package org.parley.app.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.parley.document.CodePoints;
import org.parley.document.Document;
import org.parley.reading.TimeExpression;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/** What the line formats write for a document. */
final class DocumentLines {
    private DocumentLines() {}

    static void statements(JsonGenerator json, ReadDocument readDocument) throws IOException {
        CodePoints points = points(readDocument);
        for (Statement statement : readDocument.statements()) {
            Values.statement(json, statement, points);
        }
    }

    static void attributions(JsonGenerator json, ReadDocument readDocument) throws IOException {
        CodePoints points = points(readDocument);
        json.writeStartObject();
        json.writeStringField("id", readDocument.document().id());
        json.writeArrayFieldStart("attributions");
        for (Attributed attributed : Attributed.of(readDocument)) {
            json.writeStartObject();
            Json.spans(json, "source", attributed.source(), points);
            Json.spans(json, "cue", attributed.cue(), points);
            Json.spans(json, "content", attributed.content(), points);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void times(JsonGenerator json, ReadDocument readDocument) throws IOException {
        CodePoints points = points(readDocument);
        json.writeStartObject();
        json.writeStringField("id", readDocument.document().id());
        json.writeArrayFieldStart("times");
        for (TimeExpression time : readDocument.times()) {
            json.writeStartObject();
            Json.bounds(json, time.span(), points);
            json.writeStringField("type", time.type().name());
            json.writeStringField("value", time.value());
            Json.text(json, "edtf", time.edtf());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void events(JsonGenerator json, ReadDocument readDocument) throws IOException {
        List<Event> events = Event.of(readDocument);
        CodePoints points = points(readDocument);
        for (Event event : events) {
            event.write(json, points);
        }
    }

    static void document(JsonGenerator json, ReadDocument readDocument) throws IOException {
        Values.document(json, readDocument.document(), points(readDocument));
    }

    static CodePoints points(ReadDocument readDocument) {
        Document document = readDocument.document();
        return CodePoints.of(document.text());
    }
}
