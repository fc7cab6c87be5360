package org.parley.ledger;

import org.parley.statement.Speaker;

/**
 * Somebody else said this.
 *
 * @param stamp when and by whom
 * @param target the id of the statement
 * @param speaker who is cited in truth
 * @param reason why; may be empty
 */
public record SpeakerCorrected(Stamp stamp, String target, Speaker speaker, String reason) implements Correction {}
