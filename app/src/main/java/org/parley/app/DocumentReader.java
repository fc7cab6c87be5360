package org.parley.app;

import org.parley.document.Document;
import org.parley.statement.ReadDocument;

/** Reads one document; safe for use by several threads, and gives the same for the same document. */
@FunctionalInterface
public interface DocumentReader {
    /** All that is read off a document. */
    ReadDocument read(Document document);
}
