package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.document.DateValue;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/**
 * Words that a report withdrew and their speaker disowns elsewhere: an earlier version has somebody threaten, another report has
 * the same one say never to have threatened.
 */
final class WithdrawnWords {
    private WithdrawnWords() {}

    /**
     * A row for each of the withdrawn statements that is disowned, with the first statement that does so.
     *
     * @param documents in the journal's order
     */
    static List<Contradiction> disowned(List<Withdrawn> withdrawn, List<ReadDocument> documents) {
        List<Contradiction> rows = new ArrayList<>();
        for (Withdrawn gone : withdrawn) {
            denial(gone.statement(), documents).ifPresent(denial -> rows.add(row(gone.statement(), denial, documents)));
        }
        return rows;
    }

    private static Optional<Statement> denial(Statement gone, List<ReadDocument> documents) {
        return documents.stream()
                .flatMap(reading -> reading.statements().stream())
                .filter(statement ->
                        statement.speaker().name().equals(gone.speaker().name())
                                && !gone.speaker().name().isEmpty())
                .filter(statement -> statement.acts().stream().anyMatch(act -> act.type() == ActType.DENY))
                .filter(statement -> gone.acts().stream()
                        .map(Act::type)
                        .filter(DisownedWordCheck.types()::contains)
                        .anyMatch(type -> DisownedWordCheck.disowns(statement.text(), type, gone.text())))
                .findFirst();
    }

    private static Contradiction row(Statement gone, Statement denial, List<ReadDocument> documents) {
        String name = gone.speaker().party().isEmpty()
                ? gone.speaker().name()
                : gone.speaker().party();
        String reason = name + " denies words that an earlier version of a report had.";
        List<Contradiction.Side> sides = List.of(side(gone, documents), side(denial, documents));
        List<String> statements = List.of(gone.id(), denial.id());
        return new Contradiction(
                Ids.of("contradiction", EarlierSelfCheck.NAME, Ids.digest(statements)),
                EarlierSelfCheck.NAME,
                sides,
                reason + " " + sides.get(0).claim() + ". " + sides.get(1).claim() + ".",
                new Trail("ledger.contradiction." + EarlierSelfCheck.NAME, reason, statements, List.of()),
                new Support(2, 2));
    }

    private static Contradiction.Side side(Statement statement, List<ReadDocument> documents) {
        Account account = new Account(
                statement.speaker().party(),
                statement.speaker().name(),
                false,
                statement.document(),
                statement.id(),
                "");
        return new Contradiction.Side(
                statement.speaker().party(),
                account.label() + ": " + SideBuilder.quoted(statement.text()) + " [" + statement.id() + "]",
                when(statement, documents),
                List.of(account));
    }

    private static When when(Statement statement, List<ReadDocument> documents) {
        if (statement.said().isKnown()) {
            return new When(statement.said().edtf(), DateBasis.SAID);
        }
        return documents.stream()
                .filter(reading -> reading.document().id().equals(statement.document()))
                .map(reading -> reading.document().publication().published())
                .filter(DateValue::isKnown)
                .map(published -> new When(published.edtf(), DateBasis.PUBLISHED))
                .findFirst()
                .orElse(When.UNKNOWN);
    }
}
