package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.Span;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeType;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/**
 * A deed that a report tells as done, by which what somebody requires may be met: {@code the forty miners were released on Tuesday}.
 *
 * @param subject the words of its clause in front of the verb
 * @param verb the form of the verb, as {@code deeds.yaml} has it
 * @param rest the words of its clause behind the verb
 * @param when when it was done, as far as told
 * @param statement the id of the statement; empty where the reporter tells it
 * @param speakers who tells it; none for the reporter
 */
public record DeedTold(String subject, String verb, String rest, When when, String statement, List<Speaker> speakers) {
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<=[.!?][”\"’']?)(?<!\\b(?:Mr|Ms|Mrs|Dr|St|Gen|Sen|Rep|Gov|No|Sept|Oct|Nov|Dec|Jan|Feb|Aug|U\\.S|U\\.N)\\.)\\s+(?=[\\p{Lu}“\"‘\\p{N}])");

    /** Where a clause ends or begins. */
    private static final Pattern BOUNDARY = Pattern.compile(
            "[,;:–—“”\"(]|\\s(?=(?:after|because|since|as|that|which|who|if|unless|until|till|once|before|whether|when|while|provided|and then) )",
            Pattern.CASE_INSENSITIVE);

    /** What comes only after something else has not come: {@code would be freed only after}. */
    private static final Pattern AFTER = Pattern.compile("^\\W*after\\b", Pattern.CASE_INSENSITIVE);

    /** What is so only as long as something else is. */
    private static final Pattern AS_LONG = Pattern.compile("\\b(?:so|as) long\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|would|shall|could|can|may|might|must|should|not|to)\\b[^,;:]*$"
                    + "|\\b(?:is|are|begins?|starts?|resumes?|comes?|goes?|happens?)\\b[^,;:]*\\bonly\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** A time in front of the first comma of a sentence. */
    private static final Pattern OPENING = Pattern.compile("(?:On |Last )?(?:\\S+ ){0,3}?\\S+,");

    /** With whom or what it was done, behind its noun. */
    private static final Pattern OF_THING = Pattern.compile("\\G[^.;:]{0,80}?\\bof [^.;:,]+");

    /** So many sentences, with that of the vow, may tell that it is given up. */
    private static final int NEAR = 4;

    public DeedTold {
        speakers = List.copyOf(speakers);
    }

    /** All words of the clause. */
    String words() {
        return (subject + " " + verb + " " + rest).strip();
    }

    /** What a report tells as done, in text order. */
    static List<DeedTold> of(ReadDocument reading) {
        List<DeedTold> deeds = new ArrayList<>();
        String text = reading.document().text();
        for (Block block : reading.document().blocks()) {
            if (block.kind() == BlockKind.PARAGRAPH) {
                int start = block.span().start();
                List<Span> sentences = new ArrayList<>();
                for (String sentence : SENTENCE.split(block.span().of(text), -1)) {
                    int at = text.indexOf(sentence, start);
                    sentences.add(new Span(at, at + sentence.length()));
                    start = at + sentence.length();
                }
                sentences.forEach(sentence -> deeds.addAll(in(sentence, reading)));
                deeds.addAll(relents(sentences, reading));
            }
        }
        return List.copyOf(deeds);
    }

    private static List<DeedTold> in(Span sentence, ReadDocument reading) {
        String words = sentence.of(reading.document().text());
        List<DeedTold> deeds = new ArrayList<>();
        Matcher verb = DeedWords.get().done().matcher(words);
        while (verb.find()) {
            clause(verb, words).ifPresent(clause -> deeds.add(deed(clause, verb, sentence, reading)));
        }
        named(sentence, reading).ifPresent(deeds::add);
        return deeds;
    }

    /** What sides had vowed to wait for, each with the words right behind it by which they wait no longer. */
    private static List<DeedTold> relents(List<Span> sentences, ReadDocument reading) {
        String text = reading.document().text();
        DeedWords words = DeedWords.get();
        List<DeedTold> relents = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String vow = sentences.get(i).of(text);
            if (words.vowed().matcher(vow).find()
                    && words.waiting().matcher(vow).find()) {
                Span told = sentences.get(i);
                sentences.subList(i, Math.min(sentences.size(), i + NEAR)).stream()
                        .filter(sentence ->
                                words.relented().matcher(sentence.of(text)).find())
                        .findFirst()
                        .map(sentence -> relent(told, sentence, reading))
                        .ifPresent(relents::add);
            }
        }
        return relents;
    }

    private static DeedTold relent(Span vow, Span sentence, ReadDocument reading) {
        String text = reading.document().text();
        Optional<Statement> statement = statement(vow, reading).or(() -> statement(sentence, reading));
        return new DeedTold(
                Words.plain(vow.of(text)),
                "",
                Words.plain(sentence.of(text)),
                when(sentence.start(), sentence.end(), reading)
                        .orElseGet(() -> Extract.when(Optional.empty(), reading)),
                statement.map(Statement::id).orElse(""),
                statement.map(Extract::speakers).orElse(List.of()));
    }

