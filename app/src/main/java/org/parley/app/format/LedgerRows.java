package org.parley.app.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.ledger.Account;
import org.parley.ledger.Answer;
import org.parley.ledger.Applied;
import org.parley.ledger.Contradiction;
import org.parley.ledger.Correction;
import org.parley.ledger.Deadlock;
import org.parley.ledger.Dissent;
import org.parley.ledger.Edit;
import org.parley.ledger.Ledger;
import org.parley.ledger.Origin;
import org.parley.ledger.Orphan;
import org.parley.ledger.Position;
import org.parley.ledger.Precondition;
import org.parley.ledger.Proposal;
import org.parley.ledger.Row;
import org.parley.ledger.Stance;
import org.parley.ledger.Support;
import org.parley.ledger.Talks;
import org.parley.ledger.Term;
import org.parley.ledger.When;
import org.parley.ledger.Withdrawn;
import org.parley.report.History;

/** The members of the JSON object "ledger". */
final class LedgerRows {
    private LedgerRows() {}

    static void write(JsonGenerator json, Ledger ledger) throws IOException {
        list(json, "talks", ledger.talks(), LedgerRows::talks);
        Optional<LocalDate> lastDay = ledger.lastDay();
        list(json, "proposals", ledger.proposals(), (generator, proposal) -> proposal(generator, proposal, lastDay));
        list(json, "positions", ledger.positions(), LedgerRows::position);
        list(json, "preconditions", ledger.preconditions(), LedgerRows::precondition);
        list(json, "deadlocks", ledger.deadlocks(), LedgerRows::deadlock);
        list(json, "contradictions", ledger.contradictions(), LedgerRows::contradiction);
        list(json, "withdrawn", ledger.withdrawn(), LedgerRows::withdrawn);
        list(json, "origins", ledger.origins(), LedgerRows::origin);
        list(json, "edits", ledger.edits(), LedgerRows::edit);
        list(json, "corrections", ledger.corrections(), LedgerRows::applied);
        list(json, "orphans", ledger.orphans(), LedgerRows::orphan);
    }

    private static void edit(JsonGenerator json, Edit edit) throws IOException {
        json.writeStringField("document", edit.document());
        json.writeNumberField("entry", edit.entry());
        json.writeStringField("digest", edit.after());
        json.writeStringField("digest_before", edit.before());
        list(json, "changes", edit.changes(), LedgerRows::change);
    }

    private static void change(JsonGenerator json, Edit.Change change) throws IOException {
        Json.text(json, "before", change.before());
        Json.text(json, "after", change.after());
    }

    private static void applied(JsonGenerator json, Applied applied) throws IOException {
        correction(json, applied.correction());
        json.writeStringField("attached_to", applied.target());
    }

    private static void orphan(JsonGenerator json, Orphan orphan) throws IOException {
        correction(json, orphan.correction());
        json.writeStringField("why", orphan.why());
    }

    private static void correction(JsonGenerator json, Correction correction) throws IOException {
        json.writeNumberField("entry", correction.stamp().sequence());
        json.writeStringField("at", correction.stamp().when().toString());
        json.writeStringField("who", correction.stamp().who());
        json.writeStringField("target", correction.target());
        json.writeStringField("action", History.what(correction));
        Json.text(json, "reason", correction.reason());
    }

    private static void talks(JsonGenerator json, Talks talks) throws IOException {
        json.writeStringField("id", talks.id());
        json.writeStringField("state", talks.state().label());
        Json.text(json, "actor", talks.actor());
        json.writeArrayFieldStart("parties");
        for (String party : talks.parties()) {
            json.writeString(party);
        }
        json.writeEndArray();
        since(json, "since", talks.since());
        Json.text(json, "condition", talks.condition());
        list(json, "by", talks.by(), LedgerRows::account);
        support(json, talks);
    }

    private static void proposal(JsonGenerator json, Proposal proposal, Optional<LocalDate> lastDay)
            throws IOException {
        json.writeStringField("id", proposal.id());
        json.writeStringField("title", proposal.title());
        Json.text(json, "by", proposal.by());
        Json.text(json, "to", proposal.to());
        since(json, "submitted", proposal.submitted());
        json.writeStringField("state", proposal.state().label());
        OptionalLong waited = lastDay.map(proposal::waited).orElse(OptionalLong.empty());
        if (waited.isPresent()) {
            json.writeNumberField("waited_days", waited.getAsLong());
        } else {
            json.writeNullField("waited_days");
        }
        list(json, "terms", proposal.terms(), LedgerRows::term);
        list(json, "answers", proposal.answers(), LedgerRows::answer);
        list(json, "told", proposal.told(), LedgerRows::account);
        support(json, proposal);
    }

    private static void term(JsonGenerator json, Term term) throws IOException {
        json.writeStringField("text", term.text());
        json.writeStringField("according_to", term.accordingTo().label());
        json.writeStringField("document", term.accordingTo().document());
        Json.text(json, "statement", term.accordingTo().statement());
    }

    private static void answer(JsonGenerator json, Answer answer) throws IOException {
        json.writeStringField("kind", answer.kind().label());
        Json.text(json, "by", answer.by());
        since(json, "when", answer.when());
        Json.text(json, "words", answer.words());
        json.writeStringField("according_to", answer.accordingTo().label());
        Json.text(json, "statement", answer.accordingTo().statement());
    }

