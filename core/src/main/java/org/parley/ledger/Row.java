package org.parley.ledger;

/** A row of the ledger: it has a stable id, tells why it is there and how well it is supported. */
public sealed interface Row permits Talks, Proposal, Position, Precondition, Deadlock, Contradiction {
    /** Stable for the same statements, in whatever order documents were added. */
    String id();

    /** Why the row is there. */
    Trail trail();

    /** In how many reports of how many origins. */
    Support support();
}
