package org.parley.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.document.CodePoints;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.ledger.ActCorrected;
import org.parley.ledger.ActField;
import org.parley.ledger.ActRejected;
import org.parley.ledger.ContentCorrected;
import org.parley.ledger.Entry;
import org.parley.ledger.Journal;
import org.parley.ledger.Ledger;
import org.parley.ledger.Noted;
import org.parley.ledger.PeopleMerged;
import org.parley.ledger.PeopleSplit;
import org.parley.ledger.Place;
import org.parley.ledger.Quote;
import org.parley.ledger.Row;
import org.parley.ledger.SpeakerCorrected;
import org.parley.ledger.Stamp;
import org.parley.ledger.StatementRejected;
import org.parley.ledger.Targets;
import org.parley.ledger.Undo;
import org.parley.statement.Act;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** Makes the entries of corrections, and tells what is wrong with one that cannot be made. */
final class Corrections {
    private static final String IDS = "List the ids with: parley export --record FILE --format jsonl";

    private final Journal journal;
    private final Targets targets;

    Corrections(Journal journal) {
        this.journal = journal;
        targets = Targets.of(journal);
    }

    Function<Stamp, Entry> undo(long number) {
        boolean known =
                journal.entries().stream().anyMatch(entry -> entry.stamp().sequence() == number);
        if (!known) {
            throw failure(
                    "--undo " + number,
                    "",
                    "the record has no entry with this number",
                    "List the entries with: parley correct --record FILE --history");
        }
        boolean counts =
                journal.inForce().stream().anyMatch(entry -> entry.stamp().sequence() == number)
                        || journal.entries().stream()
                                .anyMatch(entry -> entry.stamp().sequence() == number && entry instanceof Undo);
        if (!counts) {
            throw failure("--undo " + number, "", "this entry was undone before", "Undo the undo to bring it back.");
        }
        return stamp -> new Undo(stamp, number);
    }

    Function<Stamp, Entry> reject(String id, String reason) {
        Optional<Place> place = targets.place(id);
        if (targets.statement(id).isPresent()) {
            return stamp -> new StatementRejected(stamp, id, place, reason);
        }
        if (targets.act(id).isPresent()) {
            return stamp -> new ActRejected(stamp, id, place, reason);
        }
        throw failure(id, "", "the record has no statement and no act with this id", IDS);
    }

    Function<Stamp, Entry> speaker(String id, Speaker speaker, String reason) {
        statement(id);
        Optional<Place> place = targets.place(id);
        return stamp -> new SpeakerCorrected(stamp, id, place, speaker, reason);
    }

    Function<Stamp, Entry> words(String id, List<String> pieces, String reason) {
        Statement statement = statement(id);
        Document document = document(statement);
        List<Span> spans = new ArrayList<>();
        for (String words : pieces) {
            spans.add(find(words, document.text(), Span.covering(statement.content())));
        }
        return content(id, document, spans, reason);
    }

    /** The words' only place; of several the only one that overlaps what was read as said. */
    private static Span find(String words, String text, Span said) {
        List<Span> places = new ArrayList<>();
        for (int at = words.isEmpty() ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            places.add(new Span(at, at + words.length()));
        }
        if (places.isEmpty()) {
            throw failure(
                    "--words",
                    words,
                    "these words do not stand in the report",
                    "Copy them from the report, character by character.");
        }
        List<Span> near = places.size() == 1
                ? places
                : places.stream().filter(said::overlaps).toList();
        if (near.size() != 1) {
            throw failure(
                    "--words",
                    words,
                    "these words stand in the report " + places.size() + " times",
                    "Tell the place with --span START-END, in code points.");
        }
        return near.get(0);
    }

    Function<Stamp, Entry> spans(String id, List<String> places, String reason) {
        Document document = document(statement(id));
        CodePoints points = CodePoints.of(document.text());
        int length = points.at(document.text().length());
        List<Span> spans = new ArrayList<>();
        for (String place : places) {
            if (!place.matches("\\d{1,9}-\\d{1,9}")) {
                throw failure("--span", place, "this is not a place", "Write it as 120-154, in code points.");
            }
            int dash = place.indexOf('-');
            int start = Integer.parseInt(place.substring(0, dash));
            int end = Integer.parseInt(place.substring(dash + 1));
            if (start >= end || end > length) {
                throw failure("--span", place, "the report has no such place", "It has " + length + " code points.");
            }
            spans.add(new Span(points.offset(start), points.offset(end)));
        }
        return content(id, document, spans, reason);
    }

