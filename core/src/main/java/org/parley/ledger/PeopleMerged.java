package org.parley.ledger;

/**
 * Two people of the record are one.
 *
 * @param stamp when and by whom
 * @param target the id of the person whose name and id stay
 * @param other the id of the same person under another name
 * @param reason why; may be empty
 */
public record PeopleMerged(Stamp stamp, String target, String other, String reason) implements Correction {
    /** @throws IllegalArgumentException if both ids are one */
    public PeopleMerged {
        if (target.equals(other)) {
            throw new IllegalArgumentException(target + " cannot be merged with itself");
        }
    }
}
