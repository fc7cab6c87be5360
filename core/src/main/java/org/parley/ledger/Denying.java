package org.parley.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows words that deny what somebody else has just said, without saying it again: {@code denied it}, {@code not so}. */
final class Denying {
    /** The words that a denial points to what was said with: {@code it}, {@code the account}, {@code those charges flatly}. */
    private static final String POINTED =
            "((it|this|that|so|as much|((all|both|any|the|these|those|this|that|such|its|his|her|their) )*"
                    + "(claims?|allegations?|accusations?|charges?|reports?|accounts?|assertions?|suggestions?|versions?))"
                    + "( (flatly|strongly|firmly|categorically|outright|again|all|at once|within (the|an) hour))*)";

    private static final Pattern POINTER = Pattern.compile(POINTED + "?", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS = Pattern.compile(POINTED, Pattern.CASE_INSENSITIVE);
    /** Denied are words of which only their kind is named: {@code allegations of theft}, {@code the claim that it had fired}. */
    private static final Pattern POINTS_WITH = Pattern.compile(
            "((all|both|any|the|these|those|this|that|such|its|his|her|their) )*"
                    + "((claims?|allegations?|accusations?|charges?) (that|of)|(reports?|assertions?|suggestions?) that) .*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}’'-]+");

    /** What one means to do is named by the deed. */
    private static final Set<String> MEANT =
            Set.of("plan", "plann", "intend", "intention", "intent", "want", "try", "about", "going");

    private static final Pattern NEGATION = Pattern.compile("\\b(not|never)\\b|n[’']t\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIES = Pattern.compile(
            "\\b(den(y|ies|ied|ying)|reject(s|ed)?|dismiss(es|ed)?|disput(es|ed)?|refut(es|ed)|contradict(s|ed))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING_OF_IT = Pattern.compile(
            "(nothing of the (sort|kind)|(it|he|she|they|we|i|there)( \\w+){0,3} (done )?no such things?|not so|not true"
                    + "|(it|this|that) (is|was|were|are) (simply |just |completely |totally )?"
                    + "(not true|untrue|false|a lie|lies|nonsense|a fabrication|fake))\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** A claim of somebody who is named, or of the one who spoke last, that is called untrue. */
    private static final Pattern CALLED_UNTRUE = Pattern.compile(
            "(?:(?<owner>(?:the )?[\\p{L}-]+(?: [\\p{L}-]+){0,4}?)[’']s? )?" + POINTED
                    + "(?: (?:as|is|was|were|are|to be))?(?: \\p{L}+ly| a| an| pure| simply| just| utter| complete)*"
                    + " (?:silly|false|untrue|absurd|nonsense|ridiculous|baseless|groundless|unfounded|lies?|fabricat(?:ed|ions?)|invent(?:ed|ions?)"
                    + "|fictions?|fiction|preposterous|laughable|wrong|rubbish|slander|propaganda|misleading)",
            Pattern.CASE_INSENSITIVE);
    /** A claim of somebody who is named. */
    private static final Pattern OWNED = Pattern.compile(
            "(?<owner>(?:the )?[\\p{L}-]+(?: [\\p{L}-]+){0,4}?)[’']s? " + POINTED, Pattern.CASE_INSENSITIVE);

    private static final Pattern CALLS = Pattern.compile(
            "\\b(call(s|ed)?|dismiss(es|ed)?|describ(es|ed)|brand(s|ed)|label(s|led)?|term(s|ed)|reject(s|ed)?|said|says)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A negation that leaves out what it negates: {@code they are not}. */
    private static final Pattern ELLIPTIC = Pattern.compile(
            "(it|they|we|he|she|i|that|this|there) (is|are|was|were|do|does|did|has|have|had)( not|n['’]?t)",
            Pattern.CASE_INSENSITIVE);

    private Denying() {}

    /** Whether denied words, or their absence, name nothing but what was said before. */
    static boolean isPointer(String denied) {
        return POINTER.matcher(plain(denied)).matches();
    }

    /** Whether the words name nothing but what was said before, and there are words: {@code it}, {@code the account}. */
    static boolean points(String denied) {
        return POINTS.matcher(plain(denied)).matches();
    }

    /** Whether the words that ascribe deny. */
    static boolean isDenial(String cue) {
        return DENIES.matcher(cue).find();
    }

    /**
     * Whether all that is said is that what was said before is not so.
     *
     * @param cue the words that ascribe
     */
    static boolean onlyDenies(String cue, String words) {
        return (isDenial(cue) && points(words))
                || (CALLS.matcher(cue).find()
                        && callsUntrue(words).filter(String::isEmpty).isPresent())
                || ELLIPTIC.matcher(plain(words)).matches()
                || NOTHING_OF_IT.matcher(plain(words)).matches();
    }

    /**
     * Whose claims are denied or called untrue, where the words name somebody: {@code the union} of "called the union's charge
     * frankly silly"; absent where nobody's are.
     *
     * @param cue the words that ascribe
     */
    static Optional<String> deniedOf(String cue, String words) {
        Matcher owned = OWNED.matcher(unmarked(words));
        if (isDenial(cue) && owned.matches()) {
            return Optional.of(owned.group("owner"));
        }
        return CALLS.matcher(cue).find() ? callsUntrue(words).filter(owner -> !owner.isEmpty()) : Optional.empty();
    }

    /** Whose claims words call untrue: empty for those just made. */
    private static Optional<String> callsUntrue(String words) {
        Matcher called = CALLED_UNTRUE.matcher(unmarked(words));
        return called.matches()
                ? Optional.of(called.group("owner") == null ? "" : called.group("owner"))
                : Optional.empty();
    }

    /** Without quotation marks; apostrophes stay. */
    private static String unmarked(String words) {
        return words.replaceAll("[“”\"‘,.]|(?<!\\p{L})['’]|['’](?!\\p{L}| )", "")
                .strip();
    }

    /**
     * Whether words deny a claim: most of what they say again of it stands in it. Names alone tell nothing.
     *
     * @param denied the denied words, without the cue
     * @param denier the party that denies; empty for none
     */
    static boolean denies(String denied, String claim, String denier) {
        Set<String> again = Words.content(NAME.matcher(denied).replaceAll(" "));
        Set<String> claimed = Words.content(claim);
        int shared = Words.shared(again, claimed);
        boolean most = shared > 0 && 2 * shared >= again.size() && !Assertions.isNotOwn(again, claim);
        boolean pointed = POINTS_WITH.matcher(denied).matches()
                && !denier.isEmpty()
                && Words.shared(Words.content(denier), claimed) > 0;
        return (most || pointed) && !Negations.isNegated(again, claim);
    }

    /** Whether a claim has most of the denied words, those that are no names as well, and says itself that it is so. */
    static boolean tellsAgain(String denied, String claim) {
        Set<String> again = Words.content(denied);
        Set<String> deed = Words.content(NAME.matcher(denied).replaceAll(" "));
        deed.removeAll(MEANT);
        Set<String> claimed = Words.content(claim);
        return (deed.isEmpty() || Words.shared(deed, claimed) >= DenialCheck.SAME * deed.size())
                && !Negations.isNegated(again, claim)
                && !Assertions.isNotOwn(deed, claim);
    }

    /** Whether words say of a deed that it was not done. */
    static boolean isNegation(String words) {
        return NEGATION.matcher(words).find();
    }

    private static String plain(String words) {
        return words.replaceAll("[“”\"‘’,.]", "").strip();
    }
}
