package org.parley.ledger;

/**
 * The words do not do this: the act leaves the ledger, its statement stays.
 *
 * @param stamp when and by whom
 * @param target the id of the act
 * @param reason why; may be empty
 */
public record ActRejected(Stamp stamp, String target, String reason) implements Correction {}
