package org.parley.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.document.Document;
import org.parley.document.Provenance;
import org.parley.reading.Attribution;

/**
 * A document that was read.
 *
 * @param document the document; its id is another document's only where both were given it, as versions of one report are
 * @param provenance the bytes and the address that its text was taken from
 * @param attributions who is cited for what, where the input itself tells: these are to be taken, and none to be looked for
 * @param place where it stands in the input
 * @param notes what the user should know of the reading, such as a charset that nobody told; usually empty
 */
public record Accepted(
        Document document,
        Provenance provenance,
        Optional<List<Attribution>> attributions,
        String place,
        List<String> notes)
        implements Ingested {
    public Accepted {
        attributions = attributions.map(List::copyOf);
        notes = List.copyOf(notes);
    }

    /** A document whose attributions are to be looked for. */
    public Accepted(Document document, Provenance provenance, String place, List<String> notes) {
        this(document, provenance, Optional.empty(), place, notes);
    }

    /** The same with its attributions given. */
    Accepted with(List<Attribution> given) {
        return new Accepted(document, provenance, Optional.of(given), place, notes);
    }

    /** The same with one thing more to know. */
    public Accepted with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Accepted(document, provenance, attributions, place, more);
    }
}
