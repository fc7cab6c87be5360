package org.parley.ledger;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/** Tells which stance an act takes, of whom, and on which issue. */
final class Stances {
    private Stances() {}

    /** The issue of readiness to talk. */
    static final String TALKS = "talks";

    /** The issue of pay. */
    private static final String PAY_ISSUE = "wages";

    /** Issues that stand beside pay in one sentence, and of which nothing rises by so many percent. */
    private static final Set<String> OTHERS_OF_WORK = Set.of("dismissals", "hours", "working-conditions");

    /** So many words tell what is threatened. */
    private static final int FEWEST_OF_THREAT = 3;

    private static final Pattern OF_THREAT = Pattern.compile(
            "\\b(?:references?|allusions?|mentions?|talk) (?:to|of) (?:an? |the |its |their )?threat",
            Pattern.CASE_INSENSITIVE);

    /** What is of no issue that is known. */
    static final String OTHER = "other";

    /** Numbers as words. */
    private static final String NUMBERS = Phrases.alternatives("numbers");

    private static final Pattern FINAL = Phrases.pattern("final");

    /** Below what somebody will not go, and without what there will be nothing. */
    static final Pattern LIMIT_CLAUSE = Pattern.compile(
            "\\b(?:(?:will|would|could|can|do|does|did|to)(?: not|n[’']t)|cannot|never) (?:"
                    + Phrases.alternatives("limited")
                    + ")(?: for| to| on)?(?: less| fewer| lower)? (?:than|below|under)\\b.*"
                    + "|\\bwithout (?!it\\b|this\\b|that\\b|them\\b)[^,;:.]{3,80}?,? (?:there (?:will|would|can|could|shall) be )?no .*"
                    + "|(?:\\bwould|[’']d) (?:rather|sooner) .* than .*|\\b(?:will|would) .{3,60} rather than (?:sign|accept|give|hand|yield|take|agree|pay|cede)\\b.*"
                    + "|\\b(?:will|would|can|could) (?:go|come) no (?:higher|lower|further) than .*"
                    + "|\\bdraws? the line at .*|^no \\p{L}+ (?:of (?:mine|ours)|in this country) .*|^.*\\S (?:is|was) the (?:"
                    + Phrases.alternatives("bounds")
                    + ")$|^.* is where (?:we|I) stop$|(?:[^.;:“”\"]{1,30},? (?:and |but )?)?\\bnot (?:one|an?)(?: single)? (?:"
                    + Phrases.alternatives("units")
                    + ")s? (?:under|below|less|fewer|lower|over|above|more|higher)\\b.*|^(?:below|under) (?:[$€£] ?)?(?:\\p{N}|(?:"
                    + NUMBERS + ")\\b).*",
            Pattern.CASE_INSENSITIVE);

    /** Each such clause has one of these, in small letters; most words have none, and need not be searched. */
    private static final List<String> LIMIT_WORDS = List.of(
            "not",
            "n't",
            "n’t",
            "never",
            "without",
            "rather",
            "sooner",
            "no ",
            "draw",
            "is the ",
            "was the ",
            "is where",
            "below",
            "under");

    /** Words that turn something down. */
    private static final Pattern TURNING_DOWN = Pattern.compile(
            "\\b(?:" + Phrases.alternatives("turning-down") + ")\\b|n[’']t\\b", Pattern.CASE_INSENSITIVE);

    /** Acts that tell a limit. */
    private static final Set<ActType> LIMITING = EnumSet.of(ActType.DEMAND, ActType.PRECONDITION, ActType.REJECT);

    /** In what way alone something is taken. */
    private static final Pattern ONLY_SO = Pattern.compile(
            "\\bonly (?:in|under|with|as|on|by|through|inside|within|from|together)\\b", Pattern.CASE_INSENSITIVE);

    /** A demand that is given up; one that is only denied, {@code we do not demand that}, is no concession. */
    private static final Pattern GIVEN_UP =
            Pattern.compile("\\b(no longer|any ?more|any longer|stopped|ceased)\\b", Pattern.CASE_INSENSITIVE);

