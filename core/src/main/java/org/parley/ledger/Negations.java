package org.parley.ledger;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Letters;

/** Tells whether words say of the things in other words that they are not so: {@code no page had been agreed}. */
final class Negations {
    /** What is said not to be so, behind the word that says it. */
    private static final Pattern NEGATED = Pattern.compile(
            "\\b(?:no|not an?|not any|not one|not a single|nobody|none|never|neither"
                    + "|(?:had|has|have|was|were|is|are|did|does|do)(?: not|n['’‘]t))"
                    + "\\b(?<what>(?:[ ,]+[\\p{L}\\p{N}’'-]+){1,7})",
            Pattern.CASE_INSENSITIVE);
    /** A negation of the thing named at once behind it. */
    private static final Pattern NO_THING = Pattern.compile(
            "\\b(?:no|not an?|not any|not one|not a single)(?: of the)? (?<what>\\p{L}[\\p{L}-]+(?: \\p{L}[\\p{L}-]+)?)",
            Pattern.CASE_INSENSITIVE);
    /** How far before a negation words can stand that take its force. */
    private static final int BEFORE = 30;

    private static final Pattern IDIOM =
            Pattern.compile("no (?:matter|doubt|longer|sooner|wonder|less|more)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AIMED_AT = Pattern.compile(
            "\\b(?:(?:make|making|made|be|being) (?:sure|certain)|ensur(?:e|es|ed|ing)|so|see to it)(?: that)?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INTENT = Pattern.compile(
            "\\W*(?:[\\p{L}-]+ )?(?<intent>plans?|intentions?|prospects?|desire|interest|wish)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What tells things of one kind apart by their form alone. */
    private static final Set<String> MANNER =
            Set.of("formal", "official", "written", "real", "single", "actual", "serious", "genuine", "proper");

    /** Words that must be in both beside the negation. */
    private static final int SHARED = 2;

    /** Words of a claim that only may be, should be or is asked. */
    private static final Pattern NOT_CLAIMED = Pattern.compile(
            "\\b(must|should|could|can|may|might|would|will|if|whether|necessarily)\\b|\\?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOW =
            Pattern.compile("\\b(now|currently|meanwhile|by now)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern THEN = Pattern.compile(
            "\\b(then|at the (end|beginning|start) of|until|last (week|month|year)|had not|hadn[’']t|in the past)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A verb behind one that says that it can be done, with what else it is done. */
    private static final Pattern PREDICATE = Pattern.compile(
            " (?:can|could|will|would|should|may|might) (?<verb>\\p{Ll}+) (?:with|in|on|at|under|amid|behind|against|over) ");

    private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}\\p{N}]+");

    private Negations() {}

    /** Whether {@code answer} negates what {@code claim} says is so. */
    static boolean exclude(String claim, String answer) {
        String claimed = plain(claim);
        String answered = plain(answer);
        return !NOT_CLAIMED.matcher(claimed).find()
                && !(NOW.matcher(claimed).find() && THEN.matcher(answered).find())
                && (negates(NO_THING, claimed, answered) || negates(NEGATED, claimed, answered));
    }

    private static boolean negates(Pattern pattern, String claim, String answer) {
        Set<String> claimed = Words.content(claim);
        Matcher negation = pattern.matcher(answer);
        while (negation.find()) {
            String what = negation.group("what");
            if (isNoAssertion(negation, answer) || isOfIntent(what, claimed)) {
                continue;
            }
            Set<String> negated = Words.content(what);
            boolean same = pattern == NO_THING
                    ? namesThing(negated, claimed) && Words.shared(Words.content(answer), claimed) >= SHARED
                    : Words.shared(negated, claimed) >= SHARED
                            && (beginsIn(negated, claimed)
                                    || (isOfThing(negation) && 2 * Words.shared(negated, claimed) >= negated.size()));
            if (same && namesNoOther(what, claim) && !isNegated(negated, claim)) {
                return true;
            }
        }
        return false;
    }

    /** {@code No matter what}, and what is only to be reached: {@code to make sure that no one leaves}. */
    private static boolean isNoAssertion(Matcher negation, String answer) {
        String before = answer.substring(Math.max(0, negation.start() - BEFORE), negation.start());
        return IDIOM.matcher(answer).region(negation.start(), answer.length()).lookingAt()
                || AIMED_AT.matcher(before).find();
    }

    /** That nobody plans it does not deny that it was done or spoken of. */
    private static boolean isOfIntent(String what, Set<String> claimed) {
        Matcher intent = INTENT.matcher(what);
        return intent.lookingAt() && !claimed.contains(Words.stem(Letters.small(intent.group("intent"))));
    }

    /** Whether what is negated, in one word or two, is in the claim: who denies a {@code price war} does not deny a war. */
    private static boolean namesThing(Set<String> negated, Set<String> claimed) {
        return !negated.isEmpty() && negated.stream().allMatch(word -> claimed.contains(word) || MANNER.contains(word));
    }

    /** What is not done is named first: {@code did not introduce sanctions}, but {@code no word on the nine articles}. */
    private static boolean isOfThing(Matcher negation) {
        return negation.group().regionMatches(true, 0, "no", 0, 2)
                && !Character.isLetter(negation.group().charAt(2));
    }

    private static boolean beginsIn(Set<String> negated, Set<String> claimed) {
        return claimed.contains(negated.iterator().next());
    }

    private static boolean namesNoOther(String negated, String claim) {
        return NAME.matcher(negated).results().allMatch(name -> claim.contains(name.group()));
    }

    /**
     * What a claim negates: of {@code no firm can bargain with three letters on its desk} the bargaining, and not what it is done
     * with.
     */
    private static String scope(Matcher negation) {
        String what = negation.group("what");
        Matcher predicate = PREDICATE.matcher(what);
        return isOfThing(negation) && predicate.find() ? what.substring(0, predicate.end("verb")) : what;
    }

    /** Whether a claim says itself of any of the words that it is not so. */
    static boolean isNegated(Set<String> words, String claim) {
        Matcher negation = NEGATED.matcher(plain(claim));
        while (negation.find()) {
            if (Words.shared(words, Words.content(scope(negation))) > 0) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String words) {
        return words.replaceAll("[“”\"‘]", "");
    }
}
