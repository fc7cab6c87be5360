package org.parley.ledger;

/**
 * A correction that is in force.
 *
 * @param correction the entry
 * @param target the id that it is attached to now; it differs from the entry's own where newer rules gave the same words
 *     another id
 */
public record Applied(Correction correction, String target) {}
