package org.parley.ledger;

/** One line of the journal. Entries are only ever added: what was wrong is set right by a further entry. */
public sealed interface Entry permits DocumentAdded, Correction, Undo {
    /** Where it stands and who made it. */
    Stamp stamp();
}
