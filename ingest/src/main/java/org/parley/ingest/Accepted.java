package org.parley.ingest;

import java.util.List;
import org.parley.document.Document;

/**
 * A document that was read.
 *
 * @param document the document; its id is another document's only where both were given it, as versions of one report are
 * @param place where it stands in the input
 * @param notes what the user should know of the reading, such as a charset that nobody told; usually empty
 */
public record Accepted(Document document, String place, List<String> notes) implements Ingested {
    public Accepted {
        notes = List.copyOf(notes);
    }
}
