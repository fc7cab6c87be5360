package org.parley.ledger;

/**
 * A correction without effect, since what it is about is no longer there as it was. It waits for a person to say what is
 * to become of it.
 *
 * @param correction the entry
 * @param why what no longer fits, one plain sentence
 */
public record Orphan(Correction correction, String why) {}
