package org.parley.app.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.parley.document.CodePoints;
import org.parley.document.Span;

/** The small pieces of JSON that the formats share. What is not known is {@code null}. */
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /** Writes values one after the other, a line each. */
    static JsonGenerator lines(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new Lines(0));
        return json;
    }

    /** Writes one object with a line for each member, and one for each element of its lists. */
    static JsonGenerator object(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new Lines(2));
        return json;
    }

    /** Writes a member that is {@code null} where {@code text} is empty. */
    static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeStringField(name, text.isEmpty() ? null : text);
    }

    static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static void spans(JsonGenerator json, String name, List<Span> spans, CodePoints points) throws IOException {
        json.writeArrayFieldStart(name);
        for (Span span : spans) {
            json.writeArray(new int[] {points.at(span.start()), points.at(span.end())}, 0, 2);
        }
        json.writeEndArray();
    }

    static void bounds(JsonGenerator json, Span span, CodePoints points) throws IOException {
        json.writeNumberField("start", points.at(span.start()));
        json.writeNumberField("end", points.at(span.end()));
    }

    /** Breaks lines between root values, and in objects and lists down to a depth. */
    private static final class Lines extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private final int breaking;
        private int depth;

        Lines(int breaking) {
            super("\n");
            this.breaking = breaking;
        }

        @Override
        public void writeStartObject(JsonGenerator json) throws IOException {
            super.writeStartObject(json);
            depth++;
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) throws IOException {
            lineBreak(json);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            super.writeObjectEntrySeparator(json);
            lineBreak(json);
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) throws IOException {
            lineBreakBefore(json, entries);
            super.writeEndObject(json, entries);
        }

        @Override
        public void writeStartArray(JsonGenerator json) throws IOException {
            super.writeStartArray(json);
            depth++;
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            lineBreak(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            super.writeArrayValueSeparator(json);
            lineBreak(json);
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) throws IOException {
            lineBreakBefore(json, values);
            super.writeEndArray(json, values);
        }

        private void lineBreak(JsonGenerator json) throws IOException {
            if (depth <= breaking) {
                json.writeRaw('\n');
            }
        }

        private void lineBreakBefore(JsonGenerator json, int entries) throws IOException {
            if (entries > 0) {
                lineBreak(json);
            }
            depth--;
        }
    }
}
