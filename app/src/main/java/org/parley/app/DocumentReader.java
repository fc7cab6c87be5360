package org.parley.app;

import java.util.List;
import java.util.Optional;
import org.parley.document.Document;
import org.parley.reading.Attribution;
import org.parley.statement.ReadDocument;

/** Reads one document; safe for use by several threads, and gives the same for the same document. */
@FunctionalInterface
public interface DocumentReader {
    /**
     * All that is read off a document.
     *
     * @param given who is cited for what, where that is known; empty where it is to be found
     */
    ReadDocument read(Document document, Optional<List<Attribution>> given);

    /** All that is read off a document of which nothing is known. */
    default ReadDocument read(Document document) {
        return read(document, Optional.empty());
    }
}
