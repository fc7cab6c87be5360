package org.parley.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Documents as JSON: one object a line, an array of objects, or objects over several lines. A line that cannot be read
 * is rejected alone; in the other forms nothing behind an error can be trusted, so the rest is rejected with it.
 */
final class JsonReader {
    private static final String REMEDY = "Give one JSON object a line, in UTF-8.";

    private final Intake intake;
    private final ObjectReader reader;

    JsonReader(Intake intake) {
        this.intake = intake;
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(intake.options().maximumBytes())
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
        this.reader = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readerFor(JsonNode.class);
    }

    /** One object a line; where the first line is no object and the second does not begin one, objects over lines. */
    void readLines(InputStream in, Origin origin, Consumer<? super Ingested> sink) throws IOException {
        ByteLines lines = new ByteLines(in, intake.options().maximumBytes());
        byte[] first = nextFilled(lines);
        if (first == null) {
            return;
        }
        long firstNumber = lines.number();
        boolean firstTooLong = lines.isTooLong();
        if (!firstTooLong && !isWhole(first)) {
            byte[] second = nextFilled(lines);
            if (second != null && !beginsObject(second)) {
                readValues(rejoin(first, second, lines, in), origin, firstNumber, sink);
                return;
            }
            readLine(first, firstNumber, false, origin, sink);
            readRest(second, lines, origin, sink);
            return;
        }
        readLine(first, firstNumber, firstTooLong, origin, sink);
        readRest(nextFilled(lines), lines, origin, sink);
    }

    private void readRest(byte @Nullable [] next, ByteLines lines, Origin origin, Consumer<? super Ingested> sink)
            throws IOException {
        byte[] line = next;
        while (line != null) {
            readLine(line, lines.number(), lines.isTooLong(), origin, sink);
            line = nextFilled(lines);
        }
    }

    /** Objects over several lines, one behind the other. */
    private void readValues(InputStream in, Origin origin, long firstLine, Consumer<? super Ingested> sink)
            throws IOException {
        ObjectReader several = reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (MappingIterator<JsonNode> values = several.readValues(in)) {
            int number = 0;
            while (values.hasNextValue()) {
                JsonNode node = values.nextValue();
                number++;
                boolean alone = number == 1 && !values.hasNextValue();
                take(node, alone ? origin : origin.at("object " + number), sink);
            }
        } catch (JsonProcessingException e) {
            long line = firstLine
                    - 1
                    + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
            sink.accept(new Rejection(
                    origin.place() + ":" + line,
                    "",
                    "this and all behind it is not JSON: " + message(e),
                    "Mend the file; one object a line would lose that line only."));
        }
    }

    /** An array of objects. */
    void readArray(InputStream in, Origin origin, Consumer<? super Ingested> sink) throws IOException {
        int number = 0;
        try (JsonParser parser = reader.getFactory().createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                number++;
                JsonNode node = reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(parser);
                take(node, origin.at("element " + number), sink);
            }
            if (parser.currentToken() == null) {
                sink.accept(new Rejection(
                        origin.place(),
                        "",
                        "the array is not closed; its end may be missing",
                        "Fetch the file again."));
            }
        } catch (JsonProcessingException e) {
            sink.accept(new Rejection(
                    origin.place() + ":element " + Math.max(1, number),
                    "",
                    "this and all behind it is not JSON: " + message(e),
                    "Mend the file; one object a line would lose that line only."));
        }
        if (number == 0) {
            sink.accept(new Rejection(origin.place(), "[]", "the array holds no documents", REMEDY));
        }
    }

    private void readLine(byte[] line, long number, boolean tooLong, Origin origin, Consumer<? super Ingested> sink) {
        Origin place = origin.at(String.valueOf(number));
        if (tooLong) {
            sink.accept(Ingest.tooLarge(place.place(), intake.options()));
            return;
        }
        Optional<String> text = Decoded.strict(withoutMark(line), StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            sink.accept(new Rejection(
                    place.place(),
                    new String(line, StandardCharsets.UTF_8),
                    "the line is not UTF-8, from byte " + firstBroken(line) + " on",
                    "Convert the file to UTF-8."));
            return;
        }
        try {
            JsonNode node = reader.readTree(text.get());
            if (node == null || !node.isObject()) {
                sink.accept(new Rejection(place.place(), text.get(), "the line is not a JSON object", REMEDY));
                return;
            }
            take(node, place.holding(line), sink);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            int from = Math.max(0, Math.min(text.get().length(), column - 30));
            String reason = "the line is not JSON: " + message(e) + " (column " + column + ")";
            sink.accept(new Rejection(place.place(), text.get().substring(from), reason, REMEDY));
        }
    }

    /** One document, or an object that holds a list of them, as this program's own JSON and JSON Feed do. */
    private void take(JsonNode node, Origin origin, Consumer<? super Ingested> sink) {
        Optional<JsonNode> list = JsonDocument.list(node);
        if (list.isPresent()) {
            Iterator<JsonNode> elements = list.get().elements();
            for (int i = 1; elements.hasNext(); i++) {
                takeOne(elements.next(), origin.at("element " + i), sink);
            }
        } else {
            takeOne(node, origin, sink);
        }
    }

    private void takeOne(JsonNode node, Origin origin, Consumer<? super Ingested> sink) {
        intake.take(() -> JsonDocument.read(node, intake.options()), origin, sink);
    }

    /** Without what Jackson says of its own settings. */
    private static String message(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage())
                .replaceFirst(" \\((?:start marker at|for Object|for Array).*", "");
    }

    private boolean isWhole(byte[] line) {
        try {
            return reader.readTree(withoutMark(line)).isObject();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean beginsObject(byte[] line) {
        String begin = new String(line, 0, Math.min(line.length, 200), StandardCharsets.ISO_8859_1).strip();
        return begin.startsWith("{") && begin.substring(1).stripLeading().startsWith("\"");
    }

    private static InputStream rejoin(byte[] first, byte[] second, ByteLines lines, InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(withoutMark(first));
        head.write('\n');
        head.write(second);
        head.write('\n');
        head.write(lines.unread());
        return new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), in);
    }

    private static byte @Nullable [] nextFilled(ByteLines lines) throws IOException {
        byte[] line = lines.next();
        while (line != null && isBlank(line)) {
            line = lines.next();
        }
        return line;
    }

    private static boolean isBlank(byte[] line) {
        for (byte value : line) {
            if (value != ' ' && value != '\t' && value != '\r') {
                return false;
            }
        }
        return true;
    }

    private static byte[] withoutMark(byte[] line) {
        boolean marked = Boms.starts(line, 0xEF, 0xBB, 0xBF);
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }

    private static int firstBroken(byte[] line) {
        int whole = new String(line, StandardCharsets.UTF_8).indexOf('\uFFFD');
        return new String(line, StandardCharsets.UTF_8).substring(0, whole).getBytes(StandardCharsets.UTF_8).length + 1;
    }
}
