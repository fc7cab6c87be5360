package org.parley.ledger;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether two tell one event so that not both can be right, though the second says nothing of the first's words again: {@code
 * they walked out} and {@code there was no walkout}, {@code inside our waters} and {@code outside}.
 */
final class Retellings {
    private static final DenialWords WORDS = DenialWords.get();
    /** A deed of which it is said that there was none. */
    private static final Pattern NONE = Pattern.compile(
            "(?:\\b(?:there (?:was|were|is|had been|has been|have been)|(?:gave|given|made|had|received|heard|got|saw|seen|know of|knew of) )\\s*(?:never (?:any|an?)|not? (?:any|an?|single)?|no|none)|^[“\"‘]?(?:no|not an?|not one|not a single))\\b(?<what>(?: [\\p{L}-]+){1,4})",
            Pattern.CASE_INSENSITIVE);
    /** That nothing had it done to it, or that it was never done. */
    private static final Pattern NOTHING = Pattern.compile(
            "\\b(?:nothing|none of it|nobody|no one|not one of (?:them|us)) (?:at all )?(?:has|had|have|was|were|is)(?: been| ever| yet| ever been)? (?<done>\\p{L}{2,}(?:ed|en|wn|ne|ld|nt|ght|pt|id|ut|ft|st|de)|binding|final)\\b"
                    + "|\\b(?:we|they|i|he|she|it) (?:have |had |has |[’']ve )?(?:ever )?(?<own>\\p{L}+(?:ed|d|t)) (?:on |to |with )?nothing\\b",
            Pattern.CASE_INSENSITIVE);
    /** A deed that is said to be another than the one that was done. */
    private static final Pattern NOT_THE_SAME = Pattern.compile(
            "\\bnot (?:quite |exactly |at all )?the same(?: thing)? as (?<what>\\p{L}+(?: for)?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** That something was never written, or said, though another has it so. */
    private static final Pattern NEVER_WRITTEN = Pattern.compile(
            "^[“\"‘]?(?:that |but |the |these |those |any |such )*(?<what>(?:[\\p{L}\\p{N}-]+ ){1,4}?)(?:was|were|had been|has been|have been|is|are) (?:never|not)(?: even| once| ever)?(?: been)? "
                    + WORDS.agreed() + "\\b",
            Pattern.CASE_INSENSITIVE);
    /** That there was none of something all the time: {@code no aircraft has flown since April}. */
    private static final Pattern NONE_WAS = Pattern.compile(
            "(?:^|[“\"‘ ])(?:no|not an?|not one|not a single|none of our) (?<what>(?:[\\p{L}’'-]+ ){1,5}?)(?:has|have|had|was|were|is|are|flew|sailed|crossed|entered|fired|fell|passed|took off)\\b",
            Pattern.CASE_INSENSITIVE);
    /** That somebody saw or heard something. */
    private static final Pattern WITNESSED = Pattern.compile(
            "(?<!\\b(?:nobody|no one|none|nobody had|no one had) )\\b(?:saw|seen|heard|watched|filmed|spotted|counted|photographed|observed) (?:(?:at least|more than|about) )?(?:an?|one|two|three|four|five|six|several|some|many|dozens of|its|their|the|\\d+) (?<what>(?:[\\p{L}-]++(?![’']) ?){1,3})",
            Pattern.CASE_INSENSITIVE);
    /** That there are two of a kind. */
    private static final Pattern ANOTHER =
            Pattern.compile("\\b(?:new|old|former|previous|other|another)\\b", Pattern.CASE_INSENSITIVE);
    /** At no time, whenever. */
    private static final Pattern AT_NO_TIME =
            Pattern.compile("\\b(?:since|ever|never|at any time)\\b", Pattern.CASE_INSENSITIVE);
    /** That one deed is no other: {@code mentioned is not settled}. */
    private static final Pattern IS_NO_OTHER = Pattern.compile(
            "(?:^|[“\"‘] ?)" + WORDS.agreed() + " (?:is|does) not (?:mean )?(?<what>" + WORDS.agreed() + ")[.”\"’]*$",
            Pattern.CASE_INSENSITIVE);
    /** That no number, sum or day was named. */
    private static final Pattern NO_NUMBER = Pattern.compile(
            "\\bno " + WORDS.numbers() + "\\b(?:[ ,]+[\\p{L}’'-]+){0,6}? " + WORDS.names() + "\\b|\\b" + WORDS.names()
                    + " (?:\\p{L}+ )?no " + WORDS.numbers() + "\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|hundred|thousand|million)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What harm was done by, or how it came. */
    private static final Pattern HARMED_BY = Pattern.compile(
            "\\b(?:was|were|had been|been) (?:\\p{L}+ly )?" + WORDS.harms() + " by (?<what>(?:[\\p{L}’'-]+ ?){1,5})"
                    + "|\\b(?<itself>[\\p{L}-]+) had (?:\\p{L}+ly )?(?:exploded|blown up|gone off|caught fire|burst|detonated|misfired|sunk)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Somebody who is said to have done it, and not the one who was said to. */
    private static final Pattern IT_WAS = Pattern.compile(
            "(?:^|[“\"‘ ])(?:it|that) (?:was|had been|is) (?!not\\b)(?<who>[\\p{L}’' -]{2,50}?)(?:,? (?:that|who|which)) (?<what>.+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REVERSED = Pattern.compile(
            "[“\"‘]?(?:but |no, |in fact |in truth )?(?:it|that|this|things|the (?:truth|fact|order)) (?:is|was|were|had (?:been|happened)|happened|went|has it) (?:just |exactly |quite |rather )?"
                    + WORDS.reversed() + "\\b.*",
            Pattern.CASE_INSENSITIVE);
    /** Somebody's land or water in which something was. */
    private static final Pattern WHERE = Pattern.compile(
            "\\b(?:in|inside|within|into|on) (?:(?<own>its|our|their)|(?<owner>\\p{Lu}[\\p{L}-]+)[’']s?) (?:own )?(?:[\\p{L}\\p{N}-]+ ){0,2}?"
                    + "(?<land>waters|zone|territory|airspace|soil|side of the (?:border|line|river))\\b");

    private static final Pattern NEGATED = Pattern.compile(
            "\\b(?:not(?! (?:less|more|fewer|only|under|over)\\b)|never|no|nor)\\b|n[’']t\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SUPPOSED = Pattern.compile(
            "\\b(?:would|will|should|must|(?-i:may)|might|could|if|unless|until|wants?|demands?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEETING = Pattern.compile(
            "\\b(?:meeting|session|talks|room|table|round|negotiations|first|fire|truce|ceasefire)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Words that point to what was just spoken of. */
    private static final Pattern POINTS =
            Pattern.compile("\\b(?:it|they|them|its|their|these|those)\\b", Pattern.CASE_INSENSITIVE);

    private Retellings() {}

    /** Whether an answer says that there was none of what a claim tells as done. */
    static boolean exclude(String claim, String answer) {
        return Tallies.isOneTime(claim, answer)
                && (isNoDeed(claim, answer) || isNothing(claim, answer) || isNeverWritten(claim, answer));
    }

    /** Whether an answer has it that something a claim names was never put down or agreed, or only something less. */
    private static boolean isNeverWritten(String claim, String answer) {
        Matcher less = IS_NO_OTHER.matcher(answer);
        if (less.find()) {
            return isPlainlyTold(less.group("what"), claim);
        }
        Matcher never = NEVER_WRITTEN.matcher(answer);
        Set<String> what = never.find() ? Words.content(never.group("what")) : Set.of();
        return !what.isEmpty() && isPlain(claim) && Words.shared(what, Words.content(claim)) == what.size();
    }

    /** Whether a claim has it that there was none of what an answer says was seen or heard. */
    static boolean isWitnessed(String claim, String answer) {
        Matcher none = NONE_WAS.matcher(claim);
        Matcher seen = WITNESSED.matcher(answer);
        return none.find()
                && seen.find()
                && isPlain(answer.substring(0, seen.start()))
                && (AT_NO_TIME.matcher(claim).find() || Tallies.isOneTime(claim, answer))
                && WORDS.witnessed().stream()
                        .anyMatch(thing -> thing.matcher(none.group("what")).find()
                                && thing.matcher(seen.group("what")).find());
    }

    private static boolean isPlainlyTold(String done, String claim) {
        Matcher told = Pattern.compile("\\b" + Pattern.quote(done) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(claim);
        return told.find() && isPlain(claim.substring(0, told.start()));
    }

    private static boolean isNoDeed(String claim, String answer) {
        return isNamedAndTold(NONE.matcher(answer), claim) || isNamedAndTold(NOT_THE_SAME.matcher(answer), claim);
    }

    private static boolean isNamedAndTold(Matcher none, String claim) {
        while (none.find()) {
            if (tellSameDeed(claim, none.group("what"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a claim tells as done what words name or tell, be it by another word. */
    static boolean tellSameDeed(String claim, String words) {
        return WORDS.deeds().stream().anyMatch(deed -> deed.matcher(words).find() && isTold(deed, claim));
    }

    /** Whether a deed is told as done. */
    private static boolean isTold(Pattern deed, String claim) {
        Matcher told = deed.matcher(claim);
        return told.find() && isPlain(claim.substring(0, told.start()));
    }

    private static boolean isPlain(String words) {
        return !NEGATED.matcher(words).find() && !SUPPOSED.matcher(words).find();
    }

    private static boolean isNothing(String claim, String answer) {
        Matcher nothing = NOTHING.matcher(answer);
        while (nothing.find()) {
            String done = nothing.group("done") == null ? nothing.group("own") : nothing.group("done");
            if (isPlainlyTold(done, claim)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an answer has it that those who did it did it to each other the other way about. */
    static boolean isReversed(String answer) {
        return REVERSED.matcher(answer).matches();
    }

    /** Whether a claim has one side do what an answer says that another did: {@code it was the envoy who had closed the meeting}. */
    static boolean isOthers(String claim, String answer) {
        Matcher other = IT_WAS.matcher(answer);
        if (!other.find() || Words.shared(Words.content(other.group("who")), first(claim)) > 0) {
            return false;
        }
        String what = other.group("what");
        return WORDS.moves().stream()
                .anyMatch(move -> move.matcher(what).find()
                        && isTold(move, claim)
                        && isOf(claim, move.matcher(what).replaceAll(" ")));
    }

    /** Whether what was done it to is nothing, the meeting itself, or told in the claim as well. */
    private static boolean isOf(String claim, String rest) {
        Set<String> words = Words.content(MEETING.matcher(rest).replaceAll(" "));
        return words.isEmpty() || Words.shared(words, Words.content(claim)) > 0;
    }

    /** The content words of the first words of a claim, in which the one stands who did it. */
    private static Set<String> first(String claim) {
        List<String> words = Words.of(claim);
        return Words.content(String.join(" ", words.subList(0, Math.min(4, words.size()))));
    }

    /** Whether an answer says that no number or day was named, where a claim names one. */
    static boolean isUnnumbered(String claim, String answer) {
        return NO_NUMBER.matcher(answer).find()
                && NUMBER.matcher(claim).find()
                && !NEGATED.matcher(claim).find()
                && !NUMBER.matcher(answer).find();
    }

    /** Whether an answer tells of another thing than a claim does that did the harm. */
    static boolean isOfOtherCause(String claim, String answer) {
        Matcher harmed = HARMED_BY.matcher(answer);
        if (!harmed.find() || !isPlain(answer)) {
            return false;
        }
        String what = harmed.group("what") == null ? harmed.group("itself") : harmed.group("what");
        return Words.shared(Words.content(what), Words.content(claim)) == 0;
    }

    /** Whether both say how or where something was, by words of which not both can be so. */
    static boolean areOpposite(String claim, String answer) {
        return isPlain(claim)
                && isPlain(answer)
                && (WORDS.opposites().stream()
                                .anyMatch(pair -> finds(pair.get(0), pair.get(1), claim, answer)
                                        || finds(pair.get(1), pair.get(0), claim, answer))
                        || isElsewhere(claim, answer)
                        || isValidity(claim, answer));
    }

    /** Whether one has it that an agreement has ended, and the other that it is in force. */
    private static boolean isValidity(String claim, String answer) {
        boolean ends = WORDS.ended().matcher(claim).find()
                && WORDS.valid().matcher(answer).find();
        boolean holds = WORDS.valid().matcher(claim).find()
                && WORDS.ended().matcher(answer).find();
        return ends != holds
                && isOfSame("", claim, answer)
                && !ANOTHER.matcher(claim + " " + answer).find();
    }

    private static boolean finds(Pattern one, Pattern other, String claim, String answer) {
        Matcher told = one.matcher(claim);
        return told.find()
                && other.matcher(answer).find()
                && isOfSame(told.group(), claim, answer)
                && !other.matcher(claim).find()
                && !one.matcher(answer).find();
    }

    /** Whether both speak of one thing; several words tell that by themselves. */
    private static boolean isOfSame(String told, String claim, String answer) {
        return told.indexOf(' ') > 0
                || POINTS.matcher(answer).find()
                || Words.shared(Words.content(claim), Words.content(answer)) > 0;
    }

    private static boolean isElsewhere(String claim, String answer) {
        Matcher here = WHERE.matcher(claim);
        Matcher there = WHERE.matcher(answer);
        if (!here.find() || !there.find()) {
            return false;
        }
        String owner = here.group("owner");
        String other = there.group("owner");
        return owner == null ? other != null && !claim.contains(other) : !owner.equals(other);
    }
}
