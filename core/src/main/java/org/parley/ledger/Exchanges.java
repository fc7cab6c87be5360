package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.document.Block;
import org.parley.document.Span;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.Participant;
import org.parley.statement.Polarity;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/**
 * Finds where a report sets the words of one speaker against those of the speaker before. What is answered stands in the same
 * paragraph or the one before, and nobody else is cited in between.
 */
final class Exchanges {
    /** The most statements of one speaker that an answer is taken to be about. */
    private static final int LONGEST_TURN = 4;

    private static final Pattern QUESTION =
            Pattern.compile("^(whether|if|what|how|why|who)\\b|\\?[”\"’]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile(
            "\\b(ask|wonder|question|request|urg(e|ing)|propos|demand|recommend|appeal|call(s|ed|ing)? (for|on)|hop(e|ing)|want)",
            Pattern.CASE_INSENSITIVE);

    private final List<Said> said;

    private Exchanges(List<Said> said) {
        this.said = said;
    }

    /**
     * Those of a document, in text order.
     *
     * @param told when a statement was made
     */
    static List<Exchange> of(ReadDocument reading, Function<Statement, When> told) {
        List<Statement> statements = reading.statements().stream()
                .filter(statement -> !statement.content().isEmpty())
                .sorted(Comparator.comparing(Exchanges::start).thenComparing(Statement::id))
                .toList();
        List<Block> blocks = reading.document().blocks();
        List<Said> said = new ArrayList<>();
        int paragraph = 0;
        for (Statement statement : statements) {
            while (paragraph < blocks.size() && blocks.get(paragraph).span().end() <= start(statement)) {
                paragraph++;
            }
            int until = paragraph;
            while (until < blocks.size() && blocks.get(until).span().end() < end(statement)) {
                until++;
            }
            said.add(said(statement, paragraph, until, reading, told.apply(statement)));
        }
        return new Exchanges(said).all();
    }

    private static int start(Statement statement) {
        return statement.content().stream().mapToInt(Span::start).min().orElse(0);
    }

    private static int end(Statement statement) {
        return statement.content().stream().mapToInt(Span::end).max().orElse(0);
    }

    private static Said said(Statement statement, int paragraph, int until, ReadDocument reading, When told) {
        Optional<Act> denial = statement.acts().stream()
                .filter(act -> act.type() == ActType.DENY && act.polarity() == Polarity.AFFIRMED)
                .findFirst();
        List<Speaker> speakers = Stream.concat(
                        Stream.of(Extract.alone(statement.speaker())), statement.speaker().others().stream())
                .toList();
        String text = reading.document().text();
        String cue = statement.cue().stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
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
        return new Said(speech, words, cue, paragraph, until, denial.isPresent(), accused);
    }

