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
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.document.CodePoints;
import org.parley.document.Page;
import org.parley.document.Provenance;
import org.parley.document.Span;
import org.parley.ledger.ActCorrected;
import org.parley.ledger.ActField;
import org.parley.ledger.ActRejected;
import org.parley.ledger.ContentCorrected;
import org.parley.ledger.Correction;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Entry;
import org.parley.ledger.Extract;
import org.parley.ledger.Noted;
import org.parley.ledger.PeopleMerged;
import org.parley.ledger.PeopleSplit;
import org.parley.ledger.Place;
import org.parley.ledger.Quote;
import org.parley.ledger.Runs;
import org.parley.ledger.SpeakerCorrected;
import org.parley.ledger.Stamp;
import org.parley.ledger.StatementRejected;
import org.parley.ledger.Undo;
import org.parley.ledger.WordsCorrection;
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
    /** For words with half a surrogate pair, which UTF-8 has no bytes for. */
    private static final ObjectMapper ESCAPING = mapper(true);

    private Codec() {}

    private static ObjectMapper mapper(boolean escaping) {
        SimpleModule spans = new SimpleModule("spans");
        spans.addSerializer(Span.class, new SpanWriter());
        spans.addDeserializer(Span.class, new SpanReader());
        spans.addSerializer(Runs.class, new RunsWriter());
        spans.addDeserializer(Runs.class, new RunsReader());
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
        String tree = tree(entry).toString();
        try {
            return hasLoneSurrogate(tree) ? ESCAPING.writeValueAsString(tree(entry)) : tree;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every value of the core can be written", e);
        }
    }

    private static ObjectNode tree(Entry entry) {
        ObjectNode tree = MAPPER.createObjectNode();
        if (entry instanceof Correction correction) {
            tree.put("target", correction.target());
            tree.put("reason", correction.reason());
        }
        if (entry instanceof WordsCorrection words) {
            words.place().ifPresent(place -> tree.set("place", MAPPER.valueToTree(place)));
        }
        if (entry instanceof SpeakerCorrected corrected) {
            tree.set("speaker", MAPPER.valueToTree(corrected.speaker()));
        } else if (entry instanceof ContentCorrected corrected) {
            tree.set("content", MAPPER.valueToTree(corrected.content()));
        } else if (entry instanceof ActCorrected corrected) {
            ObjectNode changes = tree.putObject("changes");
            corrected.changes().forEach((field, value) -> changes.put(field.label(), value));
        } else if (entry instanceof PeopleMerged merged) {
            tree.put("other", merged.other());
        } else if (entry instanceof PeopleSplit split) {
            tree.set("other", MAPPER.valueToTree(split.other()));
            ArrayNode statements = tree.putArray("statements");
            for (PeopleSplit.Said said : split.statements()) {
                ObjectNode one = statements.addObject().put("statement", said.statement());
                said.place().ifPresent(place -> one.set("place", MAPPER.valueToTree(place)));
            }
        } else if (entry instanceof Undo undo) {
            tree.put("undone", undo.undone());
        }
        return tree;
    }

    /**
     * The entry with a stamp, a kind and a payload as {@link #write(Entry)} gave it.
     *
     * @throws IOException if the kind is not known or the payload is not of it
     */
    static Entry read(Stamp stamp, String kind, String payload) throws IOException {
        EntryKind known = EntryKind.labelled(kind)
                .orElseThrow(
                        () -> new IOException("entries of the kind \"" + kind + "\" are not known to this version"));
        if (!(MAPPER.readTree(payload) instanceof ObjectNode tree)) {
            throw new IOException("it is no JSON object");
        }
        return switch (known) {
            case DOCUMENT -> document(stamp, tree);
            case REJECT_STATEMENT -> new StatementRejected(stamp, target(tree), place(tree), reason(tree));
            case REJECT_ACT -> new ActRejected(stamp, target(tree), place(tree), reason(tree));
            case CORRECT_SPEAKER ->
                new SpeakerCorrected(stamp, target(tree), place(tree), speaker(tree, "speaker"), reason(tree));
            case CORRECT_ACT -> new ActCorrected(stamp, target(tree), place(tree), changes(tree), reason(tree));
            case CORRECT_WORDS -> new ContentCorrected(stamp, target(tree), place(tree), content(tree), reason(tree));
            case MERGE_PEOPLE -> new PeopleMerged(stamp, target(tree), text(tree, "other"), reason(tree));
            case SPLIT_PEOPLE -> new PeopleSplit(stamp, target(tree), speaker(tree, "other"), said(tree), reason(tree));
            case NOTE -> new Noted(stamp, target(tree), reason(tree));
            case UNDO -> new Undo(stamp, tree.required("undone").asLong());
        };
    }

    private static String target(JsonNode tree) {
        return text(tree, "target");
    }

    private static String reason(JsonNode tree) {
        return text(tree, "reason");
    }

    private static List<Quote> content(JsonNode tree) throws IOException {
        return List.of(MAPPER.treeToValue(tree.required("content"), Quote[].class));
    }

    private static Optional<Place> place(JsonNode tree) throws IOException {
        return tree.has("place") ? Optional.of(MAPPER.treeToValue(tree.get("place"), Place.class)) : Optional.empty();
    }

    private static Speaker speaker(JsonNode tree, String field) throws IOException {
        return MAPPER.treeToValue(tree.required(field), Speaker.class);
    }

    private static Map<ActField, String> changes(JsonNode tree) throws IOException {
        Map<ActField, String> changes = new EnumMap<>(ActField.class);
        for (Map.Entry<String, JsonNode> change : tree.required("changes").properties()) {
            ActField field = ActField.named(change.getKey())
                    .orElseThrow(() -> new IOException("no field \"" + change.getKey() + "\" of acts is known"));
            changes.put(field, change.getValue().asText());
        }
        return changes;
    }

    private static List<PeopleSplit.Said> said(JsonNode tree) throws IOException {
        List<PeopleSplit.Said> said = new ArrayList<>();
        for (JsonNode one : tree.required("statements")) {
            said.add(new PeopleSplit.Said(text(one, "statement"), place(one)));
        }
        return said;
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

    private static DocumentAdded document(Stamp stamp, ObjectNode tree) throws IOException {
        JsonNode told = tree.remove(PROVENANCE);
        Provenance provenance = told == null ? Provenance.UNKNOWN : MAPPER.treeToValue(told, Provenance.class);
        return new DocumentAdded(stamp, read(tree), provenance);
    }

    static String write(ReadDocument readDocument) {
        String json = write(readDocument, MAPPER);
        return hasLoneSurrogate(json) ? write(readDocument, ESCAPING) : json;
    }

    private static String write(ReadDocument readDocument, ObjectMapper mapper) {
        try {
            return mapper.writer()
                    .withAttribute(POINTS, CodePoints.of(readDocument.document().text()))
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
        for (JsonNode party : tree.path("parties")) {
            if (party instanceof ObjectNode named && !named.has("standing")) {
                named.put("standing", ""); // A record that was begun before standings were kept.
            }
        }
        try {
            return MAPPER.readerFor(ReadDocument.class)
                    .withAttribute(POINTS, CodePoints.of(text))
                    .readValue(tree);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static String write(Extract extract) {
        try {
            String json = MAPPER.writeValueAsString(extract);
            return hasLoneSurrogate(json) ? ESCAPING.writeValueAsString(extract) : json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every value of the core can be written", e);
        }
    }

    /** @throws IOException if {@code json} is not what {@link #write(Extract)} gave */
    static Extract extract(String json) throws IOException {
        return MAPPER.readValue(json, Extract.class);
    }

    /** Any records of the core without spans, as a list. */
    static String writeList(List<?> records) {
        try {
            String json = MAPPER.writeValueAsString(records);
            return hasLoneSurrogate(json) ? ESCAPING.writeValueAsString(records) : json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every value of the core can be written", e);
        }
    }

    /** @throws IOException if {@code json} is not what {@link #writeList} gave of records of this type */
    static <T> List<T> readList(String json, Class<T> type) throws IOException {
        return MAPPER.readerForListOf(type).readValue(json);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE);
    }

    /** Runs are many: their hashes as bytes. */
    private static final class RunsWriter extends JsonSerializer<Runs> {
        @Override
        public void serialize(Runs runs, JsonGenerator generator, SerializerProvider provider) throws IOException {
            int[] hashes = runs.hashes();
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * hashes.length);
            bytes.asIntBuffer().put(hashes);
            generator.writeBinary(bytes.array());
        }
    }

    private static final class RunsReader extends JsonDeserializer<Runs> {
        @Override
        public Runs deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(parser.getBinaryValue());
            int[] hashes = new int[bytes.remaining() / Integer.BYTES];
            bytes.asIntBuffer().get(hashes);
            return Runs.of(hashes);
        }
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
