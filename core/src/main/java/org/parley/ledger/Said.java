package org.parley.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.Participant;
import org.parley.statement.Polarity;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/**
 * A statement with what is compared of it.
 *
 * @param words without the cue
 * @param cue the words that ascribe
 * @param paragraph where it begins, counted from the report's beginning
 * @param until the paragraph where it ends
 * @param denies whether it denies by an act
 * @param accused those whom it blames or accuses
 * @param acts what it does
 * @param led whether the words in front of it deny what was said before
 * @param differs whether they say that it is another account of the same
 * @param onlooker whether it is by somebody who only looks on
 * @param atOdds whether the words in front of it say that the sides tell a thing otherwise
 * @param around the paragraph
 */
record Said(
        Speech speech,
        String words,
        String cue,
        int paragraph,
        int until,
        boolean denies,
        List<String> accused,
        Set<ActType> acts,
        boolean led,
        boolean differs,
        boolean onlooker,
        boolean atOdds,
        String around) {
    /** Acts by which somebody says what is or was so; a wish or a threat can not be denied. */
    static final Set<ActType> NO_CLAIMS = EnumSet.of(
            ActType.READY_TO_TALK,
            ActType.REFUSE_TO_TALK,
            ActType.PRECONDITION,
            ActType.DEMAND,
            ActType.APPEAL,
            ActType.PRAISE,
            ActType.THREATEN,
            ActType.WARN,
            ActType.PREDICT,
            ActType.REJECT,
            ActType.CONCEDE);
    /** What somebody is who speaks for others. */
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(spokes|minister|secretary|official|negotiat|chief|chair|president|premier|chancellor|representative|envoy|ambassador|commander|general"
                    + "|admiral|colonel|director|head|leader|commissioner|mediator|governor|delegate|deputy|aide|adviser|advisor|officer|executive|king|mayor|organi[sz]er|conven[eo]r|steward"
                    + "|conciliator|arbitrator|facilitator|ombuds)",
            Pattern.CASE_INSENSITIVE);

    /** So many characters tell where words end. */
    private static final int ENDING = 12;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][”\"’]?\\s");
    private static final Pattern QUOTED = Pattern.compile("[“\"‘]");
    private static final Pattern FORMER = Pattern.compile("\\b(former|ex-|retired)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING = Pattern.compile(
            "(that )?(nothing|none|no such|not (a|one)( single| red)? (cent|penny|dime|dollar|euro|peso|rupee|page|line|word|truck|bag))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION =
            Pattern.compile("^(whether|if|what|how|why|who)\\b|\\?[”\"’]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile(
            "\\b(ask|wonder|question|request|urg(e|ing)|propos|demand|recommend|appeal|call(s|ed|ing)? (for|on)|hop(e|ing)|want)",
            Pattern.CASE_INSENSITIVE);

    /** The statement as a report has it, with what stands around it. */
    static Said of(
            Statement statement,
            int paragraph,
            int until,
            ReadDocument reading,
            When told,
            String lead,
            String around) {
        Optional<Act> denial = statement.acts().stream()
                .filter(act -> act.type() == ActType.DENY && act.polarity() == Polarity.AFFIRMED)
                .findFirst();
        List<Speaker> speakers = Stream.concat(
                        Stream.of(Extract.alone(statement.speaker())), statement.speaker().others().stream())
                .toList();
        String text = reading.document().text();
        String written = statement.cue().stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
        boolean led = written.isEmpty() && lead.strip().endsWith(":") && lead.indexOf('\n') < 0;
        String ledBy = led ? Denying.leadsIn(lead.strip().replaceAll(":$", "")) : "";
        String cue = written.isEmpty() ? ledBy : written;
        String words = statement.text().replaceAll("\\s+", " ").strip().replaceAll(",$", "");
        String shown = Denying.isDenial(cue) ? cue + ": " + words : words;
        Speech speech = new Speech(statement.id(), denial.map(Act::id).orElse(""), shown, told, speakers);
        List<String> accused = statement.acts().stream()
                .filter(act -> act.type() == ActType.ACCUSE || act.type() == ActType.BLAME)
                .filter(act -> act.polarity() == Polarity.AFFIRMED)
                .flatMap(act -> Stream.concat(
                        Stream.of(act.target()), act.targets().stream().map(Participant::party)))
                .filter(name -> !name.isEmpty())
                .toList();
        Set<ActType> acts = statement.acts().stream()
                .map(Act::type)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActType.class)));
        Speaker speaker = speakers.get(0);
        List<String> offices = reading.people().stream()
                .filter(person -> person.id().equals(speaker.id()))
                .flatMap(person -> person.roles().stream())
                .map(role -> role.title())
                .toList();
        boolean onlooker = speaker.kind() == SpeakerKind.PERSON
                && speaker.party().isEmpty()
                && !offices.isEmpty()
                && offices.stream()
                        .noneMatch(title -> OFFICE.matcher(title).find()
                                && !FORMER.matcher(title).find());
        return new Said(
                speech,
                words,
                cue,
                paragraph,
                until,
                denial.isPresent(),
                accused,
                acts,
                !ledBy.isEmpty(),
                Denying.differs(lead),
                onlooker,
                Denying.areAtOdds(lead) || (!QUOTED.matcher(words).lookingAt() && Denying.areAtOdds(words)),
                around);
    }

    Speaker speaker() {
        return speech.speakers().get(0);
    }

    boolean isSomebodys() {
        return speaker().kind() != SpeakerKind.UNKNOWN && !speaker().name().isEmpty();
    }

    /** Whether both are the words of one speaker, or of one party. */
    boolean isOf(Said other) {
        Speaker one = speaker();
        Speaker another = other.speaker();
        boolean sameParty = !one.party().isEmpty() && one.party().equals(another.party());
        return sameParty
                || isShortFor(one.name(), another.name())
                || isShortFor(another.name(), one.name())
                || (!one.id().isEmpty() && one.id().equals(another.id()));
    }

    /** Whether words name the one who speaks, or the party: {@code the union leadership}. */
    boolean isNamed(String words) {
        Speaker one = speaker();
        return Stream.of(one.name(), one.party())
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> isOneOf(Words.of(name), Words.content(words)));
    }

    /** Whether the first or the last word of a name is among others. */
    private static boolean isOneOf(List<String> name, Set<String> words) {
        return !name.isEmpty()
                && (words.contains(Words.stem(name.get(name.size() - 1))) || words.contains(Words.stem(name.get(0))));
    }

    /** {@code the ministry} for {@code Arvenia's defence ministry}. */
    private static boolean isShortFor(String name, String longer) {
        String bare = Roster.fold(name);
        return Roster.fold(longer).equals(bare) || Roster.fold(longer).endsWith(" " + bare);
    }

    /** Whether it says of what the claim says that it is not so. */
    boolean negates(Said claim) {
        boolean denied = denies
                && Denying.isDenial(cue)
                && !(claim.denies && Denying.isDenial(claim.cue))
                && Denying.denies(words, claim.words, speaker().party());
        boolean nothing = NOTHING.matcher(words).lookingAt() || words.endsWith(" none");
        boolean lost = (Denying.isReceiptDisputed(claim.words, words) || Denying.isHeardOf(claim.words, words))
                && (nothing || Words.shared(Words.content(claim.words), Words.content(words)) > 0);
        return denied || lost || Negations.exclude(claim.words, words) || Quiet.exclude(claim.words, words);
    }

    /** What stands before it in its paragraph, and what was said last. */
    String before(Said last) {
        int place = around.indexOf(cue);
        return last.words + " " + (place < 0 ? "" : around.substring(0, place));
    }

    /** Whether it stands in the sentence in which other words end. */
    boolean isOfSentenceOf(Said last) {
        String before = before(last).substring(last.words.length());
        String end = last.words.substring(Math.max(0, last.words.length() - ENDING));
        int place = before.lastIndexOf(end);
        return place >= 0
                && !SENTENCE_END.matcher(before.substring(place + end.length())).find();
    }

    /** Whether it says of something that it is or was so, and does not only ask, offer or threaten. */
    boolean canBeDenied() {
        return acts.isEmpty() || !NO_CLAIMS.containsAll(acts);
    }

    /** Whether it names the one who speaks in another, or that one's party. */
    boolean speaksOf(Said other) {
        return Stream.of(other.speaker().name(), other.speaker().party())
                        .flatMap(name -> Stream.of(name, initials(name)))
                        .filter(name -> name.length() > 1)
                        .anyMatch(name -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                                .matcher(words)
                                .find())
                || accused.stream().anyMatch(other::isNamed);
    }

    /** {@code HQWU} of "Harbour and Quay Workers' Union". */
    private static String initials(String name) {
        return Stream.of(name.split("[ -]"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Whether it says that something is so, and does not ask. */
    boolean isClaim() {
        return !QUESTION.matcher(words).find() && !ASKS.matcher(cue).find();
    }
}