    private static void position(JsonGenerator json, Position position) throws IOException {
        json.writeStringField("id", position.id());
        json.writeStringField("party", position.party());
        json.writeStringField("issue", position.issue());
        json.writeStringField("stance", position.stance().text());
        since(json, "since", position.since());
        json.writeStringField("movement", position.movement().label());
        list(json, "history", position.history(), LedgerRows::stance);
        list(json, "dissent", position.dissent(), LedgerRows::dissent);
        support(json, position);
    }

    private static void dissent(JsonGenerator json, Dissent dissent) throws IOException {
        json.writeStringField("by", dissent.one().by().label());
        Json.text(json, "statement", dissent.one().by().statement());
        json.writeStringField("against", dissent.other().by().label());
        Json.text(json, "statement_against", dissent.other().by().statement());
    }

    private static void stance(JsonGenerator json, Stance stance) throws IOException {
        json.writeStringField("stance", stance.text());
        json.writeStringField("kind", stance.kind().label());
        since(json, "when", stance.when());
        json.writeStringField("according_to", stance.by().label());
        Json.text(json, "statement", stance.by().statement());
    }

    private static void precondition(JsonGenerator json, Precondition precondition) throws IOException {
        json.writeStringField("id", precondition.id());
        json.writeStringField("by", precondition.by());
        json.writeStringField("requires", precondition.requires());
        Json.text(json, "of", precondition.of());
        Json.text(json, "for", precondition.goal());
        json.writeStringField("purpose", precondition.purpose().label());
        json.writeStringField("state", precondition.state().label());
        since(json, "since", precondition.since());
        since(json, "until", precondition.until());
        Json.text(json, "until_by", precondition.untilBy());
        Json.text(json, "statement", precondition.statement());
        list(json, "told", precondition.accounts(), LedgerRows::account);
        support(json, precondition);
    }

    private static void deadlock(JsonGenerator json, Deadlock deadlock) throws IOException {
        json.writeStringField("id", deadlock.id());
        json.writeStringField("for", deadlock.purpose().label());
        Json.texts(json, "parties", deadlock.parties());
        Json.texts(json, "preconditions", deadlock.preconditions());
        json.writeStringField("state", deadlock.isOpen() ? "open" : "past");
        since(json, "since", deadlock.since());
        since(json, "until", deadlock.until());
        json.writeStringField("ending", deadlock.ending());
        json.writeArrayFieldStart("openings");
        for (List<String> opening : deadlock.openings()) {
            json.writeStartArray();
            for (String id : opening) {
                json.writeString(id);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStringField("explanation", deadlock.explanation());
        support(json, deadlock);
    }

    private static void contradiction(JsonGenerator json, Contradiction contradiction) throws IOException {
        json.writeStringField("id", contradiction.id());
        json.writeStringField("check", contradiction.check());
        Json.texts(json, "statements", contradiction.statements());
        json.writeStringField("explanation", contradiction.explanation());
        list(json, "sides", contradiction.sides(), LedgerRows::side);
        support(json, contradiction);
    }

    private static void side(JsonGenerator json, Contradiction.Side side) throws IOException {
        Json.text(json, "party", side.party());
        json.writeStringField("claim", side.claim());
        since(json, "when", side.when());
        Json.texts(json, "statements", side.statements());
    }

    private static void withdrawn(JsonGenerator json, Withdrawn withdrawn) throws IOException {
        json.writeStringField("statement", withdrawn.statement().id());
        json.writeStringField("document", withdrawn.statement().document());
        json.writeStringField("text", withdrawn.statement().text());
        json.writeStringField("digest", withdrawn.digest());
        json.writeNumberField("entry", withdrawn.entry());
    }

    private static void origin(JsonGenerator json, Origin origin) throws IOException {
        json.writeStringField("id", origin.id());
        json.writeStringField("reason", origin.reason());
        Json.texts(json, "documents", origin.documents());
        Json.texts(json, "statements", origin.statements());
    }

    private static void account(JsonGenerator json, Account account) throws IOException {
        Json.text(json, "party", account.party());
        Json.text(json, "speaker", account.reporter() ? "" : account.speaker());
        json.writeBooleanField("reporter", account.reporter());
        json.writeStringField("document", account.document());
        Json.text(json, "statement", account.statement());
        Json.text(json, "act", account.act());
    }

    private static void since(JsonGenerator json, String name, When when) throws IOException {
        Json.text(json, name, when.edtf());
        json.writeStringField(name + "_basis", when.basis().label());
    }

    private static void support(JsonGenerator json, Row row) throws IOException {
        Support support = row.support();
        json.writeObjectFieldStart("support");
        json.writeNumberField("reports", support.reports());
        json.writeNumberField("origins", support.origins());
        json.writeEndObject();
        json.writeStringField("rule", row.trail().check());
    }

    private static <T> void list(JsonGenerator json, String name, List<T> rows, Members<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T row : rows) {
            json.writeStartObject();
            members.write(json, row);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the members of a row's object. */
    @FunctionalInterface
    private interface Members<T> {
        void write(JsonGenerator json, T row) throws IOException;
    }
}
