package org.parley.reader;

import java.util.ArrayList;
import java.util.List;
import org.parley.document.Span;

/** Texts by hand for the tests. */
final class Texts {
    private Texts() {}

    /** The lines of a text that are not empty. */
    static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (end > at) {
                paragraphs.add(new Span(at, end));
            }
            at = end + 1;
        }
        return paragraphs;
    }
}