    /** What one tells those who obey. */
    private static final Pattern ORDER = Phrases.pattern("ordering");

    private static final Pattern ORDER_NOUN = Pattern.compile(
            "\\b(?:in|an?|the|its|their|any|of|on|court|public|standing) (?:\\p{L}+ )?(?:orders?|commands?|instructions?|directions?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What nobody does because another demands it. */
    private static final Pattern NOT_DONE = Phrases.pattern("not-done");

    private static final Pattern OFFER = Pattern.compile("\\boffer", Pattern.CASE_INSENSITIVE);

    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\p{L}+");

    /** How far before it words can stand that make a stance only likely. */
    private static final int NEAR = 60;

    private static final Pattern LIKELY = Pattern.compile("\\b(un)?likely\\b", Pattern.CASE_INSENSITIVE);

    /** Who calls something difficult is against it and has not turned it down. */
    private static final Pattern DIFFICULT = Pattern.compile(
            "\\b(is|was|be|are|were|remains?|remained) \\p{L}* ?difficult\\b", Pattern.CASE_INSENSITIVE);

    /** What was demanded up to then, and need not be any more: {@code had demanded for weeks}. */
    private static final Pattern LONG_AGO = Pattern.compile(
            "\\bhad (?:long |always |repeatedly )?\\p{L}+ed (?:for (?:\\p{L}+ )?(?:days|weeks|months|years)|all along)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YET_TO = Pattern.compile("\\b(has|have|had) yet to\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern COULD = Pattern.compile("\\bcould\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern MADE_TO =
            Pattern.compile("\\b(required|obliged|obligated|bound) to\\b", Pattern.CASE_INSENSITIVE);

    /** Terms of pay: {@code a rise of 9 percent}, {@code a bonus}; of prices, taxes and the like it is none. */
    private static final Pattern PAY = Pattern.compile(
            "\\b(rises?|raises?|increases?) of [^.;]{0,20}(%|percent|per cent)|(%|percent|per cent) (pay )?(rises?|raises?|increases?)\\b"
                    + "|\\b(one-off|lump-sum) payments?\\b|\\bbonus(es)?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_PAY = Phrases.pattern("not-pay");

    /** So many percent, and of nothing in particular. */
    private static final Pattern SHARE =
            Pattern.compile("\\p{N} ?(?:%|percent|per cent)(?! of\\b)", Pattern.CASE_INSENSITIVE);

    /** A union by its name; one of states is none. */
    private static final Pattern UNION = Pattern.compile(
            "(?<!European |African |Soviet |Customs |Eurasian |Arab )\\bUnions?\\b|\\b(?:"
                    + Phrases.alternatives("workers") + "|" + Phrases.alternatives("unions") + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /** What one does, and not what one is paid. */
    private static final Pattern PAYS =
            Pattern.compile("(?:to )?pay(?: it| her| him| them)?", Pattern.CASE_INSENSITIVE);

    /** What is said of a thing that nobody else may have a say in. */
    private static final Pattern OWN_AFFAIR = Phrases.pattern("own-affair");

    private static final Pattern GIVES_BACK = Phrases.pattern("giving-back");

    /** What one says, and does not give: {@code conceded that}, {@code she conceded}. */
    private static final Pattern CONCEDED = Pattern.compile("\\bconced(?:e|es|ed|ing)\\b", Pattern.CASE_INSENSITIVE);

    /** Quotation marks around all of it, or only in front. */
    private static final Pattern QUOTED = Pattern.compile("[“\"‘].*", Pattern.DOTALL);

    /** So much of something; a year alone is none. */
    private static final Pattern FIGURE = Pattern.compile("\\p{N}|\\b(?:" + NUMBERS + ")\\b", Pattern.CASE_INSENSITIVE);

    /** A buyer pays, and nobody is paid: {@code would pay no more than nine crowns a ton}. */
    private static final Pattern PRICE = Pattern.compile(
            "\\b(?:to|would|will|should|must|could|can|not|cannot|never) pay (?:no |not )?(?:more|less|at most|up|[$€£\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    /** So much money, or so many percent. */
    private static final Pattern SUM = Pattern.compile("[$€£]|%|\\b(?:percent|per cent)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OFFER_OF = Pattern.compile("^offer of ");

    /** Nothing but somebody who agrees or does not. */
    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?:(?:the |its |their )?(?:\\p{L}[\\p{L}.’'-]* ){1,4})(?:has |have |had )?(?:\\p{L}+ly )?(?:refused|declined|said (?:no|yes)|agreed|accepted|rejected|balked|demurred)[.,;]?");

    /** What is asked of somebody about the talks, and about nothing in them. */
    private static final Pattern OF_TALKING =
            Pattern.compile("(?:to )?(?:" + Phrases.alternatives("of-talking") + ")\\b", Pattern.CASE_INSENSITIVE);

    /** What a party does about an issue by an act, if it is an act that takes a position. */
    static Optional<StanceKind> kind(Telling telling) {
        return telling.sense().stance(() -> read(telling));
    }

    private static Optional<StanceKind> read(Telling telling) {
        // most tellings take no stance, and the words of their sentences cost more to look at than their type
        return telling.isSerious()
                ? taken(telling)
                        .filter(stance -> !isBySomebodyElse(telling) && !isUndecided(telling) && !isOfNothing(telling))
                : Optional.empty();
    }

    /** Whether somebody says yes or no, and not to what: that stands with what was put forward. */
    private static boolean isOfNothing(Telling telling) {
        return telling.act().object().isBlank()
                && YES_OR_NO.matcher(telling.evidence().strip()).matches();
    }

    private static boolean isUndecided(Telling telling) {
        return AnswerReader.UNDECIDED.matcher(telling.sentence()).find()
                && !AnswerReader.UNDECIDED
                        .matcher(telling.sentence())
                        .replaceAll("")
                        .contains(telling.evidence());
    }

    /** The stance that the type and words of an act take, whoever it is told by. */
    private static Optional<StanceKind> taken(Telling telling) {
        boolean so = telling.isAffirmed();
        return switch (telling.type()) {
            case DEMAND -> demand(telling, so);
            case PRECONDITION ->
                so
                                && !isLongAgo(telling)
                                && !GIVEN_UP.matcher(telling.evidence()).find()
                                && !isLimit(telling)
                                && !RequirementReader.isAccompanying(telling)
                                && !StanceWords.LASTING
                                        .matcher(telling.act().condition())
                                        .matches()
                        ? Optional.of(StanceKind.CONDITION)
                        : Optional.empty();
            case OFFER -> so && isMadeToSomebody(telling) ? Optional.of(offered(telling)) : Optional.empty();
            case RETREAT -> so && isPromised(telling) ? Optional.of(StanceKind.OFFERS) : Optional.empty();
            case CONCEDE ->
                isAdmission(telling) ? Optional.empty() : Optional.of(so ? StanceKind.CONCEDES : StanceKind.RED_LINE);
            case ACCEPT, ACCEPT_IN_PART -> Optional.of(so ? acceptance(telling) : rejection(telling));
            case REJECT ->
                so
                                && !DIFFICULT.matcher(telling.evidence()).find()
                                && !RequirementDoubts.isDuringTalks(
                                        telling.act().condition())
                        ? Optional.of(rejection(telling))
                        : Optional.empty();
            case READY_TO_TALK -> talks(telling, so ? StanceKind.READY : StanceKind.REFUSES);
            case REFUSE_TO_TALK -> so ? talks(telling, StanceKind.REFUSES) : Optional.empty();
            case SUSPEND_TALKS, WITHDRAW_FROM_TALKS, HOLD_TALKS, RESUME_TALKS ->
                isOff(telling) ? Optional.of(StanceKind.NOT_CONTINUING) : Optional.empty();
            case PROPOSE, COUNTER_PROPOSE ->
                so && ownTerms(telling).isPresent() ? Optional.of(StanceKind.OFFERS) : Optional.empty();
            case THREATEN ->
                so && isBetweenSides(telling) && isThreat(telling)
                        ? Optional.of(StanceKind.THREATENS)
                        : Optional.empty();
            case APPEAL -> so && isToOtherSide(telling) ? Optional.of(StanceKind.DEMANDS) : Optional.empty();
            case WITHDRAW_PROPOSAL ->
                PreconditionDerivation.isTakenBack(telling) && isBetweenSides(telling)
                        ? Optional.of(StanceKind.CONCEDES)
                        : Optional.empty();
            case NO_RESPONSE,
                    TALKS_STALLED,
                    CONCLUDE_TALKS,
                    SIGN_AGREEMENT,
                    DECLARE_CEASEFIRE,
                    VIOLATE_AGREEMENT,
                    MEDIATE,
                    BLAME,
                    ACCUSE,
                    DENY,
                    WARN,
                    PREDICT,
                    PRAISE,
                    CONSULT,
                    SUPPORT,
                    COOPERATE,
                    AID,
                    INVESTIGATE,
                    PROTEST,
                    MOBILIZE,
                    SANCTION,
                    MEASURE,
                    COERCE,
                    ASSAULT -> Optional.empty();
        };
    }

    /** What one of the two sides puts forward, where it says how much of what: {@code answered with nine percent}. */
    static Optional<String> ownTerms(Telling telling) {
        boolean own =
                telling.isActual() && telling.facing().against(telling.actor()).isPresent();
        return own
                ? ProposalReader.of(telling)
                        .filter(ProposalMention::isSubmission)
                        .map(mention -> OFFER_OF.matcher(mention.object()).replaceFirst(""))
                        .filter(words -> words.contains(": ")
                                || (DocumentWords.namesDocument(words) ? SUM : FIGURE)
                                        .matcher(words)
                                        .find())
                        .map(words -> words.substring(words.indexOf(": ") < 0 ? 0 : words.indexOf(": ") + 2))
                : Optional.empty();
    }

    /** Whether it says what is threatened, and does not only speak of a threat: {@code removes a reference to a threat}. */
    private static boolean isThreat(Telling telling) {
        return Words.content(telling.evidence()).size() >= FEWEST_OF_THREAT
                && !OF_THREAT.matcher(telling.sentence()).find();
    }

    /** Whether one of two sides that negotiate does it, to the other side or to nobody else who is named. */
    private static boolean isBetweenSides(Telling telling) {
        Optional<String> other = telling.facing().against(telling.actor());
        return other.isPresent()
                && (telling.targets().isEmpty() || telling.targets().contains(other.get()));
    }

    /** Whether one of the two sides asks something of the other: {@code urged the mill to reopen the gate}. */
    private static boolean isToOtherSide(Telling telling) {
        return telling.isActual()
                && !telling.act().object().isBlank()
                && telling.facing()
                        .against(telling.actor())
                        .filter(telling.target()::equals)
                        .isPresent()
                && !OF_TALKING.matcher(telling.act().object().strip()).lookingAt();
    }

    /** Whether it is only held to be likely, or is what somebody else is said to have said. */
    private static boolean isBySomebodyElse(Telling telling) {
        String words = telling.evidence();
        String around = telling.words() + " " + telling.sentence();
        int place = around.indexOf(words);
        return LIKELY.matcher(place < 0 ? words : around.substring(Math.max(0, place - NEAR), place) + words)
                        .find()
                || (!telling.isReporters() && Assertions.isOthers(words, telling.words()));
    }

    /** Whether somebody only says that something is so: {@code “We are late,” conceded an official}. */
    private static boolean isAdmission(Telling telling) {
        String object = telling.act().object().strip();
        return CONCEDED.matcher(telling.evidence()).find()
                && telling.act().target().isEmpty()
                && telling.words().chars().noneMatch(Character::isDigit)
                && (object.isEmpty()
                        || object.startsWith("that ")
                        || QUOTED.matcher(object).matches());
    }

    private static Optional<StanceKind> talks(Telling telling, StanceKind kind) {
        return TalksTold.isOfTalks(telling) ? Optional.of(kind) : Optional.empty();
    }

    /** Whether it is only told what was wanted up to then. */
    static boolean isLongAgo(Telling telling) {
        return LONG_AGO.matcher(telling.evidence()).find();
    }

    /** {@code If Brask wants to go, it can}: a taunt as often as a demand, and nothing is named that is demanded. */
    private static boolean isConditional(Telling telling) {
        return telling.act().modality() == Modality.CONDITIONAL;
    }

    private static Optional<StanceKind> demand(Telling telling, boolean so) {
        String words = telling.evidence();
        if (YET_TO.matcher(words).find()
                || isLongAgo(telling)
                || (telling.act().object().isBlank()
                        && (isConditional(telling) || COULD.matcher(words).find()))) {
            return Optional.empty();
        }
        if (!so) {
            return GIVEN_UP.matcher(words).find() ? Optional.of(StanceKind.CONCEDES) : Optional.empty();
        }
        boolean order = ORDER.matcher(words).find()
                && !ORDER_NOUN.matcher(words).find()
                && telling.actors().containsAll(telling.targets());
        if (MADE_TO.matcher(words).find()
                && !telling.targets().isEmpty()
                && telling.holders().containsAll(telling.targets())) {
            return Optional.empty(); // what one must do oneself
        }
        boolean nobodys = NOT_DONE.matcher(telling.act().object().strip()).lookingAt();
        StanceKind kind = isLimit(telling) ? StanceKind.RED_LINE : StanceKind.DEMANDS;
        return order || nobodys ? Optional.empty() : Optional.of(kind);
    }

    /** Who has come down from one figure to another has given way. */
    private static StanceKind offered(Telling telling) {
        return Shifts.isStep(telling) ? StanceKind.CONCEDES : StanceKind.OFFERS;
    }

    /** Who would take something only in a certain way demands it so: {@code would accept monitors only under its own flag}. */
    private static StanceKind acceptance(Telling telling) {
        boolean demanded =
                !telling.isActual() && ONLY_SO.matcher(telling.act().object()).find();
        return demanded ? StanceKind.DEMANDS : StanceKind.ACCEPTS;
    }

    /**
     * Whether a party says below what it will not go, {@code would not settle for less than 10 percent}, or without what there is
     * nothing: {@code without a quota there would be no accord}.
     */
    static boolean isLimit(Telling telling) {
        return LIMITING.contains(telling.type())
                && Words.hasAny(telling.evidence(), LIMIT_WORDS)
                && LIMIT_CLAUSE.matcher(telling.evidence()).find();
    }

    /** Whether a party itself says that it will withdraw or release something. */
    private static boolean isPromised(Telling telling) {
        boolean toCome =
                telling.act().modality() == Modality.FUTURE || telling.act().modality() == Modality.CONDITIONAL;
        return toCome
                && !telling.isReporters()
                && !telling.act().object().isBlank()
                && GIVES_BACK.matcher(telling.evidence()).find();
    }

    /** What a party promises or plans at home, without anybody else who is named, is no offer. */
    private static boolean isMadeToSomebody(Telling telling) {
        String words = telling.evidence();
        if (!StanceWords.PROMISE.matcher(words).find() || OFFER.matcher(words).find()) {
            return true;
        }
        Set<String> own = new HashSet<>(telling.actors());
        own.addAll(telling.holders());
        String object = telling.act().object();
        return !own.containsAll(telling.targets())
                || CAPITALISED
                        .matcher(object)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(name -> own.stream().noneMatch(party -> party.contains(name)));
    }

    /**
     * Whether a party itself says that the talks are off; where a reporter tells it, or it only denies what another has said, it
     * is what happened.
     */
    private static boolean isOff(Telling telling) {
        return !telling.isReporters()
                && !isOfOnlookers(telling)
                && !Denying.onlyDenies("", telling.words())
                && TalksTold.of(telling)
                        .filter(told -> told.state().isHalted() && told.state() != TalksState.ON_HOLD)
                        .isPresent();
    }

    /** Whether none of those who tell it is one of the two sides whose talks the report tells of. */
    private static boolean isOfOnlookers(Telling telling) {
        Facing facing = telling.facing();
        return !facing.one().isEmpty()
                && telling.holders().stream()
                        .noneMatch(party -> facing.against(party).isPresent());
    }

    /** Whether a party says of a thing that it is not to be negotiated: {@code the charter is our own affair}. */
    static boolean isOfOwnAffair(Telling telling) {
        String object = telling.act().object().strip();
        return telling.type() == ActType.REJECT
                && !telling.isReporters()
                && !object.isEmpty()
                && (telling.words().contains(object + " … ")
                        || (telling.evidence().length() > object.length()
                                && telling.evidence().startsWith(object)))
                && OWN_AFFAIR.matcher(telling.evidence()).find();
    }

    /** Whether a party says where it stands, and not what it turns down: {@code “We keep what we hold.”} */
    private static boolean isOwnStand(Telling telling) {
        return telling.type() == ActType.REJECT
                && telling.isAffirmed()
                && !telling.isReporters()
                && telling.act().object().isBlank()
                && !TURNING_DOWN.matcher(StanceWords.piece(telling)).find();
    }

    private static StanceKind rejection(Telling telling) {
        if (isOfOwnAffair(telling) || isLimit(telling) || isOwnStand(telling)) {
            return StanceKind.RED_LINE;
        }
        String words = telling.evidence() + " " + telling.sentence();
        return FINAL.matcher(words).find() ? StanceKind.RED_LINE : StanceKind.REJECTS;
    }

    static String issue(Telling telling, StanceKind kind) {
        boolean ofTalks = isAboutTalks(kind)
                || (kind == StanceKind.THREATENS && Goals.purpose(telling.evidence()) == Purpose.TALKS);
        String issue = ofTalks
                ? TALKS
                : kind == StanceKind.THREATENS ? OTHER : telling.act().issue();
        boolean pays = PRICE.matcher(telling.evidence()).find()
                || PAYS.matcher(telling.act().object().strip()).matches();
        issue = issue.equals(PAY_ISSUE) && pays ? "" : issue;
        if ((issue.isEmpty() || OTHERS_OF_WORK.contains(issue)) && isOfPay(telling, kind)) {
            return PAY_ISSUE;
        }
        return issue.isEmpty() && kind != StanceKind.CONDITION ? OTHER : issue;
    }

    private static boolean isOfPay(Telling telling, StanceKind kind) {
        String words = telling.act().issue().isEmpty() || telling.act().object().isBlank()
                ? telling.evidence() + " " + telling.act().object()
                : StanceWords.object(telling);
        words = kind == StanceKind.CONCEDES
                ? Shifts.words(telling, telling.act().object())
                : words;
        boolean terms = kind == StanceKind.DEMANDS || kind == StanceKind.OFFERS;
        boolean pay = (terms && PAY.matcher(words).find())
                || (kind != StanceKind.CONDITION
                        && isOfWork(telling)
                        && SHARE.matcher(words).find());
        return (pay || isSum(telling, kind)) && !NO_PAY.matcher(words).find();
    }

    /** Whether all that is told is a sum, between those who work and those who pay: {@code 13 and 800 crowns}. */
    private static boolean isSum(Telling telling, StanceKind kind) {
        String object = telling.act().object();
        return telling.act().issue().isEmpty()
                && (kind == StanceKind.DEMANDS || kind == StanceKind.OFFERS)
                && isOfWork(telling)
                && HeadFigure.isAmount(object)
                && HeadFigure.of(object).isPresent();
    }

    /** Whether one of those who negotiate is a union: between them so many percent are pay. */
    private static boolean isOfWork(Telling telling) {
        return Stream.of(
                        telling.actors(),
                        telling.targets(),
                        List.of(telling.facing().one(), telling.facing().other()))
                .flatMap(Collection::stream)
                .anyMatch(party -> UNION.matcher(party).find());
    }

    static boolean isAboutTalks(StanceKind kind) {
        return kind == StanceKind.READY || kind == StanceKind.REFUSES || kind == StanceKind.NOT_CONTINUING;
    }
}
