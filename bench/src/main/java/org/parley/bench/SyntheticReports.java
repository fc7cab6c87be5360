package org.parley.bench;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.parley.statement.Role;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/**
 * Makes up what was read off reports of many negotiations over five years, for measuring records: each report tells of one
 * negotiation in three to five statements with acts, some are wire copies of another. Nothing is read, so a hundred thousand
 * are made in seconds.
 */
final class SyntheticReports {
    private static final int DAYS = 5 * 365;
    private static final int PARAGRAPHS = 4;
    private static final int WORDS_A_PARAGRAPH = 30;
    private static final int COPIES_IN_A_HUNDRED = 8;
    /** Over how many days reports of one first paragraph are spread. */
    private static final int DAYS_OF_COPIES = 20;

    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "har", "kel", "lim", "mor", "nu", "pra", "ran", "sol", "tev", "ul", "ver", "wes",
        "xa", "yor", "zin"
    };
    private static final List<ActType> TYPES = List.of(
            ActType.DEMAND,
            ActType.OFFER,
            ActType.CONCEDE,
            ActType.REJECT,
            ActType.PROPOSE,
            ActType.NO_RESPONSE,
            ActType.PRECONDITION,
            ActType.READY_TO_TALK,
            ActType.SUSPEND_TALKS,
            ActType.HOLD_TALKS,
            ActType.BLAME,
            ActType.DENY,
            ActType.VIOLATE_AGREEMENT,
            ActType.WARN);
    private static final List<String> ISSUES =
            List.of("territory", "ceasefire", "prisoners", "sanctions", "pay", "hours", "jobs", "talks");

    private final int negotiations;
    private final long seed;

    /** @param negotiations over how many negotiations the reports are spread */
    SyntheticReports(int negotiations, long seed) {
        this.negotiations = negotiations;
        this.seed = seed;
    }

    /** The report with a number; the same each time. */
    ReadDocument report(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        boolean copy = number > negotiations && random.nextInt(100) < COPIES_IN_A_HUNDRED;
        int told = copy ? number - 1 - random.nextInt(negotiations) : number;
        return report(number, new Random(seed * 1_000_003 + told), told);
    }

    /** A short report with a number: the first paragraph is that of all others, and one to three sentences are its own. */
    ReadDocument shared(int number) {
        Random own = new Random(seed * 1_000_003 + number);
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        String id = "report-" + number;
        Random first = new Random(seed);
        for (int i = 0; i < 2; i++) {
            statements.add(statement(id, 0, first, text, people));
            text.append(' ').append(words(first, WORDS_A_PARAGRAPH / 2)).append(". ");
        }
        blocks.add(new Block(BlockKind.PARAGRAPH, new Span(0, text.length())));
        text.append("\n\n");
        int start = text.length();
        for (int i = own.nextInt(3); i >= 0; i--) {
            statements.add(statement(id, 0, own, text, people));
            text.append(' ');
        }
        blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, text.length())));
        LocalDate day = START.plusDays(own.nextInt(DAYS_OF_COPIES));
        return document(number, 0, day, text.toString(), blocks, statements, people, "Copy " + number);
    }

    private ReadDocument report(int number, Random random, int told) {
        random.nextInt(); // what is told does not hang on whether it is a copy
        String id = "report-" + number;
        int negotiation = random.nextInt(negotiations);
        LocalDate day =
                START.plusDays((long) (told * 0.9973 * DAYS / 100_000) % DAYS).plusDays(random.nextInt(3));
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        int count = 3 + random.nextInt(3);
        for (int i = 0; i < PARAGRAPHS + count; i++) {
            int start = text.length();
            if (i % 2 == 0 && statements.size() < count) {
                statements.add(statement(id, negotiation, random, text, people));
            } else {
                text.append(words(random, WORDS_A_PARAGRAPH)).append('.');
            }
            blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, text.length())));
            text.append("\n\n");
        }
        return document(number, negotiation, day, text.toString(), blocks, statements, people, words(random, 6));
    }

    private static ReadDocument document(
            int number,
            int negotiation,
            LocalDate day,
            String text,
            List<Block> blocks,
            List<Statement> statements,
            List<Person> people,
            String title) {
        String id = "report-" + number;
        Publication publication = new Publication(
                id,
                "https://outlet" + number % 40 + ".example/" + id,
                "Outlet " + number % 40,
                new DateValue(day.toString(), DateOrigin.GIVEN),
                title,
                "",
                "en");
        List<Party> parties = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            String name = party(negotiation, side);
            parties.add(new Party("party:" + name.toLowerCase(Locale.ROOT), name, List.of()));
        }
        return new ReadDocument(
                new Document(publication, text, blocks),
                List.of(),
                people.stream().distinct().toList(),
                parties,
                statements,
                List.of());
    }

    private Statement statement(
            String document, int negotiation, Random random, StringBuilder text, List<Person> people) {
        int side = random.nextInt(2);
        String party = party(negotiation, side);
        String other = party(negotiation, 1 - side);
        String name = person(negotiation, side, random.nextInt(4));
        Speaker speaker = Speaker.named(SpeakerKind.PERSON, name, party);
        people.add(new Person(speaker.id(), name, List.of(), List.of(new Role("envoy", "", party)), party));
        int start = text.length();
        text.append(name).append(" said that ");
        Span source = new Span(start, start + name.length());
        Span cue = new Span(start + name.length() + 1, start + name.length() + 5);
        ActType type = TYPES.get(random.nextInt(TYPES.size()));
        String object = (type == ActType.PROPOSE || type == ActType.NO_RESPONSE || type == ActType.REJECT
                        ? "the draft treaty on "
                        : "the ")
                + words(random, 5);
        String words = other + " must hear about " + object + " before talks on " + words(random, 5);
        Span content = new Span(text.length(), text.length() + words.length());
        text.append(words).append('.');
        String id = document + "#" + Integer.toHexString(start);
        boolean condition = type == ActType.PRECONDITION || type == ActType.READY_TO_TALK;
        Act act = new Act(
                id + "." + type.label() + ".1",
                document,
                id,
                type,
                random.nextInt(8) == 0 ? Polarity.DENIED : Polarity.AFFIRMED,
                Modality.ACTUAL,
                random.nextInt(5) == 0 ? other : party,
                random.nextInt(3) == 0 ? "" : other,
                ISSUES.get(random.nextInt(ISSUES.size())),
                object,
                condition ? other + " withdraws from " + words(random, 3) : "",
                "",
                "",
                "",
                "",
                List.of(content),
                Derivation.of("act." + type.label(), List.of(content)));
        return new Statement(
                id,
                document,
                speaker,
                List.of(source),
                List.of(cue),
                List.of(content),
                words,
                Form.INDIRECT,
                Attitude.ASSERTION,
                "",
                List.of(),
                DateValue.UNKNOWN,
                List.of(act),
                0.9,
                Derivation.of("statement", List.of(content)));
    }

    private static String party(int negotiation, int side) {
        return name(new Random(31L * negotiation + side), 3);
    }

    private static String person(int negotiation, int side, int number) {
        Random random = new Random(7_919L * negotiation + 17L * side + number);
        return name(random, 2) + " " + name(random, 3);
    }

    private static String name(Random random, int syllables) {
        String name = word(random, syllables);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(random, 1 + random.nextInt(3)));
        }
        return String.join(" ", words);
    }
}
