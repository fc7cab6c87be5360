package org.parley.reading;

import java.util.ArrayList;
import java.util.List;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;

/** Documents built by hand, for tests. */
public final class Documents {
    private Documents() {}

    /** A document whose paragraphs are the lines of {@code text}. */
    public static Document of(String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            int start = at;
            int end = at + line.length();
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, end)));
            }
            at += line.length() + 1;
        }
        return of(text, blocks);
    }

    /** A document with these blocks. */
    public static Document of(String text, List<Block> blocks) {
        return new Document(new Publication("test", "", "", DateValue.UNKNOWN, "", "", "en"), text, blocks);
    }
}
