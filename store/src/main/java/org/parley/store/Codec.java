package org.parley.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.parley.document.CodePoints;
import org.parley.document.Page;
import org.parley.document.Provenance;
import org.parley.document.Span;
import org.parley.ledger.ActRejected;
import org.parley.ledger.Correction;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Entry;
import org.parley.ledger.SpeakerCorrected;
import org.parley.ledger.Stamp;
import org.parley.ledger.StatementRejected;
import org.parley.ledger.Undo;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;

/**
 * Writes what was read off a document as JSON and reads it back, the same value.
 *
 * <p>A span is written as {@code [start, end]} in code points of the document's text, as in everything that leaves the
 * program; so a record file can be read with any other tool. Fields have the names and the order of the core's records.
 */
final class Codec {
    private static final String POINTS = "points";
    private static final String PROVENANCE = "provenance";
    /** A quotation mark inside a string is escaped, so these words are no part of one. */
    private static final String PROVENANCE_BEGINS = ",\"" + PROVENANCE + "\":";

    private static final ObjectMapper MAPPER = mapper(false);
    /** For texts with half a surrogate pair, which UTF-8 has no bytes for. */
    private static final ObjectMapper ESCAPING = mapper(true);

    private Codec() {}

    private static ObjectMapper mapper(boolean escaping) {
        SimpleModule spans = new SimpleModule("spans");
        spans.addSerializer(Span.class, new SpanWriter());
        spans.addDeserializer(Span.class, new SpanReader());
        return JsonMapper.builder()
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, escaping)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.PUBLIC_ONLY)
                .addModule(spans)
                .build();
    }

    /** The word for an entry's kind in the journal's table. */
    static String kind(Entry entry) {
        if (entry instanceof DocumentAdded) {
            return "document";
        }
        if (entry instanceof StatementRejected) {
            return "reject-statement";
        }
        if (entry instanceof ActRejected) {
            return "reject-act";
        }
        if (entry instanceof SpeakerCorrected) {
            return "correct-speaker";
        }
        return "undo";
    }

    /** What an entry is about: the id of the document or of what is corrected, or the number of the entry undone. */
    static String subject(Entry entry) {
        if (entry instanceof DocumentAdded added) {
            return added.reading().document().id();
        }
        if (entry instanceof Correction correction) {
            return correction.target();
        }
        return Long.toString(((Undo) entry).undone());
    }

    /** The payload of an entry: all of it but the stamp. */
    static String write(Entry entry) {
        if (entry instanceof DocumentAdded added) {
            return write(added.reading(), added.provenance());
        }
        ObjectNode tree = MAPPER.createObjectNode();
        if (entry instanceof Correction correction) {
            tree.put("target", correction.target());
            tree.put("reason", correction.reason());
        }
        if (entry instanceof SpeakerCorrected corrected) {
            tree.set("speaker", MAPPER.valueToTree(corrected.speaker()));
        }
        if (entry instanceof Undo undo) {
            tree.put("undone", undo.undone());
        }
        return tree.toString();
    }

    /**
     * The entry with a stamp, a kind and a payload as {@link #write(Entry)} gave it.
     *
     * @throws IOException if the payload is not of the kind
     */
    static Entry read(Stamp stamp, String kind, String payload) throws IOException {
        if (kind.equals("document")) {
            return document(stamp, payload);
        }
        JsonNode tree = MAPPER.readTree(payload);
        return switch (kind) {
            case "reject-statement" -> new StatementRejected(stamp, text(tree, "target"), text(tree, "reason"));
            case "reject-act" -> new ActRejected(stamp, text(tree, "target"), text(tree, "reason"));
            case "correct-speaker" -> {
                Speaker speaker = MAPPER.treeToValue(tree.required("speaker"), Speaker.class);
                yield new SpeakerCorrected(stamp, text(tree, "target"), speaker, text(tree, "reason"));
            }
            case "undo" -> new Undo(stamp, tree.required("undone").asLong());
            default -> throw new IOException("entries of the kind \"" + kind + "\" are not known to this version");
        };
    }

    private static String text(JsonNode tree, String field) {
        return tree.required(field).asText();
    }

    /** What was read, and behind it, as the last field, where the text came from, if that is known. */
    static String write(ReadDocument readDocument, Provenance provenance) {
        String reading = write(readDocument);
        return provenance.isKnown()
                ? reading.substring(0, reading.length() - 1) + PROVENANCE_BEGINS + MAPPER.valueToTree(provenance) + "}"
                : reading;
    }

    /** The payload of a document's entry, of nothing but what was read. */
    static String reading(String payload) {
        int provenance = payload.lastIndexOf(PROVENANCE_BEGINS);
        return provenance < 0 ? payload : payload.substring(0, provenance) + "}";
    }

    private static DocumentAdded document(Stamp stamp, String payload) throws IOException {
        if (!(MAPPER.readTree(payload) instanceof ObjectNode tree)) {
            throw new IOException("it is no JSON object");
        }
        JsonNode told = tree.remove(PROVENANCE);
        Provenance provenance = told == null ? Provenance.UNKNOWN : MAPPER.treeToValue(told, Provenance.class);
        return new DocumentAdded(stamp, read(tree), provenance);
    }

    static String write(ReadDocument readDocument) {
        String text = readDocument.document().text();
        ObjectMapper mapper = hasLoneSurrogate(text) ? ESCAPING : MAPPER;
        try {
            return mapper.writer()
                    .withAttribute(POINTS, CodePoints.of(text))
                    .writeValueAsString(readDocument.withoutAttributions());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every value of the core can be written", e);
        }
    }

    /** @throws IOException if {@code json} is not what {@link #write} gave */
    static ReadDocument read(String json) throws IOException {
        if (!(MAPPER.readTree(json) instanceof ObjectNode tree)) {
            throw new IOException("it is no JSON object");
        }
        return read(tree);
    }

    private static ReadDocument read(ObjectNode tree) throws IOException {
        String text = tree.path("document").path("text").asText();
        if (tree.path("document") instanceof ObjectNode document && !document.has("page")) {
            // A record that was begun before pages were kept.
            document.set("page", MAPPER.valueToTree(Page.NONE));
        }
        try {
            return MAPPER.readerFor(ReadDocument.class)
                    .withAttribute(POINTS, CodePoints.of(text))
                    .readValue(tree);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE);
    }

    private static final class SpanWriter extends JsonSerializer<Span> {
        @Override
        public void serialize(Span span, JsonGenerator generator, SerializerProvider provider) throws IOException {
            CodePoints points = (CodePoints) provider.getAttribute(POINTS);
            generator.writeArray(new int[] {points.at(span.start()), points.at(span.end())}, 0, 2);
        }
    }

    private static final class SpanReader extends JsonDeserializer<Span> {
        @Override
        public Span deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            int[] ends = parser.readValueAs(int[].class);
            if (ends.length != 2) {
                throw new IOException("a span has two ends, not " + ends.length);
            }
            CodePoints points = (CodePoints) context.getAttribute(POINTS);
            return new Span(points.offset(ends[0]), points.offset(ends[1]));
        }
    }
}
