package org.parley.rule;

import java.util.Arrays;

/** How somebody takes part in a negotiation, as a user's file tells it. */
public enum Standing {
    /** One of those who negotiate. */
    PARTY("party", "parties"),
    /** Stands by one of them; what it says or wants is its own. */
    ALLY("ally", "allies"),
    /** Goes between them; may put proposals to them, and wants nothing for itself. */
    MEDIATOR("mediator", "mediators"),
    /** Looks on. */
    OBSERVER("observer", "observers");

    private final String label;
    private final String group;

    Standing(String label, String group) {
        this.label = label;
        this.group = group;
    }

    /** The word printed for it, such as {@code mediator}. */
    public String label() {
        return label;
    }

    /** The standing of those whom a file lists under a word, such as {@code mediators}. */
    static Standing ofGroup(String group) {
        return Arrays.stream(values())
                .filter(standing -> standing.group.equals(group))
                .findFirst()
                .orElseThrow();
    }
}
