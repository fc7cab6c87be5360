package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.CodePoints;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeReader;
import org.parley.reading.time.RuleTimeReader;

/**
 * Reads the time expressions of JSON Lines documents ({@code id}, {@code published}, {@code text}), every line of a text
 * a paragraph, and prints one line a document in the form of {@code --format times}.
 *
 * <p>Usage: {@code TimesRun DOCUMENTS.jsonl [--words] [--rate N]}. With {@code --words}, each expression carries its
 * words, EDTF value and rule too; with {@code --rate}, all is read N times and only the documents per second of CPU are
 * printed.
 */
public final class TimesRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TimesRun() {}

    public static void main(String[] arguments) throws IOException {
        List<String> options = List.of(arguments);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("usage: TimesRun DOCUMENTS.jsonl [--words] [--rate N]");
        }
        TimeReader timeReader = RuleTimeReader.english();
        List<Document> documents = documents(Path.of(options.get(0)));
        int rate = options.indexOf("--rate");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (rate > 0) {
            rate(timeReader, documents, Integer.parseInt(options.get(rate + 1)), out);
        } else {
            for (Document document : documents) {
                out.println(line(document, timeReader.read(document, List.of()), options.contains("--words")));
            }
        }
        out.flush();
    }

    private static void rate(TimeReader timeReader, List<Document> documents, int times, PrintStream out) {
        int found = 0;
        long start = 0;
        for (int i = 0; i < 2 * times; i++) {
            if (i == times) {
                start = System.nanoTime();
            }
            for (Document document : documents) {
                found += timeReader.read(document, List.of()).size();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf("%.0f documents/s, %d expressions%n", times * documents.size() / seconds, found / (2 * times));
    }

    private static List<Document> documents(Path path) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            if (!line.isBlank()) {
                documents.add(document(JSON.readTree(line)));
            }
        }
        return documents;
    }

    private static Document document(JsonNode node) {
        String published = node.path("published").asText("");
        DateValue date = published.matches("\\d{4}-\\d{2}-\\d{2}")
                ? new DateValue(published, DateOrigin.GIVEN)
                : DateValue.UNKNOWN;
        String text = node.path("text").asText();
        Publication publication = new Publication(node.path("id").asText(), "", "", date, "", "", "en");
        return new Document(publication, text, blocks(text));
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int end = start + line.length();
            int from = start + line.length() - line.stripLeading().length();
            int to = start + line.stripTrailing().length();
            if (from < to) {
                blocks.add(new Block(BlockKind.PARAGRAPH, new Span(from, to)));
            }
            start = end + 1;
        }
        return blocks;
    }

    private static String line(Document document, List<TimeExpression> times, boolean words) {
        CodePoints codePoints = CodePoints.of(document.text());
        ObjectNode line = JSON.createObjectNode().put("id", document.id());
        ArrayNode array = line.putArray("times");
        for (TimeExpression time : times) {
            ObjectNode node = array.addObject()
                    .put("start", codePoints.at(time.span().start()))
                    .put("end", codePoints.at(time.span().end()))
                    .put("type", time.type().name())
                    .put("value", time.value());
            if (words) {
                node.put("words", time.span().of(document.text()))
                        .put("edtf", time.edtf())
                        .put("rule", time.rule());
            }
        }
        return line.toString();
    }
}
