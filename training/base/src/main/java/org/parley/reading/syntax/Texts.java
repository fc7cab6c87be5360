package org.parley.reading.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;

/** The documents of a JSON Lines file, every line of their text a paragraph. */
final class Texts {
    private Texts() {}

    static List<JsonNode> read(Path path) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            nodes.add(mapper.readTree(line));
        }
        return nodes;
    }

    static Document document(JsonNode node) {
        String text = node.path("text").asText();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int stop = text.indexOf('\n', at);
            stop = stop < 0 ? text.length() : stop;
            if (!text.substring(at, stop).isBlank()) {
                blocks.add(new Block(BlockKind.PARAGRAPH, new Span(at, stop)));
            }
            at = stop + 1;
        }
        Publication publication =
                new Publication(node.path("id").asText(), "", "", DateValue.UNKNOWN, "", "", "en");
        return new Document(publication, text, blocks);
    }
}
