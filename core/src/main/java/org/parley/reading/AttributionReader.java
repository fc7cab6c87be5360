package org.parley.reading;

import java.util.List;

/**
 * Finds the attributions of a text: who is cited, by which cue, for which words. Rules implement it, and so does the
 * learned model.
 *
 * <p>Implementations are safe for use by several threads and give the same result for the same reading whatever else
 * is read beside it.
 */
public interface AttributionReader {
    /** The name that a record names it by, such as {@code rules}. */
    String name();

    /**
     * The attributions of a document, ordered by the start of their content.
     *
     * <p>Every span lies on the document's text and inside blocks whose kind is report.
     */
    List<Attribution> read(Reading reading);

    /** The attributions of a document and the acts that its words are taken for, if the reader knows acts. */
    default Marks marks(Reading reading) {
        return new Marks(read(reading), List.of());
    }
}
