package org.parley.ledger;

import java.util.List;

/**
 * Why a row stands in the ledger: the check that made it and what the check was given.
 *
 * @param check the id of the check, such as {@code ledger.deadlock}
 * @param reason what the check found, one plain sentence
 * @param statements the ids of the statements that the row rests on, sorted by date and place
 * @param acts the ids of the acts that the row rests on, likewise; also those of the reporter's own account
 */
public record Trail(String check, String reason, List<String> statements, List<String> acts) {
    public Trail {
        statements = List.copyOf(statements);
        acts = List.copyOf(acts);
    }
}