    /** Whether it tells no deed, but a side that no longer waits for what it had vowed to wait for: its vow is the subject. */
    boolean isRelenting() {
        return verb.isEmpty();
    }

    private static Optional<Statement> statement(Span sentence, ReadDocument reading) {
        return reading.statements().stream()
                .filter(one -> one.content().stream()
                        .anyMatch(content -> content.start() < sentence.end() && sentence.start() < content.end()))
                .findFirst();
    }

    /** A deed that a noun tells with its day: {@code the reopening of the gate on 2 May gave them what they wanted}. */
    private static Optional<DeedTold> named(Span sentence, ReadDocument reading) {
        String words = sentence.of(reading.document().text());
        DeedWords deeds = DeedWords.get();
        Matcher noun = deeds.nouns().matcher(words);
        boolean told = noun.find()
                && deeds.happened().matcher(words).find()
                && !deeds.ahead().matcher(words.substring(0, noun.start())).find();
        Matcher thing = OF_THING.matcher(words);
        if (!told || !thing.find(noun.end())) {
            return Optional.empty();
        }
        Matcher verb = deeds.happened().matcher(words);
        int end = verb.find(noun.end()) && verb.start() < thing.end() ? verb.start() : thing.end();
        String rest = words.substring(noun.end(), end);
        if (deeds.ahead().matcher(rest).find()) {
            return Optional.empty();
        }
        Optional<Statement> statement = statement(sentence.start() + noun.start(), reading);
        When said = Extract.when(statement, reading);
        return when(sentence.start() + noun.end(), sentence.start() + end, reading)
                .filter(day -> !Dates.before(said, day))
                .map(day -> new DeedTold(
                        "the",
                        noun.group("noun"),
                        Words.plain(rest).strip(),
                        day,
                        statement.map(Statement::id).orElse(""),
                        statement.map(Extract::speakers).orElse(List.of())));
    }

    /** The clause of a verb, where it tells it as done. */
    private static Optional<Span> clause(Matcher verb, String words) {
        int start = 0;
        int end = words.length();
        Matcher boundary = BOUNDARY.matcher(words);
        while (boundary.find()) {
            if (boundary.end() <= verb.start()) {
                start = boundary.end();
            } else if (boundary.start() >= verb.end()) {
                end = boundary.start();
                break;
            }
        }
        String front = words.substring(start, verb.start());
        DeedWords deeds = DeedWords.get();
        boolean told = !front.isBlank()
                && !deeds.notDone().matcher(front).find()
                && !deeds.onlyAfter().matcher(front).find()
                && !deeds.noVerb().matcher(front.stripTrailing()).find()
                && !AS_LONG.matcher(words.substring(0, start)).find()
                && !isAhead(front, words.substring(0, start));
        return told ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static boolean isAhead(String front, String before) {
        return AFTER.matcher(front).find() && AHEAD.matcher(before).find();
    }

    private static DeedTold deed(Span clause, Matcher verb, Span sentence, ReadDocument reading) {
        String words = sentence.of(reading.document().text());
        Optional<Statement> statement = statement(sentence.start() + verb.start(), reading);
        return new DeedTold(
                Words.plain(words.substring(clause.start(), verb.start())).strip(),
                verb.group(),
                Words.plain(words.substring(verb.end(), clause.end())).strip(),
                when(sentence.start() + verb.end(), sentence.start() + clause.end(), reading)
                        .or(() -> when(sentence.start() + clause.start(), sentence.start() + verb.start(), reading))
                        .or(() -> opening(sentence, reading))
                        .orElseGet(() -> Extract.when(statement, reading)),
                statement.map(Statement::id).orElse(""),
                statement.map(Extract::speakers).orElse(List.of()));
    }

    private static Optional<Statement> statement(int place, ReadDocument reading) {
        return reading.statements().stream()
                .filter(one ->
                        one.content().stream().anyMatch(content -> content.start() <= place && place < content.end()))
                .findFirst();
    }

    /** The day with which the sentence opens: {@code On Tuesday, the mill took back the letters}. */
    private static Optional<When> opening(Span sentence, ReadDocument reading) {
        Matcher opening = OPENING.matcher(sentence.of(reading.document().text()));
        return opening.lookingAt()
                ? when(sentence.start(), sentence.start() + opening.end(), reading)
                : Optional.empty();
    }

    /** The day that a part of the clause tells. */
    private static Optional<When> when(int from, int to, ReadDocument reading) {
        return reading.times().stream()
                .filter(time -> time.span().start() >= from && time.span().end() <= to)
                .filter(time -> time.type() == TimeType.DATE && !time.edtf().isEmpty())
                .map(TimeExpression::edtf)
                .filter(edtf -> !edtf.contains("/"))
                .findFirst()
                .map(edtf -> new When(edtf, DateBasis.ACT));
    }
}
