package org.parley.ledger;

import java.util.List;
import org.parley.statement.Act;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** Copies of statements with something changed. */
final class Statements {
    private Statements() {}

    static Statement with(Statement statement, Speaker speaker, List<Act> acts) {
        return new Statement(
                statement.id(),
                statement.document(),
                speaker,
                statement.source(),
                statement.cue(),
                statement.content(),
                statement.text(),
                statement.form(),
                statement.attitude(),
                statement.addressee(),
                statement.via(),
                statement.said(),
                acts,
                statement.confidence(),
                statement.derivation());
    }
}
