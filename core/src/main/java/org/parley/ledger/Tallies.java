package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where a report sets one side's number of a thing beside another's: {@code 141 trips were put off, the company says. The
 * union counts 96}. The second leaves out what it counts, or names a thing of the same kind.
 */
final class Tallies {
    private static final DenialWords WORDS = DenialWords.get();
    /** So many statements before it the other number may have been given; where what is counted is left out, fewer. */
    private static final int FARTHEST = 8;

    private static final int NEAR = 2;
    /** Fewer words of one's own has a number that leaves out what it counts. */
    private static final int FEW = 2;

    /** Words by which something is counted, and nothing else is said. */
    private static final Pattern COUNTS = Pattern.compile(
            "\\b(?:count(?:s|ed)?|tall(?:y|ies|ied)|number(?:s|ed)|record(?:s|ed)|register(?:s|ed)?|put(?:s)?|estimate[sd]?|place[sd]?|peg(?:s|ged)|acknowledge[sd]?|recogni[sz]e[sd]?|admit(?:s|ted)?|concede[sd]?|spoke|speaks?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** That nothing is named but the number. */
    private static final Pattern ELLIPTIC = Pattern.compile(
            "\\s*[“\"‘]?(?:that )?(?:(?:it|this|that|they|there|the (?:real |true |actual )?(?:figure|number|toll|total|share|loss|losses|cost|bill|sum|debt|count|amount)) (?:is|was|were|are|has been|had been|came to|comes to|stood at|stands at) )?"
                    + "(?:(?:only|just|barely|hardly|nearer|closer|to|no more than|about|some|more like|at|less than|fewer than|more than|over|under|a) )*(?:[$€£]?\\d|\\p{Ll}+).*",
            Pattern.CASE_INSENSITIVE);
    /** What is to come, wished or only supposed. */
    private static final Pattern NOT_SO = Pattern.compile(
            "\\b(?:be|would|will|could|should|shall|must|may|might|can|if|unless|wants?|wanted|seeks?|sought|demand\\p{L}*|offer\\p{L}*|propos\\p{L}*|plan\\p{L}*|ask\\p{L}*|want\\p{L}*|until|agree\\p{L}*|accept\\p{L}*|promis\\p{L}*|ready|willing|target\\p{L}*|budget\\p{L}*)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A number by what the other one was: {@code less than half of that}. */
    private static final Pattern OF_THAT = Pattern.compile(
            "\\b(?:half|a third|a quarter|a fifth|a tenth|twice|double|treble|three times|ten times|a fraction) (?:of )?(?:that|this|as many|as much|the (?:number|figure|sum|amount))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MONEY =
            Pattern.compile("[$€£]|(?:" + WORDS.currencies() + ")", Pattern.CASE_INSENSITIVE);
    /** A number with a few words around it. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[\\p{L}’'-]+ ){0,9}?(?:[$€£]?\\d[\\d.,]*(?<![.,])|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a third|a quarter|a fifth|a tenth|thirds|quarters|nineteen)\\b)(?:%|(?: [\\p{L}’'-]+){0,6})",
            Pattern.CASE_INSENSITIVE);
    /** Words that need others behind them. */
    private static final Pattern LOOSE_END = Pattern.compile(
            "(?: (?:on|in|the|an?|of|to|at|by|for|from|since|with|and|or|its|their|his|her|that|which|who|as|into|over|after|before))+$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE = Pattern.compile("[,;:](?!\\d)| (?:and|but|while|though) ");
    /** Units of time, and parts of a whole. */
    private static final Set<String> NO_THINGS = Set.of(
            "year", "month", "week", "day", "night", "hour", "minute", "second", "third", "quarter", "fifth", "tenth");

    private static final Set<String> PART = Set.of("percent");
    /** When something was so; two such times are two things. */
    private static final Pattern TIME = Pattern.compile(
            "\\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\\d\\d|last year|a year ago|last month)\\b");

    private static final Pattern SOME_OF_THEM = Pattern.compile(
            "\\d (?:\\p{L}+ )?(?:of (?:them|these|those|whom)|among them)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_DEED = Pattern.compile(
            "(?:it|we|they|he|she)(?: (?:has|have|had|now|also|was|were|is|are))* (?<deed>\\p{L}+)",
            Pattern.CASE_INSENSITIVE);
    /** Words that say nothing of what is counted. */
    private static final Pattern SLIGHT = Pattern.compile(
            "\\b(?:now|still|true|real|actual|nearer|closer|close|barely|hardly|around|about|million|billion|thousand|some|altogether|today|per cent|percent)\\b",
            Pattern.CASE_INSENSITIVE);

    private Tallies() {}

    /**
     * The exchange in which a statement gives another number than one before it.
     *
     * @param said all statements of a report, in order
     * @param index of the statement
     */
    static Optional<Exchange> differing(List<Said> said, int index) {
        Said answer = said.get(index);
        if (!isCount(answer)) {
            return Optional.empty();
        }
        for (int i = index - 1; i >= 0 && index - i <= FARTHEST; i--) {
            Said claim = said.get(i);
            boolean other = isCount(claim) && !claim.isOf(answer);
            boolean near = index - i <= NEAR && answer.paragraph() - claim.until() <= 1;
            if (other && (near ? isAnswered(claim, answer) : isSame(claim, answer))) {
                return Optional.of(
                        new Exchange(Exchange.Kind.OTHER_NUMBER, List.of(claim.speech()), List.of(answer.speech())));
            }
        }
        return Optional.empty();
    }

    /** Whether somebody says of a number of something that it is or was so. */
    private static boolean isCount(Said said) {
        return said.isSomebodys()
                && said.isClaim()
                && !said.onlooker()
                && !NOT_SO.matcher(clause(said.words())).find()
                && !NOT_SO.matcher(said.cue()).find();
    }

    /** The clause in which the first number stands. */
    private static String clause(String words) {
        return Stream.of(CLAUSE.split(words, -1))
                .filter(part -> Quantity.bare(part).isPresent()
                        || !Quantity.shares(part).isEmpty())
                .findFirst()
                .orElse(words);
    }

    /** Whether the next number is one of what was just counted. */
    private static boolean isAnswered(Said claim, Said answer) {
        if (!isOfDeed(claim) && !COUNTS.matcher(claim.cue()).find()) {
            return false;
        }
        if (OF_THAT.matcher(answer.words()).find()) {
            return first(claim.words(), false).isPresent();
        }
        return isSame(claim, answer) || (isElliptic(claim, answer) && differ(claim, answer, false));
    }

    /** The number that words give first with the words around it, as a heading can have them; empty where they give none. */
    static String named(String words) {
        Matcher number = NUMBER.matcher(clause(words).strip());
        return number.find() ? LOOSE_END.matcher(number.group().strip()).replaceFirst("") : "";
    }

    private static boolean isOfDeed(Said claim) {
        return WORDS.counted().stream()
                .anyMatch(deed -> deed.matcher(claim.words()).find());
    }

    private static boolean sharesDeed(Said claim, Said answer) {
        return WORDS.counted().stream()
                .anyMatch(deed -> deed.matcher(claim.words()).find()
                        && deed.matcher(answer.words()).find());
    }

    /** Whether an answer leaves out what it counts, or tells it by another word for the same deed. */
    private static boolean isElliptic(Said claim, Said answer) {
        String words = clause(answer.words());
        if (!ELLIPTIC.matcher(words).lookingAt()) {
            return false;
        }
        Set<String> own = Words.content(SLIGHT.matcher(words).replaceAll(" "));
        own.removeIf(
                word -> Character.isDigit(word.charAt(0)) || WORDS.generic().contains(word));
        boolean counts = COUNTS.matcher(answer.cue()).find();
        boolean alone = own.size() < FEW && (COUNTS.matcher(claim.cue()).find() || !isOfDeed(answer));
        return counts || alone || sharesDeed(claim, answer);
    }

    /** Whether both name what they count, and it is the same. */
    private static boolean isSame(Said claim, Said answer) {
        Set<String> words = Words.content(claim.words());
        Set<String> others = Words.content(answer.words());
        words.removeIf(word -> Character.isDigit(word.charAt(0)));
        return sharesDeed(claim, answer) && Words.shared(words, others) >= 2 && differ(claim, answer, true);
    }

    /** @param named whether both must name what they count */
    private static boolean differ(Said claim, Said answer, boolean named) {
        Optional<Quantity> first =
                first(claim.words(), !named && COUNTS.matcher(claim.cue()).find());
        Optional<Quantity> second = first(clause(answer.words()), !named);
        return first.isPresent()
                && second.isPresent()
                && isOneKind(first.get(), second.get(), named)
                && isOneTime(claim.words(), answer.words())
                && !SOME_OF_THEM.matcher(clause(answer.words())).find()
                && !areOwnDeeds(claim.words(), answer.words())
                && first.get().differs(second.get());
    }

    /** The number that a statement gives first: a part of a whole, or so many of something. */
    private static Optional<Quantity> first(String words, boolean bare) {
        List<Quantity> shares = Quantity.shares(words);
        List<Quantity> counted = Quantity.in(words).stream()
                .filter(quantity -> !isTime(quantity.unit()))
                .toList();
        if (!shares.isEmpty() && counted.isEmpty()) {
            return Optional.of(shares.get(0));
        }
        Optional<Quantity> number = bare ? Quantity.bare(words) : Optional.empty();
        return number.or(() -> counted.stream().findFirst());
    }

    private static boolean isTime(String unit) {
        return NO_THINGS.contains(unit);
    }

    private static boolean isOneKind(Quantity one, Quantity other, boolean named) {
        boolean part = PART.contains(one.unit()) || PART.contains(other.unit());
        boolean money = isMoney(one) && isMoney(other);
        boolean open = other.unit().isEmpty() || isGeneric(other.unit());
        return part ? one.unit().equals(other.unit()) : money || one.unit().equals(other.unit()) || (!named && open);
    }

    private static boolean isGeneric(String unit) {
        return WORDS.generic().stream().anyMatch(word -> Words.stem(word).equals(unit));
    }

    private static boolean isMoney(Quantity quantity) {
        return MONEY.matcher(quantity.unit()).matches();
    }

    /** Whether each tells with the same verb what the own side did: {@code it has freed 60}, {@code it has freed 43}. */
    private static boolean areOwnDeeds(String claim, String answer) {
        Matcher one = OWN_DEED.matcher(claim);
        Matcher other = OWN_DEED.matcher(answer);
        return one.lookingAt() && other.lookingAt() && one.group("deed").equalsIgnoreCase(other.group("deed"));
    }

    /** Whether two tellings can be of one time: neither names a day, or both the same. */
    static boolean isOneTime(String one, String other) {
        List<String> times =
                TIME.matcher(one).results().map(match -> match.group()).toList();
        List<String> others =
                TIME.matcher(other).results().map(match -> match.group()).toList();
        return times.isEmpty() || others.isEmpty() || times.stream().anyMatch(others::contains);
    }
}
