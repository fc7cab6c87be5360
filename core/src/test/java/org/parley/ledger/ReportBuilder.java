package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeType;
import org.parley.reading.attribution.Attitude;
import org.parley.rule.Derivation;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.Form;
import org.parley.statement.Modality;
import org.parley.statement.Participant;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Polarity;
import org.parley.statement.ReadDocument;
import org.parley.statement.Role;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/** Builds a read report by hand: paragraphs, and statements and acts whose words stand in them. */
public final class ReportBuilder {
    private final String id;
    private final DateValue published;
    private final String publisher;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<TimeExpression> times = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Act> reported = new ArrayList<>();

    public ReportBuilder(String id, String published, String publisher) {
        this.id = id;
        this.published = published.isEmpty() ? DateValue.UNKNOWN : new DateValue(published, DateOrigin.GIVEN);
        this.publisher = publisher;
    }

    public ReportBuilder paragraph(String words) {
        return block(BlockKind.PARAGRAPH, words);
    }

    public ReportBuilder block(BlockKind kind, String words) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        blocks.add(new Block(kind, new Span(text.length(), text.length() + words.length())));
        text.append(words);
        return this;
    }

    public ReportBuilder party(String name, String... aliases) {
        parties.add(new Party("party:" + Ids.of(name), name, List.of(aliases)));
        return this;
    }

    /** A party with the standing that a user's file gives. */
    public ReportBuilder standing(String name, String standing) {
        parties.add(new Party("party:" + Ids.of(name), name, List.of(), standing));
        return this;
    }

    public ReportBuilder person(String name, String title, String party) {
        List<Role> roles = title.isEmpty() ? List.of() : List.of(new Role(title, "", party));
        people.add(new Person("person:" + Ids.of(name), name, List.of(), roles, party));
        return this;
    }

    public ReportBuilder time(String words, String edtf) {
        times.add(new TimeExpression(find(words), TimeType.DATE, edtf, edtf, "time.test"));
        return this;
    }

    /** A statement of a person or party whose content is {@code words}. */
    public Said said(String speaker, String party, String words) {
        boolean isParty = speaker.equals(party);
        String speakerId = (isParty ? "party:" : "person:") + Ids.of(speaker);
        SpeakerKind kind = isParty ? SpeakerKind.PARTY : SpeakerKind.PERSON;
        return new Said(new Speaker(kind, speakerId, speaker, party, List.of()), words);
    }

    /** A statement of several parties together. */
    public Said announced(List<String> names, String words) {
        List<Speaker> speakers = names.stream()
                .map(name -> new Speaker(SpeakerKind.PARTY, "party:" + Ids.of(name), name, name, List.of()))
                .toList();
        Speaker first = speakers.get(0);
        return new Said(
                new Speaker(
                        first.kind(), first.id(), first.name(), first.party(), speakers.subList(1, speakers.size())),
                words);
    }

    /** An act in the reporter's own voice. */
    public ReportBuilder reports(ActType type, String words, Map<String, String> fields) {
        reported.add(act(id + "-r" + (reported.size() + 1), "", type, words, fields));
        return this;
    }

    public ReadDocument build() {
        Publication publication =
                new Publication(id, "https://news.example/" + id, publisher, published, id + " title", "", "en");
        return new ReadDocument(
                new Document(publication, text.toString(), blocks), times, people, parties, statements, reported);
    }

    private Act act(String actId, String statement, ActType type, String words, Map<String, String> fields) {
        Span evidence = find(fields.getOrDefault("evidence", words));
        return new Act(
                actId,
                id,
                statement,
                type,
                Polarity.valueOf(fields.getOrDefault("polarity", "AFFIRMED")),
                Modality.valueOf(fields.getOrDefault("modality", "ACTUAL")),
                fields.getOrDefault("actor", ""),
                fields.getOrDefault("target", ""),
                participants(fields.getOrDefault("actors", ""), evidence),
                List.of(),
                fields.getOrDefault("issue", ""),
                fields.getOrDefault("object", ""),
                fields.getOrDefault("condition", ""),
                fields.getOrDefault("when", ""),
                "",
                "",
                "",
                List.of(evidence),
                Derivation.of("act." + type.label(), List.of(evidence)));
    }

    private static List<Participant> participants(String names, Span evidence) {
        return names.isEmpty()
                ? List.of()
                : Stream.of(names.split(","))
                        .map(name -> new Participant(evidence, name, name))
                        .toList();
    }

    private Span find(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the report: " + words);
        }
        return new Span(start, start + words.length());
    }

    /** A statement under construction. */
    public final class Said {
        private final Speaker speaker;
        private final String words;
        private final String statement = id + "-" + (statements.size() + 1);
        private final List<Act> acts = new ArrayList<>();
        private DateValue when = DateValue.UNKNOWN;
        private final List<Span> cue = new ArrayList<>();

        Said(Speaker speaker, String words) {
            this.speaker = speaker;
            this.words = words;
        }

        public Said on(String edtf) {
            when = new DateValue(edtf, DateOrigin.RESOLVED);
            return this;
        }

        /** The words that ascribe. */
        public Said cue(String verb) {
            cue.add(find(verb));
            return this;
        }

        public Said act(ActType type, Map<String, String> fields) {
            acts.add(ReportBuilder.this.act(statement + "." + (acts.size() + 1), statement, type, words, fields));
            return this;
        }

        public ReportBuilder end() {
            Span content = find(words);
            statements.add(new Statement(
                    statement,
                    id,
                    speaker,
                    List.of(),
                    cue,
                    List.of(content),
                    words,
                    Form.INDIRECT,
                    Attitude.ASSERTION,
                    "",
                    List.of(),
                    when,
                    acts,
                    1,
                    Derivation.of("attribution.test", List.of(content))));
            return ReportBuilder.this;
        }
    }
}
