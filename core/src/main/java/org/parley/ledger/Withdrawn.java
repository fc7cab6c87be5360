package org.parley.ledger;

import org.parley.statement.Statement;

/**
 * A statement that an earlier version of a document had and the current one has not.
 *
 * @param statement as it was read then
 * @param cue the words that ascribed it then; the spans of the statement mean a text that no longer stands
 * @param digest the digest of the latest version of the document that still had it
 * @param entry the number of the entry that added that version
 */
public record Withdrawn(Statement statement, String cue, String digest, long entry) {}
