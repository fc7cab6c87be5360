package org.parley.ledger;

import org.parley.document.Provenance;
import org.parley.statement.ReadDocument;

/**
 * A report was read. A document with the id of an earlier one is that one read again: with the same text it changes
 * nothing that was said, with another text it is a newer version, and what it no longer says counts as withdrawn.
 *
 * @param stamp when and by whom
 * @param reading the report with all that was read off it
 * @param provenance where its text came from
 */
public record DocumentAdded(Stamp stamp, ReadDocument reading, Provenance provenance) implements Entry {
    /** A report whose text came from nobody knows where. */
    public DocumentAdded(Stamp stamp, ReadDocument reading) {
        this(stamp, reading, Provenance.UNKNOWN);
    }
}