    private Function<Stamp, Entry> content(String id, Document document, List<Span> spans, String reason) {
        List<Span> sorted = spans.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                throw failure(id, sorted.get(i).of(document.text()), "two pieces overlap", "Give each word once.");
            }
        }
        Optional<Place> place = targets.place(id);
        List<Quote> quotes = Quote.of(document.text(), sorted);
        return stamp -> new ContentCorrected(stamp, id, place, quotes, reason);
    }

    Function<Stamp, Entry> act(String id, Map<String, String> given, String reason) {
        Act act = targets.act(id).orElseThrow(() -> failure(id, "", "the record has no act with this id", IDS));
        Map<ActField, String> changes = new EnumMap<>(ActField.class);
        given.forEach((name, value) -> {
            ActField field = ActField.named(name)
                    .orElseThrow(() -> failure("--act", name, "acts have no such field", "See: parley correct --help"));
            field.problem(value).ifPresent(problem -> {
                throw failure("--act " + name, value, problem, "");
            });
            changes.put(field, value);
        });
        Optional<Place> place = targets.place(act.id());
        return stamp -> new ActCorrected(stamp, id, place, changes, reason);
    }

    Function<Stamp, Entry> merge(String id, String other, String reason) {
        List<String> people =
                Ledger.replay(journal).people().stream().map(Person::id).toList();
        for (String one : List.of(id, other)) {
            if (!people.contains(one)) {
                throw failure(
                        one,
                        "",
                        "the record has no person with this id",
                        "List them with: parley report --record FILE --format json");
            }
        }
        if (id.equals(other)) {
            throw failure(id, "", "a person cannot be merged with itself", "Name two people.");
        }
        return stamp -> new PeopleMerged(stamp, id, other, reason);
    }

    Function<Stamp, Entry> split(String id, Speaker other, List<String> statements, String reason) {
        Person person = Ledger.replay(journal).people().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> failure(
                        id,
                        "",
                        "the record has no person with this id",
                        "List them with: parley report --record FILE --format json"));
        if (other.id().equals(id)) {
            throw failure("--split", other.name(), "this is the same person", "Give the second one another name.");
        }
        if (statements.isEmpty() && !person.aliases().contains(other.name())) {
            throw failure(
                    "--split",
                    other.name(),
                    person.name() + " is not also called so"
                            + (person.aliases().isEmpty() ? "" : ", but " + String.join(", ", person.aliases())),
                    "Tell what the second person said, with --statement ID.");
        }
        List<PeopleSplit.Said> said = statements.stream()
                .map(statement -> new PeopleSplit.Said(statement(statement).id(), targets.place(statement)))
                .toList();
        return stamp -> new PeopleSplit(stamp, id, other, said, reason);
    }

    Function<Stamp, Entry> note(String id, String remark) {
        Ledger ledger = Ledger.replay(journal);
        boolean known = targets.place(id).isPresent()
                || targets.document(id).isPresent()
                || ledger.rows().stream().map(Row::id).anyMatch(id::equals)
                || ledger.people().stream().map(Person::id).anyMatch(id::equals)
                || ledger.parties().stream().map(Party::id).anyMatch(id::equals);
        if (!known) {
            throw failure(id, "", "the record has nothing with this id", IDS);
        }
        return stamp -> new Noted(stamp, id, remark);
    }

    private Statement statement(String id) {
        return targets.statement(id)
                .orElseThrow(() -> failure(id, "", "the record has no statement with this id", IDS));
    }

    private Document document(Statement statement) {
        return targets.document(statement.document()).orElseThrow().document();
    }

    private static CommandFailure failure(String place, String excerpt, String reason, String remedy) {
        return new CommandFailure(new Complaint(place, excerpt, reason, remedy));
    }
}
