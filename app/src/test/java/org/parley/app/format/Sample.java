package org.parley.app.format;

import java.util.List;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeType;
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

/** A report with everything that a format prints: signs beyond the basic plane, Markdown and HTML marks, two pieces. */
final class Sample {
    static final String TEXT =
            "😀 <b>Talks</b> | *resume*\n\nMinister Ada Brandt of Arvenia said “we are ready 🙂 to talk”"
                    + " on Monday, “once Brask & co. leave”.";

    private Sample() {}

    static ReadDocument report() {
        DateValue published = new DateValue("2022-05-23", DateOrigin.GIVEN);
        Publication publication = new Publication(
                "report one", "https://example.org/a?b&c", "The Daily Example", published, "Talks <resume>", "", "en");
        int second = TEXT.indexOf("Minister");
        List<Block> blocks = List.of(
                new Block(BlockKind.HEADLINE, new Span(0, TEXT.indexOf('\n'))),
                new Block(BlockKind.PARAGRAPH, new Span(second, TEXT.length())));
        Person person = new Person(
                "person:ada-brandt",
                "Ada Brandt",
                List.of("Brandt"),
                List.of(new Role("Minister", "", "Arvenia")),
                "Arvenia");
        return new ReadDocument(
                new Document(publication, TEXT, blocks),
                List.of(new TimeExpression(
                        span("on Monday"), TimeType.DATE, "2022-05-23", "2022-05-23", "time.weekday")),
                List.of(person),
                List.of(new Party("party:arvenia", "Arvenia", List.of())),
                List.of(statement()),
                List.of());
    }

    private static Statement statement() {
        Speaker speaker = new Speaker(SpeakerKind.PERSON, "person:ada-brandt", "Ada Brandt", "Arvenia", List.of());
        return new Statement(
                "report one:s1",
                "report one",
                speaker,
                List.of(span("Minister Ada Brandt of Arvenia")),
                List.of(span("said")),
                List.of(span("we are ready 🙂 to talk"), span("once Brask & co. leave")),
                "we are ready 🙂 to talk … once Brask & co. leave",
                Form.DIRECT,
                org.parley.reading.attribution.Attitude.ASSERTION,
                "",
                List.of(),
                new DateValue("2022-05-23", DateOrigin.RESOLVED),
                List.of(act()),
                0.98765,
                Derivation.of("attribution.quotation", List.of(span("said"))));
    }

    private static Act act() {
        return new Act(
                "report one:s1:a1",
                "report one",
                "report one:s1",
                ActType.READY_TO_TALK,
                Polarity.AFFIRMED,
                Modality.CONDITIONAL,
                "Arvenia",
                "",
                List.of(new Participant(span("we"), "Arvenia", "Arvenia")),
                List.of(),
                "talks",
                "",
                "once Brask & co. leave",
                "",
                "AGREE",
                "meet",
                "036",
                List.of(span("ready 🙂 to talk")),
                Derivation.of("act.ready-to-talk", List.of(span("ready 🙂 to talk"))));
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
