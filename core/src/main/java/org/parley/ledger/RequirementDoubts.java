package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.statement.ActType;

/** Tells words that speak of a condition which nobody sets by them. */
final class RequirementDoubts {
    /** What one of two is said to say is not what the speaker requires: {@code one says: no truce until they leave}. */
    private static final Pattern OF_EITHER = Pattern.compile(
            "(?:^|[.“”\"‘]\\s*)(?:the )?(?:one|other|first|second|each|both|either)(?: side| party| camp| of them)?s? (?:says?|tells? (?:me|us)|insists?|argues?|wants?|replies|answers)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A scoff: {@code a truce that begins only when one has left is no truce}. */
    private static final Pattern SCOFF = Pattern.compile(
            "\\b(?:an?|any) (?<thing>[\\p{L}-]+) (?:that|which)\\b.{5,120}?\\b(?:is|would be) (?:not an?|no|never an?) \\k<thing>\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What the other side is to do in exchange stands in the proposal of the one who offers it. */
    private static final Pattern EXCHANGED =
            Pattern.compile("^\\W*in (?:exchange|return)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNTIL = Pattern.compile(
            "\\b(?:will|would|shall|can|could|we|they|keeps?|kept)\\b.*\\b(?:until|till)\\W*$",
            Pattern.CASE_INSENSITIVE);
    /** Verbs for what is kept from somebody until then. */
    private static final Pattern WITHHELD = Phrases.pattern("withheld");

    private static final Pattern MEANWHILE = Pattern.compile("while\\b", Pattern.CASE_INSENSITIVE);
    /** For as long as there are talks, which nobody requires to end: {@code while we talk}. */
    private static final Pattern DURING_TALKS = Phrases.pattern("during-talks");

    /** What was required and is no more: {@code no longer required that every sailor be freed first}. */
    private static final Pattern GIVEN_UP = Pattern.compile(
            "\\b(?:" + Phrases.alternatives("no-more") + ")\\b(?: \\p{L}+){0,5}? (?:"
                    + Phrases.alternatives("requiring") + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /** {@code It used to be a rule that}, {@code Brask used to insist that}. */
    private static final Pattern USED_TO = Pattern.compile(
            "\\W*(?:[\\p{L}’'-]+ ){1,4}used to (?:be|insist|demand|require|say|ask|want|make)\\b",
            Pattern.CASE_INSENSITIVE);

    private RequirementDoubts() {}

    /** Whether a condition is told as one that its side sets no longer. */
    static boolean isGivenUp(Telling telling) {
        return telling.type() == ActType.PRECONDITION
                && !telling.act().condition().isEmpty()
                && HeldBack.fronts(telling).stream().anyMatch(RequirementDoubts::endsGivenUp);
    }

    /** Whether the reporter tells a rule as one that held once: {@code it used to be a rule there that}. */
    private static boolean isPastRule(Telling telling) {
        return telling.isReporters()
                && Stream.concat(Stream.of(telling.sentence()), HeldBack.fronts(telling).stream())
                        .anyMatch(words -> USED_TO.matcher(words).lookingAt());
    }

    private static boolean endsGivenUp(String words) {
        return givenUp(words).isPresent();
    }

    /** What a side no longer asks for, where words tell so: {@code that they leave first} of "gave up its demand that they leave first". */
    static Optional<String> givenUp(String words) {
        Matcher matcher = GIVEN_UP.matcher(words);
        return matcher.find() ? Optional.of(words.substring(matcher.end())) : Optional.empty();
    }

    /** Whether nobody requires what an act of condition tells. */
    static boolean isNone(Telling telling) {
        String words = Words.plain(telling.words());
        String around = telling.sentence().isEmpty() ? words : Words.plain(telling.sentence());
        return isGivenUp(telling)
                || SCOFF.matcher(words).find()
                || SCOFF.matcher(around).find()
                || (!telling.isReporters() && isOfEither(telling, words))
                || (telling.isReporters() && EXCHANGED.matcher(around).find())
                || isDuringTalks(telling.act().condition())
                || isMeanwhile(telling, words + " " + around)
                || isOnlyLasting(telling)
                || MereTimes.isOne(telling)
                || isPastRule(telling)
                || HeldBack.isDescribed(telling);
    }

    /** Whether something is told to go on until then, and nothing is held back: {@code we keep what we have until}. */
    private static boolean isOnlyLasting(Telling telling) {
        List<String> fronts = HeldBack.fronts(telling);
        return !fronts.isEmpty()
                && fronts.stream().allMatch(front -> UNTIL.matcher(front).find())
                && fronts.stream()
                        .noneMatch(front ->
                                Goals.refuses(front) || WITHHELD.matcher(front).find());
    }

    private static boolean isOfEither(Telling telling, String words) {
        int place = words.indexOf(Words.plain(telling.evidence()));
        return OF_EITHER.matcher(place > 0 ? words.substring(0, place) : words).find();
    }

    /** Whether a clause only tells the time that talks take. */
    static boolean isDuringTalks(String condition) {
        return DURING_TALKS.matcher(Words.plain(condition)).lookingAt();
    }

    /** Whether something is only to go on beside it, and nothing is refused: {@code would report while the fee was discussed}. */
    private static boolean isMeanwhile(Telling telling, String words) {
        return telling.type() == ActType.PRECONDITION
                && MEANWHILE.matcher(telling.act().condition()).lookingAt()
                && !Goals.refuses(words);
    }
}
