package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Span;
import org.parley.statement.Act;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** Collects all acts in force with those who tell them. */
final class Tellings {
    private static final Comparator<Told> BY_PLACE =
            Comparator.comparing((Told told) -> start(told.act)).thenComparing(told -> told.act.id());

    private Tellings() {}

    /** All tellings of documents in the ledger's order, each document's in text order. */
    static List<Telling> of(List<ReadDocument> documents, Roster roster) {
        List<Telling> tellings = new ArrayList<>();
        for (ReadDocument reading : documents) {
            List<Told> told = new ArrayList<>();
            for (Statement statement : reading.statements()) {
                statement.acts().forEach(act -> told.add(new Told(act, Optional.of(statement))));
            }
            reading.reported().forEach(act -> told.add(new Told(act, Optional.empty())));
            told.sort(BY_PLACE);
            for (Told one : told) {
                tellings.add(new Telling(
                        one.act,
                        one.statement,
                        reading,
                        accounts(one, reading),
                        when(one, reading),
                        told(one, reading),
                        roster.actors(one.act),
                        roster.targets(one.act),
                        tellings.size()));
            }
        }
        return List.copyOf(tellings);
    }

    private static int start(Act act) {
        return act.evidence().stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }

    private static List<Account> accounts(Told told, ReadDocument reading) {
        String document = reading.document().id();
        if (told.statement.isEmpty()) {
            String publisher = reading.document().publication().publisher();
            return List.of(new Account("", publisher, true, document, "", told.act.id()));
        }
        Statement statement = told.statement.get();
        List<Account> accounts = new ArrayList<>();
        accounts.add(account(statement.speaker(), statement, told.act));
        statement.speaker().others().forEach(other -> accounts.add(account(other, statement, told.act)));
        return accounts;
    }

    private static Account account(Speaker speaker, Statement statement, Act act) {
        return new Account(speaker.party(), speaker.name(), false, statement.document(), statement.id(), act.id());
    }

    /** The act's own date, except "since" one: that is the date of something that lasts, and not of the act. */
    private static When when(Told told, ReadDocument reading) {
        String own = told.act.when();
        return own.isEmpty() || own.endsWith("/..") ? told(told, reading) : new When(own, DateBasis.ACT);
    }

    private static When told(Told told, ReadDocument reading) {
        DateValue said = told.statement.map(Statement::said).orElse(DateValue.UNKNOWN);
        if (said.isKnown()) {
            return new When(said.edtf(), said.origin() == DateOrigin.RESOLVED ? DateBasis.SAID : DateBasis.PUBLISHED);
        }
        DateValue published = reading.document().publication().published();
        return published.isKnown() ? new When(published.edtf(), DateBasis.PUBLISHED) : When.UNKNOWN;
    }

    private record Told(Act act, Optional<Statement> statement) {}
}
