package org.parley.ledger;

/**
 * Nobody said this: the statement and its acts leave the ledger.
 *
 * @param stamp when and by whom
 * @param target the id of the statement
 * @param reason why; may be empty
 */
public record StatementRejected(Stamp stamp, String target, String reason) implements Correction {}
