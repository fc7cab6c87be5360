package org.parley.reading.time;

import java.util.ArrayList;
import java.util.List;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;

/** Documents for tests, every line of the text a paragraph. */
final class Documents {
    private Documents() {}

    static Document of(String text, String published) {
        DateValue date = published.isEmpty() ? DateValue.UNKNOWN : new DateValue(published, DateOrigin.GIVEN);
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        return new Document(new Publication("report", "", "", date, "", "", "en"), text, blocks);
    }
}