    private List<Exchange> all() {
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 1; i < said.size(); i++) {
            List<Said> turn = said.get(i).isSomebodys() ? turnBefore(i) : List.of();
            if (!turn.isEmpty()) {
                exchange(turn, i).ifPresent(exchange -> add(exchange, exchanges));
            }
        }
        return exchanges;
    }

    /** What is denied twice in a row is one exchange: {@code he denied it; "no page was agreed," he said}. */
    private static void add(Exchange exchange, List<Exchange> exchanges) {
        int last = exchanges.size() - 1;
        if (last >= 0 && exchanges.get(last).goesOnIn(exchange)) {
            exchanges.set(last, exchanges.get(last).with(exchange));
        } else {
            exchanges.add(exchange);
        }
    }

    /** The last statements of the speaker before this one's, in text order; none where they stand too far off. */
    private List<Said> turnBefore(int index) {
        Said answer = said.get(index);
        int at = index - 1;
        int first = answer.paragraph;
        while (at >= 0 && said.get(at).isOf(answer)) {
            first = said.get(at).paragraph;
            at--;
        }
        List<Said> turn = new ArrayList<>();
        while (at >= 0 && turn.size() < LONGEST_TURN && said.get(at).isSomebodys()) {
            Said before = said.get(at);
            if (first - before.until > 1 || (!turn.isEmpty() && !before.isOf(turn.get(0)))) {
                break;
            }
            if (before.isClaim()) {
                turn.add(0, before);
            }
            first = before.paragraph;
            at--;
        }
        return turn;
    }

    /** The last statements of somebody who is named, whoever has spoken since, as long as it stands near. */
    private List<Said> turnOf(String owner, int index) {
        int at = index - 1;
        while (at >= 0 && index - at <= LONGEST_TURN && !said.get(at).isNamed(owner)) {
            at--;
        }
        int first = said.get(index).paragraph;
        List<Said> turn = new ArrayList<>();
        while (at >= 0 && turn.size() < LONGEST_TURN && said.get(at).isNamed(owner)) {
            Said before = said.get(at);
            if (first - before.until > 1) {
                break;
            }
            if (before.isClaim() && before.speech.speakers().size() == 1) {
                turn.add(0, before);
            }
            first = before.paragraph;
            at--;
        }
        return turn;
    }

    private Optional<Exchange> exchange(List<Said> turn, int index) {
        Said answer = said.get(index);
        Said last = turn.get(turn.size() - 1);
        boolean next = said.get(index - 1).equals(last);
        if (next && Denying.onlyDenies(answer.cue, answer.words)) {
            return Optional.of(exchange(Exchange.Kind.DENIED, turn, answer));
        }
        List<Said> named = Denying.deniedOf(answer.cue, answer.words)
                .map(owner -> turnOf(owner, index))
                .orElse(List.of());
        if (!named.isEmpty()) {
            return Optional.of(exchange(Exchange.Kind.DENIED, named, answer));
        }
        List<Said> charges = next && answer.denies && Denying.isDenial(answer.cue) ? charges(turn, answer) : List.of();
        if (!charges.isEmpty()) {
            return Optional.of(exchange(Exchange.Kind.DENIED, charges, answer));
        }
        if (next && OtherOnes.exclude(last.words, answer.words)) {
            return Optional.of(exchange(Exchange.Kind.OTHER_ONE, List.of(last), answer));
        }
        if (next && Counts.exclude(last.words, answer.words, answer.speaker())) {
            return Optional.of(exchange(Exchange.Kind.OTHER_NUMBER, List.of(last), answer));
        }
        return among(Exchange.Kind.NEGATED, turn, answer, answer::negates)
                .or(() -> among(
                        Exchange.Kind.SO_CALLED, turn, answer, claim -> SoCalled.exclude(claim.words, answer.words)));
    }

    /** What somebody is accused of and what follows it, where the accused is the next to speak. */
    private static List<Said> charges(List<Said> turn, Said answer) {
        for (int i = 0; i < turn.size(); i++) {
            if (turn.get(i).accused.stream().anyMatch(answer::isNamed)) {
                return turn.subList(i, turn.size());
            }
        }
        return List.of();
    }

    private static Optional<Exchange> among(
            Exchange.Kind kind, List<Said> turn, Said answer, Predicate<Said> excluded) {
        List<Said> claims = turn.stream().filter(excluded).toList();
        return claims.isEmpty() ? Optional.empty() : Optional.of(exchange(kind, claims, answer));
    }

    private static Exchange exchange(Exchange.Kind kind, List<Said> claims, Said answer) {
        return new Exchange(kind, claims.stream().map(claim -> claim.speech).toList(), List.of(answer.speech));
    }

    /**
     * A statement with what is compared of it.
     *
     * @param words without the cue
     * @param cue the words that ascribe
     * @param paragraph where it begins, counted from the report's beginning
     * @param until the paragraph where it ends
     * @param denies whether it denies by an act
     * @param accused those whom it blames or accuses
     */
    private record Said(
            Speech speech, String words, String cue, int paragraph, int until, boolean denies, List<String> accused) {
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
                    && (words.contains(Words.stem(name.get(name.size() - 1)))
                            || words.contains(Words.stem(name.get(0))));
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
                    && Denying.denies(words, claim.words, speaker().party());
            return denied || Negations.exclude(claim.words, words) || Quiet.exclude(claim.words, words);
        }

        /** Whether it says that something is so, and does not ask. */
        boolean isClaim() {
            return !QUESTION.matcher(words).find() && !ASKS.matcher(cue).find();
        }
    }
}
