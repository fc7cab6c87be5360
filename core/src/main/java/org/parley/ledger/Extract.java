package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.SentenceSpans;
import org.parley.document.Span;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeType;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.ActWords;
import org.parley.statement.Participant;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Polarity;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;

/**
 * What the ledger needs of a document, as corrected, without its text: so the ledger of many documents fits into memory, and
 * need not read them again.
 *
 * @param id the id of the document
 * @param published when it was published
 * @param publisher the outlet
 * @param parties the parties that it names
 * @param people the people that it names
 * @param told the acts that it tells, in text order
 * @param runs the runs of its words, by which near copies are found
 * @param sayings its statements, by which the same words are found
 * @param exchanges words of one speaker against those of another, in text order
 * @param leanings words by which people of no party that is told speak for one
 * @param matter what it is about
 * @param terms what it tells of what proposals contain, in text order
 * @param deeds what it tells as done, in text order
 */
public record Extract(
        String id,
        DateValue published,
        String publisher,
        List<Party> parties,
        List<Person> people,
        List<Told> told,
        Runs runs,
        List<Saying> sayings,
        List<Exchange> exchanges,
        List<Leaning> leanings,
        Matter matter,
        List<TermTold> terms,
        List<DeedTold> deeds) {
    private static final Pattern DENIAL = Pattern.compile("\\bden(y|ies|ied|ying|ials?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUT = Pattern.compile(
            "\\b(submitted|handed over|handed|sent|presented|delivered|tabled|put forward|put|made)\\b",
            Pattern.CASE_INSENSITIVE);
    /** How long something has been demanded is no part of it: {@code for weeks that the lock be opened}. */
    private static final Pattern HOW_LONG = Pattern.compile(
            "^for (?:\\p{L}+ )?(?:days|weeks|months|years) (?:that )?(?=\\S)", Pattern.CASE_INSENSITIVE);
    /** A day that stands right behind a name is no part of it: {@code Arvenia and Brask today signed}. */
    private static final Pattern DAY_BEHIND = Pattern.compile("(?<=\\p{L}) (?:today|yesterday|tonight)$");
    /** How far behind the word for putting forward its date can stand. */
    private static final int NEAR = 40;
    /** Acts whose meaning depends on the sentence around them. */
    private static final Set<ActType> OF_SENTENCE = EnumSet.of(
            ActType.DEMAND,
            ActType.ACCEPT,
            ActType.ACCEPT_IN_PART,
            ActType.CONCEDE,
            ActType.REJECT,
            ActType.NO_RESPONSE,
            ActType.PRECONDITION,
            ActType.READY_TO_TALK,
            ActType.REFUSE_TO_TALK,
            ActType.SUSPEND_TALKS,
            ActType.TALKS_STALLED,
            ActType.WITHDRAW_FROM_TALKS,
            ActType.SIGN_AGREEMENT,
            ActType.PROPOSE,
            ActType.OFFER,
            ActType.COUNTER_PROPOSE,
            ActType.DECLARE_CEASEFIRE,
            ActType.PROTEST,
            ActType.THREATEN,
            ActType.COERCE,
            ActType.MEASURE);

    private static final Comparator<Source> BY_PLACE =
            Comparator.comparing((Source source) -> start(source.act)).thenComparing(source -> source.act.id());

    public Extract {
        parties = List.copyOf(parties);
        people = List.copyOf(people);
        told = List.copyOf(told);
        sayings = List.copyOf(sayings);
        exchanges = List.copyOf(exchanges);
        leanings = List.copyOf(leanings);
        terms = List.copyOf(terms);
        deeds = List.copyOf(deeds);
    }

    /**
     * A statement that is long enough to be known again.
     *
     * @param statement its id
     * @param speaker who said it
     * @param runs the runs of its words
     */
    public record Saying(String statement, Speaker speaker, Runs runs) {}

    /** What the ledger needs of a document that was read and corrected. */
    public static Extract of(ReadDocument reading) {
        List<Source> sources = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            statement.acts().forEach(act -> sources.add(new Source(act, Optional.of(statement))));
        }
        reading.reported().forEach(act -> sources.add(new Source(act, Optional.empty())));
        sources.sort(BY_PLACE);
        Headlines headlines =
                new Headlines(reading, sources.stream().map(Source::act).toList());
        sources.removeIf(source -> headlines.isRepeated(source.act));
        return new Extract(
                reading.document().id(),
                reading.document().publication().published(),
                reading.document().publication().publisher(),
                Seats.parties(reading),
                GoBetweens.people(reading),
                sources.stream().map(source -> told(source, reading)).toList(),
                Runs.ofDocument(reading.document().text()),
                sayings(reading),
                Exchanges.of(reading, statement -> when(Optional.of(statement), reading)),
                Affiliations.leanings(reading),
                Matter.of(reading.document().text()),
                TermTold.of(reading),
                DeedTold.of(reading));
    }

    /**
     * What the ledger needs of a document with all that happened to it.
     *
     * @param added its entries that count, in the journal's order, at least one
     * @param corrections those in force, in the journal's order; those about other documents change nothing
     */
    public static Extract of(List<DocumentAdded> added, List<Correction> corrections) {
        Versions versions = new Versions();
        added.forEach(versions::add);
        ReadDocument current = versions.current();
        String id = current.document().id();
        List<Correction> own = corrections.stream()
                .filter(correction -> Replay.documents(correction, Map.of()).contains(id))
                .toList();
        return of(Corrector.correct(current, own).reading());
    }

    /** The same with objects that equal ones share. */
    Extract pooled(Pool pool) {
        Pool ids = new Pool();
        return new Extract(
                id,
                pool.one(published),
                pool.one(publisher),
                pool.each(parties),
                pool.each(people),
                told.stream().map(one -> one.pooled(pool, ids)).toList(),
                runs,
                sayings.stream()
                        .map(saying -> new Saying(ids.one(saying.statement), pool.one(saying.speaker), saying.runs))
                        .toList(),
                exchanges.stream().map(exchange -> exchange.pooled(pool)).toList(),
                leanings,
                matter,
                terms,
                deeds);
    }

    /** The same without what only finds its like. */
    Extract withoutRuns() {
        return new Extract(
                id,
                published,
                publisher,
                parties,
                people,
                told,
                Runs.NONE,
                sayings.stream()
                        .map(saying -> new Saying(saying.statement, saying.speaker, Runs.NONE))
                        .toList(),
                exchanges,
                leanings,
                matter,
                terms,
                deeds);
    }

    /** What puts the document where it belongs. */
    String order() {
        return Order.of(published, id);
    }

    private static List<Saying> sayings(ReadDocument reading) {
        List<Saying> sayings = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            Runs runs = Runs.ofStatement(statement.text());
            if (!runs.isEmpty()) {
                sayings.add(new Saying(statement.id(), statement.speaker(), runs));
            }
        }
        return sayings;
    }

    private static int start(Act act) {
        return act.evidence().stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }

    private static Told told(Source source, ReadDocument reading) {
        Act act = source.act;
        String evidence = evidence(act, reading);
        String words = source.statement
                .map(Statement::text)
                .orElseGet(() -> ActWords.whole(act, reading.document().text()));
        When told = when(source.statement, reading);
        String own = act.when();
        Optional<PlanSpokenOf> plan = PlanSpokenOf.by(act, reading);
        return new Told(
                new Told.Deed(
                        act.id(),
                        act.type(),
                        act.modality(),
                        act.actor(),
                        plan.map(PlanSpokenOf::owner).orElse(act.target()),
                        act.issue(),
                        plan.map(PlanSpokenOf::words)
                                .orElse(HOW_LONG.matcher(act.object()).replaceFirst("")),
                        HOW_LONG.matcher(act.condition()).replaceFirst(""),
                        act.when()),
                (act.polarity() == Polarity.AFFIRMED) != isDenied(source, reading),
                source.statement.map(Statement::id).orElse(""),
                words.replaceAll("\\s+", " ").strip().replaceAll(",$", ""),
                evidence,
                OF_SENTENCE.contains(act.type()) ? sentence(act, words, reading) : "",
                put(source, reading),
                own.isEmpty() || lasts(own) ? told : new When(own, DateBasis.ACT),
                told,
                source.statement.map(Extract::speakers).orElse(List.of()),
                sides(act.actors()),
                plan.isPresent() ? List.of() : sides(act.targets()),
                start(act));
    }

    /** Who makes a statement, each alone. */
    static List<Speaker> speakers(Statement statement) {
        return Stream.concat(Stream.of(alone(statement.speaker())), statement.speaker().others().stream())
                .toList();
    }

    /** One speaker without those who speak along. */
    static Speaker alone(Speaker speaker) {
        return new Speaker(speaker.kind(), speaker.id(), speaker.name(), speaker.party(), List.of());
    }

    private static List<Told.Side> sides(List<Participant> participants) {
        return participants.stream()
                .map(participant ->
                        new Told.Side(DAY_BEHIND.matcher(participant.name()).replaceFirst(""), participant.party()))
                .toList();
    }

    /** The words that carry the act, white space made plain. */
    private static String evidence(Act act, ReadDocument reading) {
        String text = reading.document().text();
        return act.evidence().stream()
                .map(span -> span.of(text))
                .collect(Collectors.joining(" … "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether the one who is cited denies the words that carry the act: {@code denied that it had left the talks}. */
    private static boolean isDenied(Source source, ReadDocument reading) {
        String text = reading.document().text();
        return source.act.type() != ActType.DENY
                && source.statement
                        .filter(cited -> within(cited.content(), source.act.evidence()))
                        .map(cited ->
                                cited.cue().stream().map(span -> span.of(text)).collect(Collectors.joining(" ")))
                        .filter(cue -> DENIAL.matcher(cue).find())
                        .isPresent();
    }

    private static boolean within(List<Span> content, List<Span> evidence) {
        return !evidence.isEmpty()
                && evidence.stream().allMatch(span -> content.stream().anyMatch(outer -> outer.contains(span)));
    }

    /**
     * When it was said, else published. An act's own date goes before. A date with an open end, "since" one, is that of
     * something that lasts: nothing is said or done then.
     */
    static When when(Optional<Statement> statement, ReadDocument reading) {
        DateValue said = statement.map(Statement::said).orElse(DateValue.UNKNOWN);
        if (said.isKnown() && !lasts(said.edtf())) {
            return new When(said.edtf(), said.origin() == DateOrigin.RESOLVED ? DateBasis.SAID : DateBasis.PUBLISHED);
        }
        DateValue published = reading.document().publication().published();
        return published.isKnown() ? new When(published.edtf(), DateBasis.PUBLISHED) : When.UNKNOWN;
    }

    private static boolean lasts(String edtf) {
        return edtf.endsWith("/..");
    }

    /** The sentence of the report around the act, as far as punctuation tells. */
    private static String sentence(Act act, String words, ReadDocument reading) {
        String text = reading.document().text();
        if (act.evidence().isEmpty()) {
            return words;
        }
        return SentenceSpans.around(text, Span.covering(act.evidence()))
                .of(text)
                .strip();
    }

    /** The date that follows the word for putting forward. */
    private static When put(Source source, ReadDocument reading) {
        Span content = source.statement
                .filter(statement -> !statement.content().isEmpty())
                .map(statement -> Span.covering(statement.content()))
                .orElse(new Span(0, 0));
        String text = reading.document().text();
        Matcher matcher = PUT.matcher(text).region(content.start(), content.end());
        while (matcher.find()) {
            for (TimeExpression time : reading.times()) {
                int distance = time.span().start() - matcher.end();
                boolean behind = distance >= 0 && distance <= NEAR && content.contains(time.span());
                if (behind && time.type() == TimeType.DATE && !time.edtf().isEmpty()) {
                    return new When(time.edtf(), DateBasis.ACT);
                }
            }
        }
        return When.UNKNOWN;
    }

    private record Source(Act act, Optional<Statement> statement) {}
}
