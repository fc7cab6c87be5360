package org.parley.ledger;

/**
 * A remark of a person beside anything that has an id. It changes nothing in the ledger and is shown by explanations.
 *
 * @param stamp when and by whom
 * @param target the id of what it is about
 * @param reason the remark
 */
public record Noted(Stamp stamp, String target, String reason) implements Correction {}
