package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows words that deny what somebody else has just said, without saying it again: {@code denied it}, {@code not so}. */
final class Denying {
    private static final DenialWords WORDS = DenialWords.get();
    /** What stands for the words before it in their own sentence: {@code 40 million, something which Lindt denies}. */
    private static final String RELATIVE = "((something|a thing|an? " + WORDS.accounts() + ")( …)? (which|that)|which)";

    private static final Pattern LEANS = Pattern.compile(RELATIVE, Pattern.CASE_INSENSITIVE);
    /** The words that a denial points to what was said with: {@code it}, {@code the account}, {@code those charges flatly}. */
    private static final String POINTED =
            "((it|this|that|so|as much|((all|both|any|the|these|those|this|that|such|its|his|her|their|an?) )*"
                    + WORDS.accounts() + "( of (the )?" + WORDS.events() + ")?)( " + WORDS.flatly() + ")*|" + RELATIVE
                    + ")";

    private static final Pattern POINTER = Pattern.compile(POINTED + "?", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS = Pattern.compile(POINTED, Pattern.CASE_INSENSITIVE);
    /** Denied are words of which only their kind is named: {@code allegations of theft}, {@code the claim that it had fired}. */
    private static final Pattern POINTS_WITH = Pattern.compile(
            "((all|both|any|the|these|those|this|that|such|its|his|her|their) )*"
                    + "((claims?|allegations?|accusations?|charges?) (that|of)|(reports?|assertions?|suggestions?) that) .*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A verb of saying in front of what was said. */
    private static final Pattern SAYING = Pattern.compile(
            "^(?:having |(?:that )?(?:\\p{L}+ ){1,3}?(?:had|has|have) (?:ever )?)?(?:ever )?(?:call(?:ed|ing)|describ(?:ed|ing)|said|saying|told|telling|term(?:ed|ing)|nam(?:ed|ing)|suggest(?:ed|ing)|stat(?:ed|ing))\\b(?: (?:(?:the|its|his|her|their|this|that) [\\p{L}-]+|it|them)(?= an? ))?|\\bfor (?:anything|something|anybody)\\b|\\bas (?:anything|such)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}’'-]+");

    private static final Pattern NEGATION = Pattern.compile("\\b(not|never)\\b|n[’']t\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIES = Pattern.compile("\\b" + WORDS.denies() + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING_OF_IT = Pattern.compile(
            "((\\p{L}+ ){0,5}?nothing of the (sort|kind)(?! (would|will|shall|can|could|should|must|may|might)\\b)|(that|this|it) (is|was) not what (the|our|its|their) (\\p{L}+ )?(paper|text|document|draft|agreement|accord|protocol|minutes|letter|contract|record|statement|treaty|memorandum)s? (say|states?|provide|contain|read)s?|((it|that|this|none of (it|that|this)|such a thing) )?(simply )?(never|did not|didn[’']?t|had not|hadn[’']?t) (ever )?(happened|happen|taken place|take place|took place)|(that|this|it) (is|was) not (what|how) (happened|it (happened|was))|(it|he|she|they|we|i|there)( \\w+){0,3} (done )?no such things?|(?:it|he|she|they|we|i) (?:(?:had|has|have) (?:ever )?)?(?:gave|given|made|signed|sent|received|held|issued|reached|struck|offered|took|taken|ordered|fired|heard|said) no such \\p{L}+|not so|not true"
                    + "|(?:that )?no such \\p{L}+(?: \\p{L}+)? (?:had|has|have|was|were|is|are|took|ever|existed|exists|happened)\\b"
                    + "|(it|this|that) (is|was|were|are) (simply |just |completely |totally )?"
                    + "(not true|untrue|false|a lie|lies|nonsense|a fabrication|fake))\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** A claim of somebody who is named, or of the one who spoke last, that is called untrue. */
    private static final Pattern CALLED_UNTRUE = Pattern.compile(
            "(?:(?<owner>(?:the )?[\\p{L}-]+(?: [\\p{L}-]+){0,4}?)[’']s? )?" + POINTED
                    + "(?: (?:as|is|was|were|are|to be))?(?: \\p{L}+ly| a| an| pure| simply| just| utter| complete)*"
                    + " " + WORDS.untrue(),
            Pattern.CASE_INSENSITIVE);
    /** A claim of somebody who is named. */
    private static final Pattern OWNED = Pattern.compile(
            "(?<owner>(?:the )?[\\p{L}-]+(?: [\\p{L}-]+){0,4}?)[’']s? " + POINTED, Pattern.CASE_INSENSITIVE);

    private static final Pattern CALLS = Pattern.compile("\\b" + WORDS.calls() + "\\b", Pattern.CASE_INSENSITIVE);

    /** A deed in front of what it was done to: {@code having made}, {@code that it had ever given}. */
    private static final String DOING =
            "(?:that )?(?:(?:(?:it|he|she|they) (?:had )?(?:ever )?|(?:ever )?having (?:ever )?)\\p{L}+ |\\p{L}+ing )?";

    /** A deed of which the words before tell what it was done to: {@code laying any}, {@code having done so}. */
    private static final Pattern DEED_OF_IT = Pattern.compile(
            "(?:having (?:ever )?\\p{L}+|\\p{L}+ing|(?:it|he|she|they) (?:had |has )?(?:ever )?\\p{L}+)"
                    + " (?:any|it|them|so|either|one|any of (?:it|them|this|that))(?: at all)?",
            Pattern.CASE_INSENSITIVE);
    /** Nothing but a word that calls untrue what was just said. */
    private static final Pattern UNTRUE = Pattern.compile(
            "(?:(?:(?:that|this|it|all of it) )?(?:is|was|[’']?s) |(?:that|this|it|all of it) )?(?:(?:an?|the|all|pure|sheer|utter|utterly|complete|completely|total|totally|absolute|absolutely|plain|simply|just|stuff and) )*"
                    + WORDS.invented(),
            Pattern.CASE_INSENSITIVE);

    /** A thing of the kind that was just spoken of. */
    private static final Pattern OF_THAT_KIND = Pattern.compile(
            DOING + "(?:(?:any|no) \\p{L}+ of (?:the|that|this) (?:kind|sort)|any such \\p{L}+|such an? \\p{L}+)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTESTS = Pattern.compile(
            "\\b(?:called|calls) (?:that|this|it|the (?:claim|charge|account|version)) (?:\\p{L}+ly )?(?:an? )?(?:false|untrue|wrong|nonsense|lie|incorrect|inaccurate|absurd)"
                    + "|\\b(?:disputed|denied|contradicted|contested|refuted) (?:that|this|it|the (?:claim|charge|account|version))\\b",
            Pattern.CASE_INSENSITIVE);
    /** Verbs that turn down plans as well as claims. */
    private static final Pattern REFUSES = Pattern.compile("\\b" + WORDS.refuses() + "\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PRONOUN = Pattern.compile("(?:it|this|that)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUCH =
            Pattern.compile("(?:any )?such (?:an? )?(?<thing>\\p{L}+)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAN = Pattern.compile("\\b" + WORDS.plans() + "\\b", Pattern.CASE_INSENSITIVE);
    /** Somebody's word for what was just said, in front of the one who denies it: {@code a version which Lindt contradicts}. */
    private static final Pattern LEAD = Pattern.compile(
            "\\b(?:(?:an?|the|this|that|his|her|their) (?:claim|version|account|charge|accusation|allegation|suggestion|assertion|story|report|figure"
                    + "|description)|which)\\b.{0,60}?(?<cue>" + DENIES.pattern() + ").{0,30}$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** That somebody had nothing to do with what the other blames on them. */
    private static final Pattern NO_HAND = Pattern.compile(
            "\\b(?:had|has|have|took|taken|play(?:ed|s)) (?:no|not any) (?:hand|part|role|share|involvement) (?:at all )?in\\b"
                    + "|\\b(?:had|has|have) (?:had )?nothing to do with\\b|\\b(?:was|were|is|are|had)(?: not|n[’']t) (?:been )?(?:behind|involved in|responsible for)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A part in something. */
    private static final Pattern ANY_HAND = Pattern.compile(
            "(?:having (?:had |taken |played )?)?any (?:part|hand|role|share|involvement|responsibility)\\b",
            Pattern.CASE_INSENSITIVE);
    /** That somebody tells otherwise what was just told. */
    private static final Pattern DIFFERS = Pattern.compile(
            "\\b(?:that|this|it) (?:is|was) not (?:quite |exactly |at all )?(?:how|what|the way) [^.?!]{1,40}? (?:remembers?|recalls?|tells?|sees?|describes?|puts?|explains?|remembered|recalled|told|saw|described|put|explained)\\b|\\b(?:gave|gives|giving|offer(?:ed|s)|tells|told|had|has|presented|put forward) (?:an?|his|her|its|their) (?:\\p{L}+ly |very |quite |rather )?"
                    + WORDS.different() + " (?:accounts?|versions?|story|picture|explanation)\\b"
                    + "|\\b(?:gave|offered|had|told|gives|offers|has|tells) another (?:account|version|story)\\b"
                    + "|\\b(?:version|account|story|recollection|memory|reading) (?:of \\p{L}+ )?(?:is|was) (?:\\p{L}+ly |very |quite |rather )?(?:"
                    + WORDS.different() + "|another)\\b"
                    + "|\\b(?:an?|the) (?:\\p{L}+ly |very |quite |rather )?" + WORDS.different()
                    + " (?:account|version|story|picture) (?:is|was|came|comes|has come) (?:(?:given|presented|told|offered|put forward) by|from)\\b"
                    + "|\\bcontradict(?:s|ed) (?:him|her|them|it|this|that|the (?:claim|account|version))\\b"
                    + "|\\b(?:disputes?|disputed|denied|denies|refuted|refutes) (?:this|that|it|the (?:claim|account|version))\\."
                    + "|\\b(?:reads?|takes?|took|understands?|understood|tells?|told|puts?|has|had) (?:it|this|that|them|things|events|the \\p{L}+) (?:very |quite |rather |just )?(?:otherwise|another way|in another way|"
                    + WORDS.reversed() + ")\\b"
                    + "|\\b(?:saw|sees|reads?|takes?|took|understands?|understood|tells|told|remembers?|remembered|recall(?:s|ed)) (?:it|this|that|them|things|events|the \\p{L}+) (?:very |quite |rather )?differently\\b",
            Pattern.CASE_INSENSITIVE);
    /** A thing of which it is said that there is none such. */
    private static final Pattern NO_SUCH =
            Pattern.compile("(?:that )?no such (?<thing>\\p{L}+)\\b.*", Pattern.CASE_INSENSITIVE);
    /** Such a thing as was spoken of. */
    private static final Pattern ANY_SUCH =
            Pattern.compile(DOING + "(?:any such|such an?) (?<thing>\\p{L}+)\\b.*", Pattern.CASE_INSENSITIVE);
    /** What somebody is charged with. */
    private static final Pattern CHARGE =
            Pattern.compile("\\b(charge|accusation|allegation)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKED =
            Pattern.compile("(?:claim|demand|request|call|plea|wish|petition)s?", Pattern.CASE_INSENSITIVE);
    /** That somebody was not told of something, or by others. */
    private static final String NOT_HEARD = "\\b(?:heard|hear|known|knew|know) (?:of|about) (?:no|none|nothing)\\b"
            + "|\\b(?:learn(?:ed|t)|heard|read|found out) (?:of|about) .{0,60}?\\b(?:from|in|through|on|via) (?:the )?"
            + "(?:media|press|radio|television|tv|news|newspapers?|papers|internet|reporters|journalists)\\b";

    private static final Pattern UNHEARD = Pattern.compile(NOT_HEARD, Pattern.CASE_INSENSITIVE);
    /** That something came to nobody. */
    private static final Pattern NOT_RECEIVED = Pattern.compile(
            "\\b(?:never|not|n[’']t|no|nothing)\\b[^.;]{0,40}\\b(?:reach(?:ed)?|receiv(?:e|ed)|arriv(?:e|ed)|seen|shown|got|gotten|given|handed|delivered|sent|come)\\b"
                    + "|" + NOT_HEARD
                    + "|\\byet to (?:see|receive|get|arrive|reach)\\b|\\bfound (?:none|nothing|no (?:trace|record|sign))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DELIVERED =
            Pattern.compile("\\b" + WORDS.delivered() + "\\b", Pattern.CASE_INSENSITIVE);
    /** Several things said. */
    private static final Pattern SEVERAL = Pattern.compile("\\b" + WORDS.several() + "\\b", Pattern.CASE_INSENSITIVE);

    /** A negation that leaves out what it negates: {@code they are not}. */
    private static final Pattern ELLIPTIC = Pattern.compile(
            "(it|they|we|he|she|i|that|this|there) (is|are|was|were|do|does|did|has|have|had)( not|n['’]?t)",
            Pattern.CASE_INSENSITIVE);

    /** That another denies what was just told, behind it: {@code a sum of 40 million, something which Lindt denies}. */
    private static final Pattern DENIED_BEHIND = Pattern.compile(
            "(?:^|[,–—] ?)(?:but |and |though |although )?(?:something|a thing|an? (?:claim|charge|accusation|allegation|account|version|figure|number|suggestion|assertion|report)|which|this|that)"
                    + "(?: (?:that|which))? (?<owner>(?:the |its |her |his )?[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,5}?) (?:has |have |had )?(?:since |now )?(?:\\p{L}+ly )?"
                    + "(?:den(?:y|ies|ied)|disput(?:e|es|ed)|refut(?:e|es|ed)|contest(?:s|ed)?|rebut(?:s|ted)?|contradict(?:s|ed)?)[.,]?$",
            Pattern.CASE_INSENSITIVE);
    /** What it was instead: {@code it had been an exercise}. */
    private static final Pattern WAS_ANOTHER = Pattern.compile(
            "[“\"‘]?(?:it|this|that|they|these|there) (?:had been|was|were|has been) (?:only |merely |just |in fact )?[“\"‘]?(?:an? |the |its |their |part of |caused by |due to ).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String SOME_SIDES = "\\b(?:the (?:two |three )?)?" + WORDS.sides();
    /** That the sides tell something otherwise, in the reporter's words. */
    private static final Pattern AT_ODDS = Pattern.compile(
            "\\b(?:can ?not|can[’']t|could not|couldn[’']t|do not|don[’']t|did not|didn[’']t) even agree (?:on|about|over|who|whose|what|when|where|whether|how)\\b"
                    + "|\\b(?:who|what|how many|how much|whose|whether|when|how|where|why)\\b[^.?!]{2,60} (?:is|was|remains?|remained) (?:[^.?!]{0,40})?(?:disputed|contested|in dispute|in doubt|a matter of (?:dispute|opinion|debate)|anybody[’']s guess|anyone[’']s guess)\\b"
                    + "|\\b(?:accounts|versions|stories|recollections|memories|figures|counts|estimates) (?:of [^.?!]{2,80} )?(?:\\p{L}+ly )?(?:differ|differed|diverge|diverged|clash|clashed|vary|varied|contradict|contradicted)\\b"
                    + "|\\b(?:tell|told|give|gave|offer|offered|have|paint|painted) (?:\\p{L}+ly )?(?:different|differing|diverging|conflicting|contradictory|opposite) (?:accounts|versions|stories|pictures|figures|numbers|estimates|explanations)\\b"
                    + "|\\b(?:sides|camps|parties|two|both|they) (?:\\p{L}+ )?(?:disagree|differ) (?:on|about|over|as to) (?:who|whose|what|when|where|whether|how|why)\\b"
                    + "|\\bdepends (?:on )?(?:(?:whom?|which side) (?:you|one) asks?|who is (?:asked|speaking|talking|counting|telling)|the (?:speaker|teller|side|source))\\b"
                    + "|\\b(?:nor|neither) (?:do|did|can|could) " + SOME_SIDES
                    + " agree (?:about|who|what|when|where|whether|how|why)\\b"
                    + "|\\b(?:there|here) (?:are|were|is|was|exist|go)[^.?!]{0,30} (?:two|three|several|rival|competing|conflicting|different|contradictory) (?:accounts|versions|stories|explanations|readings)\\b"
                    + "|" + SOME_SIDES + "(?: \\p{L}+){0,2} " + WORDS.tells()
                    + "\\b[^.?!]{1,60}? (?:differently|otherwise|in (?:different|opposite) ways)\\b"
                    + "|" + SOME_SIDES + " (?:do not|don[’']t|did not|didn[’']t) " + WORDS.tells()
                    + "\\b[^.?!]{1,60}? (?:alike|the same way|in the same way)\\b"
                    + "|" + SOME_SIDES
                    + "(?: \\p{L}+){0,2} (?:disagree|differ|(?:are|were) (?:at odds|divided)) (?:on|about|over|as to) (?:the )?"
                    + WORDS.facts() + "\\b"
                    + "|\\beach (?:side|camp|party)?(?: of them)? ?(?:has|tells|gives|had|told|gave) (?:its|their|his|her|a) own (?:version|account|story|figure|number|count|explanation)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words that tell of accounts at odds have one of these, in small letters; most sentences have none and need not be searched. */
    private static final List<String> ODDS = List.of(
            "agree",
            "disput",
            "contest",
            "doubt",
            "debate",
            "opinion",
            "guess",
            "differ",
            "diverg",
            "clash",
            "var",
            "contradict",
            "conflicting",
            "opposite",
            "depend",
            "there ",
            "here ",
            "otherwise",
            "alike",
            "same way",
            "at odds",
            "divided",
            " own ");

    private Denying() {}

    /** Who denies a claim, told at the end of it; empty where nobody does. */
    static String deniedBehind(String claim) {
        Matcher behind = DENIED_BEHIND.matcher(claim.strip());
        return behind.find() ? behind.group("owner") : "";
    }

    /** Whether somebody says that a thing was something else. */
    static boolean isAnother(String answer) {
        return WAS_ANOTHER.matcher(answer).matches();
    }

    /** Whether the reporter says that the sides do not tell a thing alike. */
    static boolean areAtOdds(String words) {
        return Words.hasAny(words, ODDS) && AT_ODDS.matcher(words).find();
    }

    /** Whether denied words, or their absence, name nothing but what was said before. */
    static boolean isPointer(String denied) {
        return POINTER.matcher(plain(denied)).matches();
    }

    /** Whether the words name nothing but what was said before, and there are words: {@code it}, {@code the account}. */
    static boolean points(String denied) {
        return POINTS.matcher(plain(denied)).matches();
    }

    /**
     * Whether it is a plan that is turned down, and not a claim: {@code the idea was put forward in spring; Brask rejected it}.
     *
     * @param cue the words that ascribe
     * @param before what was told right before
     */
    static boolean refusesPlan(String cue, String words, String before) {
        String plain = plain(words);
        boolean pronoun = PRONOUN.matcher(plain).matches();
        Matcher such = SUCH.matcher(plain);
        return REFUSES.matcher(cue).find()
                && ((pronoun && PLAN.matcher(before).find())
                        || (such.lookingAt()
                                && !POINTS.matcher("the " + such.group("thing")).matches()));
    }

    /** Whether the words stand for those before them in their own sentence. */
    static boolean leans(String words) {
        return LEANS.matcher(plain(words)).matches();
    }

    /** Whether the words in front of an answer say of what was said before that it is not so: {@code Lindt called that false}. */
    static boolean contests(String before) {
        return CONTESTS.matcher(before).find();
    }

    /** Whether words in front of a statement say that it is another account of the same. */
    static boolean differs(String before) {
        return DIFFERS.matcher(before).find();
    }

    /**
     * Whether somebody is said to have had nothing to do with a thing.
     *
     * @param cue the words that ascribe
     */
    static boolean isNoHand(String cue, String words) {
        return NO_HAND.matcher(words).find()
                || (isDenial(cue) && ANY_HAND.matcher(plain(words)).lookingAt());
    }

    /** Whether what is denied is a charge. */
    static boolean isOfCharge(String denied) {
        return CHARGE.matcher(denied).find();
    }

    /** The thing of which words say that there was none such; empty where they do not. */
    static String noSuch(String words) {
        Matcher none = NO_SUCH.matcher(plain(words));
        return none.matches() ? none.group("thing") : "";
    }

    /** The thing of which words deny any such; empty where they name none. */
    static String anySuch(String words) {
        Matcher any = ANY_SUCH.matcher(plain(words));
        return any.matches() ? any.group("thing") : "";
    }

    /** Whether a thing is what somebody asks for. */
    static boolean isAsked(String thing) {
        return ASKED.matcher(thing).matches();
    }

    /** Whether one of two has it that something was handed over, and the other that it never came. */
    static boolean isReceiptDisputed(String claim, String answer) {
        boolean lost = NOT_RECEIVED.matcher(answer).find()
                && !NOT_RECEIVED.matcher(claim).find();
        return lost && DELIVERED.matcher(claim).find();
    }

    /** Whether a claim has it that nothing was heard of what an answer says was handed over. */
    static boolean isHeardOf(String claim, String answer) {
        return UNHEARD.matcher(claim).find() && isReceiptDisputed(/* claim= */ answer, /* answer= */ claim);
    }

    /** What was said, without the verb by which it is denied to have been said: {@code having called it a basis}. */
    private static String said(String denied) {
        return SAYING.matcher(denied).replaceAll("");
    }

    /** Whether denied words point to more than one thing that was said. */
    static boolean pointsToSeveral(String denied) {
        return SEVERAL.matcher(denied).find();
    }

    /** The word by which the words in front of a quotation deny what was said before; empty where they do not. */
    static String leadsIn(String before) {
        Matcher lead = LEAD.matcher(before.strip());
        return lead.find() ? lead.group("cue") : "";
    }

    /** Whether the words that ascribe deny, by a verb that turns down no plans. */
    static boolean deniesOnly(String cue) {
        return isDenial(cue) && !REFUSES.matcher(cue).find();
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
        return (isDenial(cue)
                        && (points(words)
                                || OF_THAT_KIND.matcher(plain(words)).matches()
                                || DEED_OF_IT.matcher(plain(words)).matches()))
                || (CALLS.matcher(cue).find()
                        && callsUntrue(words).filter(String::isEmpty).isPresent())
                || ELLIPTIC.matcher(plain(words)).matches()
                || UNTRUE.matcher(plain(words)).matches()
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
        return words.replaceAll("[“”\"‘,.…]|(?<!\\p{L})['’]|['’](?!\\p{L}| )", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /**
     * Whether words deny a claim: most of what they say again of it stands in it. Names alone tell nothing.
     *
     * @param denied the denied words, without the cue
     * @param denier the party that denies; empty for none
     */
    static boolean denies(String denied, String claim, String denier) {
        Set<String> again = Words.content(NAME.matcher(said(denied)).replaceAll(" "));
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
        deed.removeAll(WORDS.meant());
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
