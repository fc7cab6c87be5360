package org.parley.ingest;

import java.util.ArrayList;
import java.util.List;
import org.parley.document.Document;
import org.parley.document.Provenance;

/**
 * A document that was read.
 *
 * @param document the document; its id is another document's only where both were given it, as versions of one report are
 * @param provenance the bytes and the address that its text was taken from
 * @param place where it stands in the input
 * @param notes what the user should know of the reading, such as a charset that nobody told; usually empty
 */
public record Accepted(Document document, Provenance provenance, String place, List<String> notes) implements Ingested {
    public Accepted {
        notes = List.copyOf(notes);
    }

    /** The same with one thing more to know. */
    public Accepted with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Accepted(document, provenance, place, more);
    }
}
