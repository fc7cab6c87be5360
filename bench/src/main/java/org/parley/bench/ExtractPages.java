package org.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Document;
import org.parley.ingest.Accepted;
import org.parley.ingest.Ingest;
import org.parley.ingest.IngestOptions;
import org.parley.ingest.Ingested;
import org.parley.ingest.Rejection;

/**
 * Prints what is extracted from the pages in a directory as JSON Lines, for the scorer of extracted text: "text" is what
 * {@code --format documents} prints too, "body" the same without captions, and captions, comments and dates are fields of
 * their own.
 *
 * <p>Usage: {@code ExtractPages DIRECTORY}
 */
public final class ExtractPages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExtractPages() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        new Ingest(IngestOptions.defaults()).read(Path.of(arguments[0]), result -> print(result, out));
        out.flush();
    }

    private static void print(Ingested result, PrintStream out) {
        if (result instanceof Rejection rejection) {
            System.err.println(rejection.message());
        } else if (result instanceof Accepted accepted) {
            out.println(line(accepted.document()));
        }
    }

    private static ObjectNode line(Document document) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", document.id());
        line.put("published", document.publication().published().edtf());
        line.put("title", document.publication().title());
        line.put("byline", document.publication().byline());
        line.put("publisher", document.publication().publisher());
        line.put("language", document.publication().language());
        line.put("text", document.text());
        line.put("body", text(document, BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.DATELINE));
        line.put("captions", text(document, BlockKind.CAPTION));
        line.put("comments", String.join("\n\n", document.page().comments()));
        ArrayNode dates = line.putArray("dates");
        document.page()
                .dates()
                .forEach(date -> dates.add(
                        date.kind().name().toLowerCase(Locale.ROOT) + " " + date.value() + " " + date.place()));
        return line;
    }

    private static String text(Document document, BlockKind... kinds) {
        return document.blocks().stream()
                .filter(block -> List.of(kinds).contains(block.kind()))
                .map(Block::span)
                .map(span -> span.of(document.text()))
                .collect(Collectors.joining("\n\n"));
    }
}
