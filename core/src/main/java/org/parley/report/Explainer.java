package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.document.CodePoints;
import org.parley.document.Document;
import org.parley.document.Span;
import org.parley.ledger.Applied;
import org.parley.ledger.Contradiction;
import org.parley.ledger.Deadlock;
import org.parley.ledger.Edit;
import org.parley.ledger.Journal;
import org.parley.ledger.Ledger;
import org.parley.ledger.Origin;
import org.parley.ledger.PeopleSplit;
import org.parley.ledger.Position;
import org.parley.ledger.Precondition;
import org.parley.ledger.Proposal;
import org.parley.ledger.Row;
import org.parley.ledger.Talks;
import org.parley.ledger.Withdrawn;
import org.parley.rule.Derivation;
import org.parley.statement.Act;
import org.parley.statement.Modality;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Polarity;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/** Tells for every id of a record why it is there: the rules and the words that led to it. */
public final class Explainer {
    private static final int CONTEXT = 30;

    private final Ledger ledger;
    private final Evidence evidence;
    private final Sources sources;

    /** An explainer of what stands in {@code ledger}. */
    public Explainer(Ledger ledger) {
        this(ledger, Journal.EMPTY);
    }

    /**
     * An explainer that also tells where the texts come from.
     *
     * @param journal the one that the ledger follows from
     */
    public Explainer(Ledger ledger, Journal journal) {
        this.ledger = ledger;
        evidence = new Evidence(ledger);
        sources = Sources.of(journal);
    }

    /** Why the statement, act, row, person, party, origin or document with an id is there; empty where no such id is. */
    public Optional<Explanation> explain(String id) {
        return told(id).map(explanation -> sources.withSources(explanation, id));
    }

    private Optional<Explanation> told(String id) {
        return thing(id)
                .map(explanation -> evidence.act(id).isPresent() ? explanation : withCorrections(explanation, id))
                .or(() -> absent(id));
    }

    private Optional<Explanation> thing(String id) {
        return ledger.row(id)
                .map(this::row)
                .or(() -> withdrawn(id))
                .or(() -> evidence.statement(id).map(this::statement))
                .or(() -> evidence.act(id).map(act -> act(act, true)))
                .or(() -> person(id))
                .or(() -> party(id))
                .or(() -> origin(id))
                .or(() -> evidence.document(id).map(this::documentWithEdits));
    }

    /** The same with what people have corrected in it or noted beside it: who, when and why. */
    private Explanation withCorrections(Explanation explanation, String id) {
        List<Explanation> corrections = corrections(id);
        if (corrections.isEmpty()) {
            return explanation;
        }
        List<Explanation> inputs = new ArrayList<>(corrections);
        inputs.addAll(explanation.inputs());
        return new Explanation(
                explanation.subject(), explanation.rule(), explanation.reason(), explanation.excerpts(), inputs);
    }

    private List<Explanation> corrections(String id) {
        return ledger.corrections().stream()
                .filter(applied -> applied.target().equals(id) || isSaid(applied, id))
                .map(applied ->
                        new Explanation(History.by(applied.correction()), "correction", "", List.of(), List.of()))
                .toList();
    }

    private static boolean isSaid(Applied applied, String id) {
        return applied.correction() instanceof PeopleSplit split
                && (split.other().id().equals(id)
                        || split.statements().stream()
                                .anyMatch(said -> said.statement().equals(id)));
    }

