package org.parley.ingest;

import java.util.List;
import org.parley.document.Block;
import org.parley.document.DateValue;

/**
 * What a format gives of one document, before ids are made unique and lines are told apart. Fields that are not known
 * are empty.
 *
 * @param known blocks that the format itself tells, such as a page's captions, in text order
 * @param notes what had to be taken for granted
 */
record Submission(
        String id,
        String url,
        String publisher,
        DateValue published,
        String title,
        String byline,
        String language,
        String text,
        List<Block> known,
        List<String> notes) {
    Submission {
        known = List.copyOf(known);
        notes = List.copyOf(notes);
    }

    static Submission ofText(String text, List<String> notes) {
        return new Submission("", "", "", DateValue.UNKNOWN, "", "", "", text, List.of(), notes);
    }
}
