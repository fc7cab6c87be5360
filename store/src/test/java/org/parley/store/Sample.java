package org.parley.store;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.reading.attribution.Attitude;
import org.parley.rule.Derivation;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.Form;
import org.parley.statement.Modality;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Polarity;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/** A report in which somebody says that "Talks resume". */
final class Sample {
    private static final String WORDS = "Talks resume";

    private Sample() {}

    /** A report of one of few people of few parties, who says one of few things on one of few days. */
    static ReadDocument random(Random random, String id) {
        String name = pick(random, List.of("Ada Brandt", "Brandt", "Tom Ode", "Lena Moor"));
        String party = pick(random, List.of("Arvenia", "Brask", ""));
        String words = pick(
                random,
                List.of(
                        "the talks are on hold until the old harbour is free",
                        "the talks went on all night in the old harbour",
                        "the dockers want full sick pay and nothing less than that"));
        String text = pick(random, List.of("", "It rained. ", "Nobody knows. ")) + name + " said that " + words + ".";
        Span content = new Span(text.indexOf(words), text.indexOf(words) + words.length());
        String statement = id + "#" + Integer.toHexString(words.hashCode());
        ActType type =
                pick(random, List.of(ActType.SUSPEND_TALKS, ActType.HOLD_TALKS, ActType.DEMAND, ActType.READY_TO_TALK));
        Act act = new Act(
                statement + ".1",
                id,
                statement,
                type,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                party,
                "",
                pick(random, List.of("pay", "territory")),
                words,
                "",
                "",
                "",
                "",
                "",
                List.of(content),
                Derivation.of("act.test", List.of(content)));
        Speaker speaker = Speaker.named(SpeakerKind.PERSON, name, party);
        String day = pick(random, List.of("2022-05-18", "2022-05-19", "2022-05-2X", "2022-06-01"));
        return new ReadDocument(
                new Document(
                        publication(id, new DateValue(day, DateOrigin.GIVEN)),
                        text,
                        List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length())))),
                List.of(),
                List.of(new Person(speaker.id(), name, List.of(), List.of(), party)),
                party.isEmpty()
                        ? List.of()
                        : List.of(new Party("party:" + party.toLowerCase(Locale.ROOT), party, List.of())),
                List.of(statement(statement, id, speaker, content, words, List.of(act))),
                List.of());
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Publication publication(String id, DateValue published) {
        return new Publication(id, "", "The Daily Example", published, "", "", "en");
    }

    private static Statement statement(
            String id, String document, Speaker speaker, Span content, String words, List<Act> acts) {
        return new Statement(
                id,
                document,
                speaker,
                List.of(),
                List.of(),
                List.of(content),
                words,
                Form.INDIRECT,
                Attitude.ASSERTION,
                "",
                List.of(),
                DateValue.UNKNOWN,
                acts,
                0.5,
                Derivation.of("attribution.cue", List.of(content)));
    }

    static ReadDocument document(String id, String text) {
        int start = text.indexOf(WORDS);
        Span content = new Span(start, start + WORDS.length());
        DateValue published = new DateValue("2022-05-18", DateOrigin.GIVEN);
        Publication publication = publication(id, published);
        Block block = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()));
        Statement statement = statement(id + "-s1", id, Speaker.UNKNOWN, content, WORDS, List.of());
        return new ReadDocument(
                new Document(publication, text, List.of(block)),
                List.of(),
                List.of(),
                List.of(),
                List.of(statement),
                List.of());
    }
}
