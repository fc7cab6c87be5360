package org.parley.ledger;

import java.util.List;

/**
 * A later version of a document, and what its publisher changed in it.
 *
 * @param document the id of the document
 * @param entry the number of the entry that added the later version
 * @param before the digest of the version before
 * @param after the digest of the later version
 * @param changes the paragraphs that differ, in the order of the later version
 */
public record Edit(String document, long entry, String before, String after, List<Change> changes) {
    public Edit {
        changes = List.copyOf(changes);
    }

    /**
     * A paragraph, headline or other block that differs.
     *
     * @param before its words in the version before; empty where it is new
     * @param after its words in the later version; empty where it was taken out
     */
    public record Change(String before, String after) {}
}