    /** What a correction took out of the record, or one that waits for what it is about. */
    private Optional<Explanation> absent(String id) {
        List<Explanation> inputs = new ArrayList<>(corrections(id));
        ledger.orphans().stream()
                .filter(orphan -> orphan.correction().target().equals(id))
                .map(orphan -> new Explanation(
                        History.by(orphan.correction()), "correction.orphan", orphan.why(), List.of(), List.of()))
                .forEach(inputs::add);
        return inputs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Explanation(id + " is not in the record", "", "What was corrected:", List.of(), inputs));
    }

    private Explanation row(Row row) {
        List<Explanation> inputs = new ArrayList<>();
        if (row instanceof Deadlock deadlock) {
            deadlock.preconditions().forEach(id -> ledger.row(id).map(this::row).ifPresent(inputs::add));
        } else {
            row.trail()
                    .acts()
                    .forEach(id -> evidence.act(id).map(act -> act(act, true)).ifPresent(inputs::add));
        }
        if (inputs.isEmpty()) {
            row.trail().statements().forEach(id -> thing(id).ifPresent(inputs::add));
        }
        String reason = row.trail().reason() + " Told in " + row.support().label() + ".";
        return new Explanation(subject(row), row.trail().check(), reason, List.of(), inputs);
    }

    private String subject(Row row) {
        if (row instanceof Talks talks) {
            return "Talks " + row.id() + ": " + Phrases.talks(talks) + ", " + Phrases.date(talks.since());
        }
        if (row instanceof Proposal proposal) {
            return "Proposal " + row.id() + ": " + Phrases.proposal(proposal, new Standings(ledger));
        }
        if (row instanceof Position position) {
            return "Position " + row.id() + ": " + position.party() + " on " + position.issue() + ": "
                    + position.stance().text();
        }
        if (row instanceof Precondition precondition) {
            return "Precondition " + row.id() + ": " + precondition.by() + " requires "
                    + Phrases.plain(precondition.requires());
        }
        if (row instanceof Deadlock deadlock) {
            return "Deadlock " + row.id() + ": " + deadlock.explanation();
        }
        if (row instanceof Contradiction contradiction) {
            return "Contradiction " + row.id() + ": " + contradiction.explanation();
        }
        return row.id();
    }

    private Explanation statement(Statement statement) {
        List<Explanation> inputs = new ArrayList<>();
        Document document = documentOf(statement.document()).orElse(null);
        statement.derivation().inputs().forEach(input -> inputs.add(derivation(input, document)));
        statement.acts().forEach(act -> inputs.add(act(act, false)));
        return new Explanation(
                "Statement " + statement.id() + ": " + speaker(statement.speaker()) + " ("
                        + statement.form().label() + "): " + evidence.shown(statement),
                statement.derivation().rule(),
                reason(statement),
                excerpts(statement.derivation(), statement.content(), document),
                inputs);
    }

    private static String speaker(Speaker speaker) {
        String name = speaker.name().isEmpty() ? speaker.kind().label() + " speaker" : speaker.name();
        return speaker.party().isEmpty() || speaker.party().equals(name) ? name : name + " of " + speaker.party();
    }

    private static String reason(Statement statement) {
        String said = statement.said().isKnown()
                ? "Said " + Phrases.date(statement.said()) + " (date "
                        + statement.said().origin().label() + ")."
                : "When it was said is not known.";
        String via = statement.via().isEmpty() ? "" : " Carried by " + String.join(", ", statement.via()) + ".";
        return said + via;
    }

    private Explanation act(Act act, boolean withStatement) {
        Document document = documentOf(act.document()).orElse(null);
        List<Explanation> inputs = new ArrayList<>(corrections(act.id()));
        act.derivation().inputs().forEach(input -> inputs.add(derivation(input, document)));
        if (withStatement) {
            evidence.statement(act.statement()).map(this::bare).ifPresent(inputs::add);
        }
        return new Explanation(
                subject(act),
                act.derivation().rule(),
                details(act),
                excerpts(act.derivation(), act.evidence(), document),
                inputs);
    }

    /** A statement without its acts. */
    private Explanation bare(Statement statement) {
        Explanation full = statement(statement);
        int own = statement.derivation().inputs().size();
        return new Explanation(
                full.subject(),
                full.rule(),
                full.reason(),
                full.excerpts(),
                Stream.concat(corrections(statement.id()).stream(), full.inputs().subList(0, own).stream())
                        .toList());
    }

    private static String subject(Act act) {
        String denied = act.polarity() == Polarity.DENIED ? "not " : "";
        String modality =
                act.modality() == Modality.ACTUAL ? "" : " (" + act.modality().label() + ")";
        String who = act.statement().isEmpty() ? ", told by the reporter" : "";
        return "Act " + act.id() + ": " + denied + act.type().label() + modality + who;
    }

    private static String details(Act act) {
        List<String> details = new ArrayList<>();
        add(details, "actor", act.actor());
        add(details, "target", act.target());
        add(details, "issue", act.issue());
        add(details, "object", act.object());
        add(details, "condition", act.condition());
        add(details, "when", act.when());
        add(details, "PLOVER", (act.plover() + " " + act.ploverMode()).strip());
        add(details, "CAMEO", act.cameo());
        return String.join("; ", details);
    }

    private static void add(List<String> details, String name, String value) {
        if (!value.isBlank()) {
            details.add(name + ": " + Phrases.plain(value));
        }
    }

    private Explanation derivation(Derivation derivation, @Nullable Document document) {
        List<Explanation> inputs = derivation.inputs().stream()
                .map(input -> derivation(input, document))
                .toList();
        return new Explanation(derivation.rule(), "", "", excerpts(derivation, List.of(), document), inputs);
    }

    /** The words that the rule names; where it names none, those of the result. */
    private static List<Explanation.Excerpt> excerpts(
            Derivation derivation, List<Span> result, @Nullable Document document) {
        if (document == null) {
            return List.of();
        }
        List<Span> spans = derivation.words().isEmpty() ? result : derivation.words();
        CodePoints codePoints = CodePoints.of(document.text());
        return spans.stream().map(span -> excerpt(document, codePoints, span)).toList();
    }

    private static Explanation.Excerpt excerpt(Document document, CodePoints codePoints, Span span) {
        String text = document.text();
        int before = boundary(text, Math.max(lineStart(text, span.start()), span.start() - CONTEXT));
        int after = boundary(text, Math.min(lineEnd(text, span.end()), span.end() + CONTEXT));
        return new Explanation.Excerpt(
                document.id(),
                codePoints.at(span.start()),
                codePoints.at(span.end()),
                text.substring(before, span.start()),
                span.of(text),
                text.substring(span.end(), after));
    }

    private static int lineStart(String text, int offset) {
        return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    }

    private static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** Keeps surrogate pairs whole. */
    private static int boundary(String text, int offset) {
        boolean inPair = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inPair ? offset - 1 : offset;
    }

    private Optional<Document> documentOf(String id) {
        return evidence.document(id).map(ReadDocument::document);
    }

    private Optional<Explanation> withdrawn(String id) {
        return ledger.withdrawn().stream()
                .filter(gone -> gone.statement().id().equals(id))
                .findFirst()
                .map(Explainer::withdrawn);
    }

    private static Explanation withdrawn(Withdrawn gone) {
        Statement statement = gone.statement();
        return new Explanation(
                "Statement " + statement.id() + ", withdrawn: " + speaker(statement.speaker()) + ": "
                        + Phrases.plain(statement.text()),
                "ledger.withdrawn",
                "The current version of " + statement.document() + " no longer has it. Entry " + gone.entry()
                        + " of the journal added the version that had it (SHA-256 " + gone.digest() + ").",
                List.of(),
                List.of());
    }

    private Optional<Explanation> person(String id) {
        return ledger.people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(this::person);
    }

    private Explanation person(Person person) {
        List<String> lines = new ArrayList<>();
        add(lines, "also named", String.join(", ", person.aliases()));
        add(lines, "roles", Phrases.roles(person));
        add(lines, "party", person.party());
        List<Explanation> said = ledger.statements().stream()
                .filter(statement ->
                        speakers(statement).anyMatch(speaker -> speaker.id().equals(person.id())))
                .map(this::bare)
                .toList();
        return new Explanation(
                "Person " + person.id() + ": " + person.name(),
                "ledger.people",
                String.join("; ", lines),
                named(person),
                said);
    }

    /** Where the fullest name stands first in each report that has it. */
    private List<Explanation.Excerpt> named(Person person) {
        return firstPlaces(person.name());
    }

    private List<Explanation.Excerpt> firstPlaces(String name) {
        List<Explanation.Excerpt> places = new ArrayList<>();
        for (ReadDocument reading : ledger.documents()) {
            String text = reading.document().text();
            int start = name.isEmpty() ? -1 : text.indexOf(name);
            if (start >= 0) {
                places.add(excerpt(reading.document(), CodePoints.of(text), new Span(start, start + name.length())));
            }
        }
        return places;
    }

    private static Stream<Speaker> speakers(Statement statement) {
        return Stream.concat(Stream.of(statement.speaker()), statement.speaker().others().stream());
    }

    private Optional<Explanation> party(String id) {
        return ledger.parties().stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .map(this::party);
    }

    private Explanation party(Party party) {
        List<String> members = ledger.people().stream()
                .filter(person -> person.party().equals(party.name()))
                .map(Person::name)
                .toList();
        List<String> lines = new ArrayList<>();
        add(lines, "also named", String.join(", ", party.aliases()));
        add(lines, "people", String.join(", ", members));
        return new Explanation(
                "Party " + party.id() + ": " + party.name(),
                "ledger.parties",
                String.join("; ", lines),
                firstPlaces(party.name()),
                List.of());
    }

    private Optional<Explanation> origin(String id) {
        return ledger.origins().stream()
                .filter(origin -> origin.id().equals(id))
                .findFirst()
                .map(this::origin);
    }

    private Explanation origin(Origin origin) {
        List<Explanation> inputs = new ArrayList<>();
        origin.statements().forEach(id -> evidence.statement(id).map(this::bare).ifPresent(inputs::add));
        if (inputs.isEmpty()) {
            origin.documents()
                    .forEach(
                            id -> evidence.document(id).map(Explainer::document).ifPresent(inputs::add));
        }
        String reason = origin.reason().equals("same-report")
                ? "These reports share most runs of five words."
                : "These reports carry the same words of one speaker.";
        return new Explanation("Origin " + origin.id(), "ledger.origin." + origin.reason(), reason, List.of(), inputs);
    }

    /** A document with what was changed from version to version. */
    private Explanation documentWithEdits(ReadDocument reading) {
        Explanation plain = document(reading);
        List<Explanation> edits = ledger.edits().stream()
                .filter(edit -> edit.document().equals(reading.document().id()))
                .map(Explainer::edit)
                .toList();
        return new Explanation(plain.subject(), plain.rule(), plain.reason(), plain.excerpts(), edits);
    }

    private static Explanation edit(Edit edit) {
        List<Explanation> changes = edit.changes().stream()
                .map(change -> change.before().isEmpty()
                        ? new Explanation("New: " + change.after(), "", "", List.of(), List.of())
                        : new Explanation(
                                (change.after().isEmpty() ? "Taken out: " : "Was: ") + change.before(),
                                "",
                                change.after().isEmpty() ? "" : "Is: " + change.after(),
                                List.of(),
                                List.of()))
                .toList();
        return new Explanation(
                "Entry " + edit.entry() + " of the journal is a later version: "
                        + Phrases.count(changes.size(), "paragraph differs", "paragraphs differ") + ".",
                "",
                "SHA-256 " + edit.before() + " before, " + edit.after() + " after.",
                List.of(),
                changes);
    }

    private static Explanation document(ReadDocument reading) {
        Document document = reading.document();
        String published = Phrases.date(document.publication().published()) + " ("
                + document.publication().published().origin().label() + ")";
        List<String> lines = new ArrayList<>();
        add(lines, "publisher", document.publication().publisher());
        add(lines, "published", published);
        add(lines, "url", document.publication().url());
        add(lines, "SHA-256", document.digest());
        add(lines, "statements", String.valueOf(reading.statements().size()));
        add(lines, "blocks not read as the report's words", String.valueOf(Summary.leftOut(reading)));
        return new Explanation(
                "Document " + document.id() + ": " + Evidence.title(document),
                "",
                String.join("; ", lines),
                List.of(),
                List.of());
    }
}
