package org.parley.ledger;

import java.util.List;
import org.parley.document.Span;
import org.parley.rule.Derivation;
import org.parley.statement.Act;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** Copies of statements with something changed. */
final class Statements {
    private Statements() {}

    static Statement with(Statement statement, Speaker speaker, List<Act> acts) {
        return with(statement, speaker, acts, statement.derivation());
    }

    static Statement with(Statement statement, Speaker speaker, List<Act> acts, Derivation derivation) {
        return with(statement, speaker, statement.content(), statement.text(), acts, derivation);
    }

    static Statement with(Statement statement, List<Span> content, String text, List<Act> acts, Derivation derivation) {
        return with(statement, statement.speaker(), content, text, acts, derivation);
    }

    private static Statement with(
            Statement statement,
            Speaker speaker,
            List<Span> content,
            String text,
            List<Act> acts,
            Derivation derivation) {
        return new Statement(
                statement.id(),
                statement.document(),
                speaker,
                statement.source(),
                statement.cue(),
                content,
                text,
                statement.form(),
                statement.attitude(),
                statement.addressee(),
                statement.via(),
                statement.said(),
                acts,
                statement.confidence(),
                derivation);
    }
}
