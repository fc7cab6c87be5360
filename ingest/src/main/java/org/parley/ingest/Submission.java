package org.parley.ingest;

import java.util.List;
import org.parley.document.Block;
import org.parley.document.DateValue;
import org.parley.document.Page;

/**
 * What a format gives of one document, before ids are made unique and lines are told apart. Fields that are not known
 * are empty.
 *
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
        Body body,
        List<String> notes) {
    Submission {
        notes = List.copyOf(notes);
    }

    /**
     * The words.
     *
     * @param known blocks that the format itself tells, such as a page's captions, in text order
     * @param laidOut whether the format tells headings from paragraphs, so that no line is taken for a headline by its look
     * @param page what stands beside the text
     */
    record Body(String text, List<Block> known, boolean laidOut, Page page) {
        Body {
            known = List.copyOf(known);
        }
    }

    static Submission ofText(String text, List<String> notes) {
        return new Submission(
                "", "", "", DateValue.UNKNOWN, "", "", "", new Body(text, List.of(), false, Page.NONE), notes);
    }
}
