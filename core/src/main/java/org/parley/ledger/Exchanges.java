package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Block;
import org.parley.document.Span;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;
import org.parley.statement.Statement;

/**
 * Finds where a report sets the words of one speaker against those of the speaker before. What is answered stands in the same
 * paragraph or the one before, and nobody else is cited in between.
 */
final class Exchanges {
    /** The most statements of one speaker that an answer is taken to be about. */
    private static final int LONGEST_TURN = 6;
    /** So many of them are compared by their words. */
    private static final int LATEST = 4;
    /** So many characters before a quotation can lead into it. */
    private static final int LONGEST_LEAD = 200;

    /** That somebody had said something before, by its cue. */
    private static final Pattern HAD_SAID = Pattern.compile(
            "\\bhad\\b.{0,20}\\b(?:(?<firmly>insisted|vowed|ruled out|sworn|denied|pledged|promised|maintained|refused|rejected)|said|told|declared|argued|announced|warned)\\b",
            Pattern.CASE_INSENSITIVE);
    /** When that was. */
    private static final Pattern EARLIER = Pattern.compile(
            "\\b((?:last|the previous|the same) (?:week|month|year|spring|summer|autumn|winter|fall)|earlier (?:this|in|last)|ago|the week before|the (?:day|month|year) before"
                    + "|(?:days?|weeks?|months?|years?) earlier|until (?:last|recently|now)|previously|at first|originally|once)\\b",
            Pattern.CASE_INSENSITIVE);
    /** That something is not as it was. */
    private static final Pattern CHANGED = Pattern.compile(
            "\\b(shift(?:s|ed)?|change of (?:course|tone|heart|mind|position)|(?:a|the|notable|sharp|abrupt) turn|turn(?:about|around)|u-turn|reversal|revers(?:ed|es) (?:itself|himself|herself|course)"
                    + "|about-face|climb-?down|backtrack\\p{L}*|softening|striking|in contrast|by contrast|no longer)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What a side does to another that it may deny. */
    private static final Set<ActType> DEEDS =
            EnumSet.of(ActType.ASSAULT, ActType.VIOLATE_AGREEMENT, ActType.COERCE, ActType.MOBILIZE);

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
            String text = reading.document().text();
            int from = said.isEmpty() ? 0 : end(statements.get(said.size() - 1));
            from = Math.max(from, start(statement) - LONGEST_LEAD);
            String lead = from < start(statement) ? text.substring(from, start(statement)) : "";
            String around =
                    paragraph < blocks.size() ? blocks.get(paragraph).span().of(text) : "";
            said.add(Said.of(statement, paragraph, until, reading, told.apply(statement), lead, around));
        }
        List<Exchange> exchanges = new Exchanges(said).all();
        DeniedClaims claims = new DeniedClaims(reading);
        for (int i = 0; i < said.size(); i++) {
            claims.of(statements.get(i), said.get(i))
                    .filter(denied -> !isAnswered(denied, exchanges))
                    .ifPresent(exchanges::add);
        }
        return exchanges;
    }

    /** Whether the answer stands against other words already. */
    private static boolean isAnswered(Exchange denied, List<Exchange> exchanges) {
        return exchanges.stream()
                .anyMatch(
                        exchange -> exchange.answers().contains(denied.answers().get(0)));
    }

    private static int start(Statement statement) {
        return statement.content().stream().mapToInt(Span::start).min().orElse(0);
    }

    private static int end(Statement statement) {
        return statement.content().stream().mapToInt(Span::end).max().orElse(0);
    }

    private List<Exchange> all() {
        List<Exchange> exchanges = new ArrayList<>();
        int last = -2;
        for (int i = 1; i < said.size(); i++) {
            int index = i;
            List<Said> turn = said.get(i).isSomebodys() && !said.get(i).onlooker() ? turnBefore(i) : List.of();
            Optional<Exchange> exchange = turn.isEmpty() ? witnessed(i) : exchange(turn, i);
            if (exchange.isPresent()) {
                boolean goesOn = last == i - 1 && !exchanges.isEmpty();
                if (goesOn) {
                    add(exchange.get(), exchanges);
                } else {
                    exchanges.add(exchange.get());
                }
                last = i;
            }
            earlierSelf(i).ifPresent(exchanges::add);
            if (exchange.isEmpty()) {
                Figures.disputed(said, i)
                        .or(() -> Tallies.differing(said, index))
                        .ifPresent(exchanges::add);
            }
        }
        said.stream().map(Forecasts::of).flatMap(Optional::stream).forEach(exchanges::add);
        return exchanges;
    }

    /** What a speaker had said some time before, where the report sets it against what the speaker says now. */
    private Optional<Exchange> earlierSelf(int index) {
        Said before = said.get(index);
        Matcher had = HAD_SAID.matcher(before.cue());
        int place = before.around().indexOf(before.cue());
        boolean told = before.isSomebodys() && had.find() && place >= 0;
        if (!told) {
            return Optional.empty();
        }
        int start = Math.max(
                before.around().lastIndexOf(". ", place), before.around().lastIndexOf("” ", place));
        int end = before.around().indexOf(". ", place);
        String sentence =
                before.around().substring(start + 1, end < 0 ? before.around().length() : end);
        boolean changed = CHANGED.matcher(before.around()).find();
        boolean earlier = EARLIER.matcher(sentence).find();
        boolean contrasted = had.group("firmly") != null ? earlier || changed : earlier && changed;
        if (!contrasted || !EARLIER.matcher(before.around()).find()) {
            return Optional.empty();
        }
        Set<String> words = Words.content(before.words());
        Said nearest = null;
        int most = -1;
        for (int i = index - 1;
                i >= 0 && before.paragraph() - said.get(i).until() <= 1 && index - i <= LONGEST_TURN;
                i--) {
            Said now = said.get(i);
            boolean own = now.isOf(before) && now.isSomebodys() && now.isClaim();
            int shared = Words.shared(words, Words.content(now.words()));
            if (own && !HAD_SAID.matcher(now.cue()).find() && shared > most) {
                nearest = now;
                most = shared;
            }
        }
        return nearest == null
                ? Optional.empty()
                : Optional.of(exchange(Exchange.Kind.EARLIER_SELF, List.of(before), nearest));
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
        int first = answer.paragraph();
        while (at >= 0 && said.get(at).isOf(answer)) {
            first = said.get(at).paragraph();
            at--;
        }
        List<Said> turn = new ArrayList<>();
        while (at >= 0 && turn.size() < LONGEST_TURN && said.get(at).isSomebodys()) {
            Said before = said.get(at);
            if (first - before.until() > 1 || (!turn.isEmpty() && !before.isOf(turn.get(0)))) {
                break;
            }
            if (before.isClaim() && !before.onlooker()) {
                turn.add(0, before);
            }
            first = before.paragraph();
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
        int first = said.get(index).paragraph();
        List<Said> turn = new ArrayList<>();
        while (at >= 0 && turn.size() < LONGEST_TURN && said.get(at).isNamed(owner)) {
            Said before = said.get(at);
            if (first - before.until() > 1) {
                break;
            }
            if (before.isClaim() && before.speech().speakers().size() == 1) {
                turn.add(0, before);
            }
            first = before.paragraph();
            at--;
        }
        return turn;
    }

    private Optional<Exchange> exchange(List<Said> turn, int index) {
        Said answer = said.get(index);
        Said last = turn.get(turn.size() - 1);
        boolean next = said.get(index - 1).equals(last);
        boolean differs = answer.differs()
                && !answer.denies()
                && turn.stream().noneMatch(claim -> HaltDeniedCheck.denies(claim.words()));
        boolean denied = Denying.onlyDenies(answer.cue(), answer.words())
                && !Denying.refusesPlan(answer.cue(), answer.words(), answer.before(last))
                && !(Denying.leans(answer.words()) && !answer.isOfSentenceOf(last));
        if (next && (answer.led() || differs || denied)) {
            List<Said> meant = meant(turn, index);
            return meant.isEmpty() ? Optional.empty() : Optional.of(exchange(Exchange.Kind.DENIED, meant, answer));
        }
        boolean disputed = last.denies() || Denying.contests(answer.before(last));
        if (next && disputed && answer.isClaim() && Denying.isReceiptDisputed(answer.words(), last.words())) {
            return Optional.of(exchange(Exchange.Kind.NEGATED, List.of(answer), last));
        }
        List<Said> named = Denying.deniedOf(answer.cue(), answer.words())
                .map(owner -> turnOf(owner, index))
                .orElse(List.of());
        if (!named.isEmpty()) {
            return Optional.of(exchange(Exchange.Kind.DENIED, meant(named, index), answer));
        }
        List<Said> charges =
                next && answer.denies() && Denying.isDenial(answer.cue()) ? charges(turn, answer) : List.of();
        if (!charges.isEmpty()) {
            return Optional.of(exchange(Exchange.Kind.DENIED, charges, answer));
        }
        if (next && Retellings.isReversed(answer.words())) {
            return Optional.of(exchange(Exchange.Kind.DENIED, List.of(last), answer));
        }
        boolean others = OtherOnes.exclude(last.words(), answer.words())
                || (isBeside(last, answer) && Retellings.isOthers(last.words(), answer.words()));
        if (next && others) {
            return Optional.of(exchange(Exchange.Kind.OTHER_ONE, List.of(last), answer));
        }
        if (next && Counts.exclude(last.words(), answer.words(), answer.speaker())) {
            return Optional.of(exchange(Exchange.Kind.OTHER_NUMBER, List.of(last), answer));
        }
        if (next && isSetAgainst(last, answer)) {
            return Optional.of(exchange(Exchange.Kind.DENIED, List.of(last), answer));
        }
        List<Said> latest = turn.subList(Math.max(0, turn.size() - LATEST), turn.size());
        return among(Exchange.Kind.NEGATED, latest, answer, answer::negates)
                .or(() -> retold(index))
                .or(() -> witnessed(index))
                .or(() -> among(
                        Exchange.Kind.NEGATED,
                        next && isBeside(last, answer) ? List.of(last) : List.of(),
                        answer,
                        claim -> answer.isClaim() && Retellings.areOpposite(claim.words(), answer.words())))
                .or(() -> among(
                        Exchange.Kind.SO_CALLED,
                        latest,
                        answer,
                        claim -> SoCalled.exclude(claim.words(), answer.words())))
                .or(() -> among(
                        Exchange.Kind.OTHERWISE,
                        isNextClaim(turn, index) && answer.isClaim() && isOfASide(last, answer)
                                ? sinceAtOdds(turn)
                                : List.of(),
                        answer,
                        Said::isClaim));
    }

    /** Whether an answer is that of a party, or stands in the paragraph of what it answers: others further down tell of other things. */
    private static boolean isOfASide(Said last, Said answer) {
        return !answer.speaker().party().isEmpty() || isBeside(last, answer);
    }

    /** What a turn says since the report has said that the sides are at odds. */
    private static List<Said> sinceAtOdds(List<Said> turn) {
        int first = turn.size() - 1;
        while (first >= 0 && !turn.get(first).atOdds()) {
            first--;
        }
        return first < 0 ? List.of() : turn.subList(first, turn.size());
    }

    /** Whether nothing is claimed between the last words of a turn and an answer: {@code Lindt, who asked not to be named, said}. */
    private boolean isNextClaim(List<Said> turn, int index) {
        int before = index - 1;
        while (before > 0
                && said.get(before).isOf(said.get(index))
                && !said.get(before).isClaim()) {
            before--;
        }
        return said.get(before).equals(turn.get(turn.size() - 1));
    }

    /**
     * Whether a claim ends with the answering one's denial, is a deed that its denial follows or names again, or blames
     * what was something else.
     */
    private static boolean isSetAgainst(Said last, Said answer) {
        String denier = Denying.deniedBehind(last.words());
        boolean blamed = last.accused().stream().anyMatch(answer::isNamed) && Denying.isAnother(answer.words());
        boolean denied = !denier.isEmpty() && (isBeside(last, answer) || answer.isNamed(denier));
        boolean sameDeed = answer.denies()
                && Denying.deniesOnly(answer.cue())
                && Retellings.tellSameDeed(last.words(), answer.words());
        boolean blames =
                last.acts().contains(ActType.ASSAULT) || !last.accused().isEmpty();
        boolean beside = isBeside(last, answer)
                && (blamed
                        || isOfDeed(last, answer)
                        || Retellings.isUnnumbered(last.words(), answer.words())
                        || (blames && Retellings.isOfOtherCause(last.words(), answer.words())));
        return denied || sameDeed || beside || isDisclaimed(last, answer);
    }

    /** Whether an answer has it that its side had nothing to do with what a claim lays at its door. */
    private static boolean isDisclaimed(Said last, Said answer) {
        boolean laid = last.speaksOf(answer)
                || last.acts().stream().anyMatch(DEEDS::contains)
                || Words.shared(Words.content(last.words()), Words.content(answer.words())) > 1;
        return laid && Denying.isNoHand(answer.cue(), answer.words());
    }

    /** Whether an answer denies something right behind a deed that another tells of: {@code a raid killed nine; the army denies that it was there}. */
    private static boolean isOfDeed(Said last, Said answer) {
        return answer.denies()
                && Denying.deniesOnly(answer.cue())
                && last.acts().stream().anyMatch(DEEDS::contains);
    }

    /** What a denial of {@code no such claim} means: what names such a thing, what asks for something, else the last words beside it. */
    private static Optional<Said> ofThing(String thing, List<Said> turn, List<Said> claims, Said answer) {
        Optional<Said> asked = Denying.isAsked(thing)
                ? turn.stream()
                        .filter(claim -> claim.acts().contains(ActType.DEMAND))
                        .reduce((first, second) -> second)
                : Optional.empty();
        return asked.or(() -> ofDeed(thing, turn))
                .or(() -> claims.stream()
                        .filter(claim -> claim.until() == answer.paragraph()
                                || Words.content(claim.words()).contains(Words.stem(thing)))
                        .reduce((first, second) -> second));
    }

    /** The last words that tell a deed as done, by another word for it: {@code a request}, {@code they asked her}. */
    private static Optional<Said> ofDeed(String thing, List<Said> turn) {
        return turn.stream()
                .filter(claim -> Retellings.tellSameDeed(claim.words(), thing))
                .reduce((first, second) -> second);
    }

    /** What was told a little before as done, and is said not to have been. */
    private Optional<Exchange> retold(int index) {
        Said answer = said.get(index);
        for (int i = index - 1; i >= 0 && index - i <= LATEST; i--) {
            Said claim = said.get(i);
            boolean other = claim.isSomebodys() && claim.isClaim() && !claim.isOf(answer) && !claim.onlooker();
            boolean near = answer.paragraph() - claim.until() <= 1;
            if (other && near && Retellings.exclude(claim.words(), answer.words())) {
                return Optional.of(exchange(Exchange.Kind.NEGATED, List.of(claim), answer));
            }
        }
        return Optional.empty();
    }

    /** What was just said not to have been, and was seen or heard by another, who may only look on. */
    private Optional<Exchange> witnessed(int index) {
        Said claim = said.get(index - 1);
        Said answer = said.get(index);
        boolean other = claim.isSomebodys() && answer.isSomebodys() && !claim.isOf(answer);
        boolean near = answer.paragraph() - claim.until() <= 1;
        return other && near && Retellings.isWitnessed(claim.words(), answer.words())
                ? Optional.of(exchange(Exchange.Kind.NEGATED, List.of(claim), answer))
                : Optional.empty();
    }

    /** Whether both stand in one paragraph. */
    private static boolean isBeside(Said claim, Said answer) {
        return claim.until() == answer.paragraph();
    }

    /**
     * Of what was said before, that which a denial means that does not say it again: what the denier goes on to speak of, else what
     * was said of the denier, else the last.
     */
    private List<Said> meant(List<Said> turn, int index) {
        Said answer = said.get(index);
        List<Said> claims = turn.stream().filter(Said::canBeDenied).toList();
        List<Said> all = claims.isEmpty() ? turn : claims;
        String thing = Denying.noSuch(answer.words());
        if (!thing.isEmpty()) {
            return ofThing(thing, turn, all, answer).map(List::of).orElse(List.of());
        }
        Optional<Said> such = ofDeed(Denying.anySuch(answer.words()), turn);
        if (such.isPresent()) {
            return List.of(such.get());
        }
        if (Denying.isOfCharge(answer.words())) {
            Optional<Said> charge =
                    turn.stream().filter(claim -> claim.speaksOf(answer)).reduce((first, second) -> second);
            if (charge.isPresent() || all.size() < LATEST) {
                return charge.map(List::of).orElse(all);
            }
        }
        if (all.size() == 1 || Denying.pointsToSeveral(answer.words())) {
            return all;
        }
        Set<ActType> done = EnumSet.noneOf(ActType.class);
        StringBuilder words = new StringBuilder(answer.words());
        for (int i = index + 1; i < said.size() && i <= index + 2; i++) {
            Said more = said.get(i);
            boolean goesOn =
                    more.isOf(answer) ? more.paragraph() - answer.until() <= 1 : more.paragraph() == answer.until();
            if (!goesOn || more.isOf(turn.get(0))) {
                break;
            }
            done.addAll(more.acts());
            words.append(' ').append(more.words());
        }
        List<Said> received = all.stream()
                .filter(claim -> Denying.isReceiptDisputed(words.toString(), claim.words())
                        || Denying.isReceiptDisputed(claim.words(), words.toString()))
                .toList();
        if (!received.isEmpty()) {
            return received;
        }
        done.removeAll(Said.NO_CLAIMS);
        done.remove(ActType.DENY);
        List<Said> sameDeed = all.stream()
                .filter(claim -> claim.acts().stream().anyMatch(done::contains))
                .toList();
        if (!sameDeed.isEmpty()) {
            return sameDeed;
        }
        Set<String> again = Words.content(words.toString());
        int most = all.stream()
                .mapToInt(claim -> Words.shared(again, Words.content(claim.words())))
                .max()
                .orElse(0);
        if (most > 0) {
            return all.stream()
                    .filter(claim -> Words.shared(again, Words.content(claim.words())) == most)
                    .toList();
        }
        return all.stream()
                .filter(claim -> claim.speaksOf(answer))
                .reduce((first, second) -> second)
                .map(List::of)
                .orElseGet(() -> List.of(all.get(all.size() - 1)));
    }

    /** What somebody is accused of and what follows it, where the accused is the next to speak. */
    private static List<Said> charges(List<Said> turn, Said answer) {
        for (int i = 0; i < turn.size(); i++) {
            if (turn.get(i).accused().stream().anyMatch(answer::isNamed)) {
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
        return new Exchange(kind, claims.stream().map(claim -> claim.speech()).toList(), List.of(answer.speech()));
    }
}
