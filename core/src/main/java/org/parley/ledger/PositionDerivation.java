package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/**
 * Keeps what each party wants on each issue over time. Only a party's own account and the reporter's count: what one side
 * says of the other is no position.
 */
final class PositionDerivation {
    /** The issue of readiness to talk. */
    private static final String TALKS = "talks";
    /** The issue of pay. */
    private static final String PAY_ISSUE = "wages";
    /** Issues that stand beside pay in one sentence, and of which nothing rises by so many percent. */
    private static final Set<String> OTHERS_OF_WORK = Set.of("dismissals", "hours", "working-conditions");
    /** What is of no issue that is known. */
    private static final String OTHER = "other";

    private static final Pattern FINAL = Pattern.compile(
            "\\b(never|under no circumstances|rul\\w+ out|red lines?|non-negotiable|not negotiable|exclud\\w+ (the|any)|"
                    + "out of the question|will not accept any|not up for (discussion|negotiation))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POINTER = Pattern.compile(
            "(?:this|that|these|those|such) (?:path|approach|way|idea|step|move|view|course|demands?|requests?|calls?|offers?|proposals?|suggestions?)|(this|that|it|them|these|those|so|one|him|her|all|both|everything|anything)( (back|all|both))?",
            Pattern.CASE_INSENSITIVE);
    /** Nothing but a name. */
    private static final Pattern NAME = Pattern.compile("(?:the )?\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.-]*)?");
    /** What is said of the stance, and not on what it is taken. */
    private static final Pattern RELATION = Pattern.compile(
            "(with|by|in|on|at|for|from|of|under|into|through|as|about|to (?:the|a|an|its|their|his|her|our|\\p{Lu}\\S*))\\b");

    /** A demand that is given up; one that is only denied, {@code we do not demand that}, is no concession. */
    private static final Pattern GIVEN_UP =
            Pattern.compile("\\b(no longer|any ?more|any longer|stopped|ceased)\\b", Pattern.CASE_INSENSITIVE);
    /** What one tells those who obey. */
    private static final Pattern ORDER =
            Pattern.compile("\\b(order|instruct|command|direct)(s|ed|ing)?\\b", Pattern.CASE_INSENSITIVE);
    /** What nobody does because another demands it. */
    private static final Pattern NOT_DONE = Pattern.compile(
            "(know|understand|reali[sz]e|remember|see|feel|lose|win|suffer|fear|expect|be aware|be ready|be proud)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A promise or a plan, which is an offer only where it is made to somebody. */
    private static final Pattern PROMISE =
            Pattern.compile("\\b(promis|pledg|vow|inten[dt]|plan|commit|undertak)\\p{L}*", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROMISE_OR_READY =
            Pattern.compile(PROMISE.pattern() + "|\\b(ready|prepared|willing|agreed)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OFFER = Pattern.compile("\\boffer", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\p{L}+");
    /** What is to be done to somebody says nothing without whom. */
    private static final Pattern PASSIVE = Pattern.compile(
            "be (?:\\p{L}+ly )?\\p{L}+(?:[ltr]?ed|wn|en|ld|ght|pt|st|lt|ut|ne)\\b", Pattern.CASE_INSENSITIVE);
    /** Words of another sentence that were run into what is demanded. */
    private static final Pattern CITES =
            Pattern.compile("\\b(stated|said|says|added|told) that\\b", Pattern.CASE_INSENSITIVE);

    /** How many days later the same words can come out again as a copy. */
    private static final long LATEST_COPY = 2;
    /** How far before it words can stand that make a stance only likely. */
    private static final int NEAR = 60;

    private static final Pattern LIKELY = Pattern.compile("\\b(un)?likely\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YET_TO = Pattern.compile("\\b(has|have|had) yet to\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COULD = Pattern.compile("\\bcould\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_COMMENT = Pattern.compile(
            "(to )?(confirm|comment|say|elaborate|answer questions?|disclose|identify|name|speculate|reveal|give (any )?(details|names|a name)"
                    + "|be (drawn|named|identified|interviewed)|provide (any )?details|go into (any |the |further )?(details?|specifics)|be drawn|specify|predict|discuss (the )?(details|documents)|be specific|take questions|comment)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPELS =
            Pattern.compile("\\b(rebuff|repel|repuls|fend|dismiss)\\w*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORCE = Pattern.compile(
            "\\b(army|armies|attacks?|assaults?|offensives?|skirmish(es)?|raids?|invasions?|advances?|troops|forces)\\b",
            Pattern.CASE_INSENSITIVE);
    /** How much, which is no one to whom something is done: {@code a rise of 9 percent}. */
    private static final Pattern AMOUNT = Pattern.compile(" of (?:[$€£] ?)?\\p{N}");
    /** Until when, or from when on: {@code a guarantee beyond 2026}. */
    private static final Pattern LIMIT = Pattern.compile(
            " (?:until|till|beyond|before|through|after|past) (?:the )?(?:\\p{L}+ (?:of )?){0,2}(?:19|20)\\d\\d");
    /** What is offered only in words, or to a guest. */
    private static final Pattern WORDS_ONLY = Pattern.compile(
            "\\b(assessments?|comments?|condolences|congratulations|explanations?|details|insights?|glimpses?|hints?|clues?|apolog(y|ies)"
                    + "|prayers?|thanks|sympathy|advice|opinions?|views?|praise|evidence|proof|choice between)\\b",
            Pattern.CASE_INSENSITIVE);

    /** An offer of which only its owner is told. */
    private static final Pattern BARE_OFFER = Pattern.compile(
            "(?:the |an? |its |their |our |[\\p{L}’' -]{2,40}[’']s? )?(?:latest |last |first |new |final )?(?:offers?|proposals?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MADE_TO =
            Pattern.compile("\\b(required|obliged|obligated|bound) to\\b", Pattern.CASE_INSENSITIVE);
    /** What is offered to the public for money. */
    private static final Pattern SECURITIES = Pattern.compile(
            "^\\d[\\d,.]*\\b(?!.*\\bcash\\b)[^.;]{0,60}\\b(shares|stock|debentures?|notes|bonds|securities|treasury bills|warrants|new debt|obligations|certificates|rebates?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OFFICE = Pattern.compile(
            "(his|her|their|the) (position|post|seat|job|office|role|mandate|presidency|chairmanship)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What a parliament or a government decides at home. */
    private static final Pattern HOME = Pattern.compile(
            "(an?|the|its|their)?\\s*(new |draft |proposed )*(laws?|bills?|legislation|budgets?|decrees?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A time, which nobody takes. */
    private static final Pattern WHEN_ONLY = Pattern.compile(
            "(?:(?:the )?(?:next|last|same|following|previous)|this|that|earlier this|later this) (?:year|month|week)",
            Pattern.CASE_INSENSITIVE);
    /** What a firm's or a state's own bodies approve, or a court. */
    private static final Pattern IN_HOUSE = Pattern.compile(
            "\\b(board|directors|(share|stock)holders|courts?|judges?|lawmakers|cabinet)\\b[^.;]{0,40}\\b(approv|clear|pass)\\w*"
                    + "|\\bapprov\\w+ by (its|the|their) [^.;]{0,40}\\b(board|directors|(share|stock)holders|courts?|judges?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Terms of pay: {@code a rise of 9 percent}, {@code a bonus}; of prices, taxes and the like it is none. */
    private static final Pattern PAY = Pattern.compile(
            "\\b(rises?|raises?|increases?) of [^.;]{0,20}(%|percent|per cent)|(%|percent|per cent) (pay )?(rises?|raises?|increases?)\\b"
                    + "|\\b(one-off|lump-sum) payments?\\b|\\bbonus(es)?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_PAY = Pattern.compile(
            "\\b(prices?|tariffs?|tax(es)?|output|production|quotas?|rates?|dividends?|exports?|imports?|sales|shares?|budgets?|spending|fees?"
                    + "|rents?|aid|capital)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A verb that was left in front of what one is ready or has promised to do. */
    private static final Pattern VERB =
            Pattern.compile("\\bto (?<verb>(?!offer|make|put|give)\\p{Ll}[\\p{L}-]*(?: back| up| out)?) $");

    /** The start of another clause that was run into a thing: {@code a rise of nine crowns when the strike began}. */
    private static final Pattern RUN_ON = Pattern.compile(
            "(?<=\\p{L}|\\d|%|[”’\"])(?:,? (?:when|while|since|whereas|although|though|because|as) (?=(?:the|its|it|they|he|she|his|her|their|talks|both|(?-i:\\p{Lu})\\p{L}+)\\b)"
                    + "|,? in (?:an?|the|its|his|her|their) (?:[\\p{L}-]+ )?(?:interview|statement|letter|speech|post|tweet|briefing|communiqué|press conference|news conference)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What is said of a thing that nobody else may have a say in. */
    private static final Pattern OWN_AFFAIR = Pattern.compile(
            "\\b(matter|question|decision|choice|affair|business|separate|concession|chip|cannot|could not|will not be|would not be|must not"
                    + "|negotiable|non-negotiable|negotiation|discussion|something|anything|up to|table|out of the question|off limits)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 160;
    private static final Pattern GIVES_BACK = Pattern.compile(
            "\\b(releas|free|withdraw|pull|quit|vacat|leav|hand|evacuat|return|giv)\\p{L}*\\b",
            Pattern.CASE_INSENSITIVE);
    /** What a thing is rejected as: {@code the plan as “a joke”}. */
    private static final Pattern CALLED = Pattern.compile(
            "(?<=\\S),? as (?=(?:an? |the |being |too |mere |pure |only |simply )?(?:[“\"‘]|unacceptable|inadequate|insulting|unrealistic|insufficient)).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Journeys, which nobody negotiates. */
    private static final Pattern JOURNEY = Pattern.compile(
            "(?:[^,]*\\b)?(?:visit|trip|travel|holiday|tour|flight|ceremony|match|concert|appearance|engagement)s?\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CANCELS = Pattern.compile(
            "\\b(cancel\\p{L}*|call\\p{L}* off|postpon\\p{L}*|put\\p{L}* off)\\b", Pattern.CASE_INSENSITIVE);
    /** A bound in front of an amount. */
    private static final Pattern BOUND = Pattern.compile(
            "(?<bound>(?:(?:an?|the) \\p{L}+ of )?(?:(?:no|not|nothing) (?:more|less|fewer) than|at (?:least|most))) $",
            Pattern.CASE_INSENSITIVE);
    /** A noun phrase that was cut off behind its conjunction. */
    private static final Pattern CUT_OFF =
            Pattern.compile("that (?:the|its|their|his|her|our) \\p{L}+", Pattern.CASE_INSENSITIVE);
    /** Where one sits or stays to negotiate. */
    private static final Pattern TABLE = Pattern.compile(
            "(?:the|that|our|this) (?:\\p{L}+ )?(?:table|room|negotiations?|talks|process)\\b.*",
            Pattern.CASE_INSENSITIVE);
    /** What one says, and does not give: {@code conceded that}, {@code she conceded}. */
    private static final Pattern CONCEDED = Pattern.compile("\\bconced(?:e|es|ed|ing)\\b", Pattern.CASE_INSENSITIVE);
    /** Quotation marks around all of it, or only in front. */
    private static final Pattern QUOTED = Pattern.compile("[“\"‘].*", Pattern.DOTALL);
    /** A deed in front of its object that one will not do: {@code ruled out ending the mission}. */
    private static final Pattern GERUND =
            Pattern.compile("\\b(?<verb>\\p{L}{2,}ing(?: (?:up|out|off|back|down|away))?) $");
    /** What something is to have done to it: {@code wants to be exempted from the duty}. */
    private static final Pattern TO_BE = Pattern.compile(
            "\\bto (?<verb>be \\p{L}+(?:ed|en|wn|ard|id)(?: (?:from|to|of|as|in|on|for|with|by|into))?) $",
            Pattern.CASE_INSENSITIVE);
    /** What one does at the same time. */
    private static final Pattern MEANWHILE = Pattern.compile("while \\p{L}+ing\\b", Pattern.CASE_INSENSITIVE);
    /** As long as something lasts. */
    private static final Pattern LASTING = Pattern.compile(
            "(?:as long as|so long as|while|under|amid)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A deed done to what was just named: {@code give one}. */
    private static final Pattern ONE = Pattern.compile("\\p{L}+ one", Pattern.CASE_INSENSITIVE);
    /** What was named for the first time, to the end of its clause. */
    private static final Pattern THING_BEFORE = Pattern.compile("\\ban? [^,;:.]{4,100}(?=[,;:])");

    /** What is named, and not what it is: {@code a demand}, {@code the only outcome}. */
    private static final Pattern BARE_NOUN = Pattern.compile(
            "(?:an?|the|other|both|all|those|these|many)(?: only| other| same| latest| first)? (?:demands?|claims?|requests?|outcomes?|sides?|moves?|steps?|types?|ways?|options?|positions?|issues?|points?)",
            Pattern.CASE_INSENSITIVE);

    /** So much of something; a year alone is none. */
    private static final Pattern FIGURE = Pattern.compile(
            "\\p{N}|\\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A buyer pays, and nobody is paid: {@code would pay no more than nine crowns a ton}. */
    private static final Pattern PRICE = Pattern.compile(
            "\\b(?:to|would|will|should|must|could|can|not|cannot|never) pay (?:no |not )?(?:more|less|at most|up|[$€£\\p{N}])", Pattern.CASE_INSENSITIVE);
    /** So much money, or so many percent. */
    private static final Pattern SUM =
            Pattern.compile("[$€£]|%|\\b(?:percent|per cent)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OFFER_OF = Pattern.compile("^offer of ");
    /** What is asked of somebody about the talks, and about nothing in them. */
    private static final Pattern OF_TALKING = Pattern.compile(
            "(?:to )?(?:come|return|get|go|sit|talk|negotiate|meet|resume|listen|be (?:calm|patient|ready|serious|realistic|reasonable)|show|remain|think|continue|stay|engage|reconsider|understand|read|look|respect)\\b",
            Pattern.CASE_INSENSITIVE);
    /** When and how something was accepted or turned down, behind what it was. */
    private static final Pattern TRAILING = Pattern.compile(
            "(?:,? (?:shortly|as well|too|publicly|within (?:hours|days|minutes|an? (?:hour|day|week))|(?:late |early )?(?:(?:on|last|next|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|evening|afternoon))?"
                    + "|yesterday|at the time|before leaving|in public|on the first day[^,;]*|(?:earlier )?(?:last|this) (?:week|month|year)|(?:earlier|later) (?:in|on) [^,;]*))+$"
                    + "|,? (?:(?:late |early )?(?:(?:on|last) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?, and (?:the|its|their|his|her) .*$|(?: (?:on|last) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?, and (?:the|its|their|his|her) .*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What had been so before what is told. */
    private static final Pattern HAD = Pattern.compile(
            "\\b(?:had|have) (?:\\p{L}+ ){0,2}?(?:ask|demand|insist|want|sought|call|offer|propos|request|press|reject|refus|rul|accept)\\p{L}*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAST_CLAUSE = Pattern.compile(
            " (?:when|before|as) (?:the|talks|they|it|he|she) .*\\b(?:began|started|opened|broke|ended|met|was|were)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Words of another clause that were cut. */
    private static final Pattern CUT_CLAUSE = Pattern.compile(
            ".*\\b(?:must|should|would|will|can|could|may|first|that|but|not)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern LOOSE_END =
            Pattern.compile("(?:[\\s,;]+(?:and|or|but|so that|so|than|-|–|—))+$", Pattern.CASE_INSENSITIVE);

    private final Origins origins;

    PositionDerivation(Origins origins) {
        this.origins = origins;
    }

    /** The parties and the issue on which a telling takes a position. */
    static List<Slice> slices(Telling telling) {
        String issue = kind(telling)
                .filter(kind -> tells(telling, kind))
                .map(kind -> issue(telling, kind))
                .orElse("");
        return issue.isEmpty()
                ? List.of()
                : holders(telling).stream()
                        .filter(party -> !telling.aside().contains(party))
                        .map(party -> new Slice(party, issue))
                        .toList();
    }

    /** The position of a party on an issue, from the tellings that {@linkplain #slices take} it, at least one. */
    Position derive(Slice slice, List<Telling> tellings) {
        List<Held> held = tellings.stream()
                .map(telling -> new Held(stance(kind(telling).orElseThrow(), telling, slice.party), telling))
                .toList();
        return row(slice.party, slice.issue, held);
    }

    /** What a position is of. */
    record Slice(String party, String issue) {}

    /** The parties whose position a telling tells: they act by their own account or the reporter's. */
    static List<String> holders(Telling telling) {
        List<String> actors = telling.actors();
        if (telling.isReporters()) {
            return actors;
        }
        if (actors.isEmpty() && telling.act().actor().isEmpty()) {
            return telling.holder().isEmpty() ? List.of() : List.of(telling.holder());
        }
        return actors.stream().filter(telling.holders()::contains).toList();
    }

    /** What a party does about an issue by an act, if it is an act that takes a position. */
    static Optional<StanceKind> kind(Telling telling) {
        boolean undecided =
                ProposalMention.UNDECIDED.matcher(telling.sentence()).find()
                        && !ProposalMention.UNDECIDED
                                .matcher(telling.sentence())
                                .replaceAll("")
                                .contains(telling.evidence());
        if (!telling.isSerious() || isBySomebodyElse(telling) || undecided) {
            return Optional.empty();
        }
        boolean so = telling.isAffirmed();
        return switch (telling.type()) {
            case DEMAND -> demand(telling, so);
            case PRECONDITION ->
                so
                                && !RequirementReader.isAccompanying(telling)
                                && !LASTING.matcher(telling.act().condition()).matches()
                        ? Optional.of(StanceKind.CONDITION)
                        : Optional.empty();
            case OFFER -> so && isMadeToSomebody(telling) ? Optional.of(StanceKind.OFFERS) : Optional.empty();
            case RETREAT -> so && isPromised(telling) ? Optional.of(StanceKind.OFFERS) : Optional.empty();
            case CONCEDE ->
                isAdmission(telling) ? Optional.empty() : Optional.of(so ? StanceKind.CONCEDES : StanceKind.RED_LINE);
            case ACCEPT, ACCEPT_IN_PART -> Optional.of(so ? StanceKind.ACCEPTS : rejection(telling));
            case REJECT -> so ? Optional.of(rejection(telling)) : Optional.empty();
            case READY_TO_TALK -> talks(telling, so ? StanceKind.READY : StanceKind.REFUSES);
            case REFUSE_TO_TALK -> so ? talks(telling, StanceKind.REFUSES) : Optional.empty();
            case SUSPEND_TALKS, WITHDRAW_FROM_TALKS, HOLD_TALKS, RESUME_TALKS ->
                isOff(telling) ? Optional.of(StanceKind.NOT_CONTINUING) : Optional.empty();
            case PROPOSE, COUNTER_PROPOSE ->
                so && ownTerms(telling).isPresent() ? Optional.of(StanceKind.OFFERS) : Optional.empty();
            case APPEAL -> so && isToOtherSide(telling) ? Optional.of(StanceKind.DEMANDS) : Optional.empty();
            case NO_RESPONSE,
                    WITHDRAW_PROPOSAL,
                    TALKS_STALLED,
                    CONCLUDE_TALKS,
                    SIGN_AGREEMENT,
                    DECLARE_CEASEFIRE,
                    VIOLATE_AGREEMENT,
                    MEDIATE,
                    BLAME,
                    ACCUSE,
                    DENY,
                    THREATEN,
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
                    COERCE,
                    ASSAULT -> Optional.empty();
        };
    }

    /** What one of the two sides puts forward, where it says how much of what: {@code answered with nine percent}. */
    private static Optional<String> ownTerms(Telling telling) {
        boolean own = telling.isActual()
                && telling.facing().against(telling.actor()).isPresent();
        return own
                ? ProposalMention.of(telling)
                        .filter(ProposalMention::isSubmission)
                        .map(mention -> OFFER_OF.matcher(mention.object()).replaceFirst(""))
                        .filter(words -> words.contains(": ")
                                || (DocumentWords.namesDocument(words) ? SUM : FIGURE).matcher(words).find())
                        .map(words -> words.substring(words.indexOf(": ") < 0 ? 0 : words.indexOf(": ") + 2))
                : Optional.empty();
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

    private static Optional<StanceKind> demand(Telling telling, boolean so) {
        String words = telling.evidence();
        if (YET_TO.matcher(words).find()
                || (telling.act().object().isBlank() && COULD.matcher(words).find())) {
            return Optional.empty();
        }
        if (!so) {
            return GIVEN_UP.matcher(words).find() ? Optional.of(StanceKind.CONCEDES) : Optional.empty();
        }
        boolean order = ORDER.matcher(words).find() && telling.actors().containsAll(telling.targets());
        if (MADE_TO.matcher(words).find()
                && !telling.targets().isEmpty()
                && telling.holders().containsAll(telling.targets())) {
            return Optional.empty(); // what one must do oneself
        }
        boolean nobodys = NOT_DONE.matcher(telling.act().object().strip()).lookingAt();
        return order || nobodys ? Optional.empty() : Optional.of(StanceKind.DEMANDS);
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
        if (!PROMISE.matcher(words).find() || OFFER.matcher(words).find()) {
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
                && !Denying.onlyDenies("", telling.words())
                && TalksTold.of(telling)
                        .filter(told -> told.state().isHalted() && told.state() != TalksState.ON_HOLD)
                        .isPresent();
    }

    /** Whether a party says of a thing that it is not to be negotiated: {@code the charter is our own affair}. */
    private static boolean isOfOwnAffair(Telling telling) {
        String object = telling.act().object().strip();
        return telling.type() == ActType.REJECT
                && !telling.isReporters()
                && !object.isEmpty()
                && (telling.words().contains(object + " … ")
                        || (telling.evidence().length() > object.length()
                                && telling.evidence().startsWith(object)))
                && OWN_AFFAIR.matcher(telling.evidence()).find();
    }

    private static StanceKind rejection(Telling telling) {
        if (isOfOwnAffair(telling)) {
            return StanceKind.RED_LINE;
        }
        String words = telling.evidence() + " " + telling.sentence();
        return FINAL.matcher(words).find() ? StanceKind.RED_LINE : StanceKind.REJECTS;
    }

    private static String issue(Telling telling, StanceKind kind) {
        String issue = isAboutTalks(kind) ? TALKS : telling.act().issue();
        issue = issue.equals(PAY_ISSUE) && PRICE.matcher(telling.evidence()).find() ? "" : issue;
        if ((issue.isEmpty() || OTHERS_OF_WORK.contains(issue)) && isOfPay(telling, kind)) {
            return PAY_ISSUE;
        }
        return issue.isEmpty() && kind != StanceKind.CONDITION ? OTHER : issue;
    }

    private static boolean isOfPay(Telling telling, StanceKind kind) {
        String words = telling.act().issue().isEmpty() || telling.act().object().isBlank()
                ? telling.evidence() + " " + telling.act().object()
                : object(telling);
        return (kind == StanceKind.DEMANDS || kind == StanceKind.OFFERS)
                && PAY.matcher(words).find()
                && !NO_PAY.matcher(words).find();
    }

    /** Whether it says on what the stance is taken: {@code rejects Arvenia} and {@code accepts this} do not. */
    private static boolean tells(Telling telling, StanceKind kind) {
        String object = telling.act().object().strip();
        if (saysNothing(telling, kind, object)) {
            return false;
        }
        boolean bare = POINTER.matcher(object).matches()
                || NAME.matcher(object).matches()
                || RELATION.matcher(object).lookingAt()
                || CITES.matcher(object).find()
                || isOfNobody(telling)
                || BARE_NOUN.matcher(object).matches()
                || DocumentWords.isRest(object);
        return object.isEmpty() || isAboutTalks(kind) || kind == StanceKind.CONDITION || !bare;
    }

    /** Whether it is nothing that is negotiated: {@code declined to comment}, {@code rebuffed an attack}, {@code gave up her seat}. */
    private static boolean saysNothing(Telling telling, StanceKind kind, String object) {
        return switch (kind) {
            case REJECTS, RED_LINE ->
                NO_COMMENT.matcher(object).lookingAt()
                        || (REPELS.matcher(telling.evidence()).find()
                                && FORCE.matcher(object).find())
                        || (CANCELS.matcher(telling.evidence()).find()
                                && JOURNEY.matcher(object).matches());
            case OFFERS ->
                WORDS_ONLY.matcher(object).find()
                        || SECURITIES.matcher(object).find()
                        || DocumentWords.isScrap(object)
                        || BARE_OFFER.matcher(object).matches();
            case CONCEDES -> OFFICE.matcher(object).matches();
            case ACCEPTS ->
                HOME.matcher(object).lookingAt()
                        || WHEN_ONLY.matcher(object).matches()
                        || IN_HOUSE.matcher(telling.evidence()).find();
            case DEMANDS ->
                CUT_OFF.matcher(object).matches() || CUT_CLAUSE.matcher(object).matches();
            case READY, REFUSES, NOT_CONTINUING, CONDITION -> false;
        };
    }

    /** {@code it must be stopped}: what must be done, and to nobody who is named. */
    private static boolean isOfNobody(Telling telling) {
        String target = telling.act().target().strip();
        return telling.type() == ActType.DEMAND
                && PASSIVE.matcher(telling.act().object().strip()).lookingAt()
                && (target.isEmpty() || POINTER.matcher(target).matches());
    }

    /** Whether what is offered is offered to the public for money. */
    static boolean isSecurities(String object) {
        return SECURITIES.matcher(object).find();
    }

    private static boolean isAboutTalks(StanceKind kind) {
        return kind == StanceKind.READY || kind == StanceKind.REFUSES || kind == StanceKind.NOT_CONTINUING;
    }

    private static Stance stance(StanceKind kind, Telling telling, String party) {
        boolean inWords =
                telling.act().object().isBlank() || telling.type() == ActType.ACCEPT_IN_PART || isOfOwnAffair(telling);
        boolean longer = isOfOwnAffair(telling) && telling.words().length() > LONGEST;
        String object = longer ? telling.evidence() : inWords ? telling.words() : object(telling);
        String condition = telling.act().condition();
        boolean proposes = telling.type() == ActType.PROPOSE || telling.type() == ActType.COUNTER_PROPOSE;
        if (proposes) {
            object = ownTerms(telling).orElse(object);
        }
        if (telling.type() == ActType.ACCEPT_IN_PART && telling.isReporters() && CUT_CLAUSE.matcher(object).matches()) {
            object = telling.sentence(); // but not what stands behind it
        }
        if (kind == StanceKind.READY && TABLE.matcher(object).matches()) {
            object = telling.evidence();
        } else if (kind == StanceKind.CONCEDES && inWords && !condition.isEmpty()) {
            object = "if " + condition;
        }
        boolean conditional = telling.act().modality() == Modality.CONDITIONAL || kind == StanceKind.READY;
        if (kind == StanceKind.CONDITION && !condition.isEmpty()) {
            object = condition;
        } else if (conditional && !condition.isEmpty() && !object.contains(condition)) {
            object = MEANWHILE.matcher(condition).lookingAt()
                    ? object
                    : object + " (" + (LASTING.matcher(condition).matches() ? "" : conjunction(telling)) + condition
                            + ")";
        }
        String words = Words.plain(object).strip();
        Account account = telling.accounts().stream()
                .filter(one -> one.party().equals(party))
                .findFirst()
                .orElse(telling.accounts().get(0));
        boolean toCome = Dates.before(telling.told(), telling.when());
        return new Stance(kind, words, toCome ? telling.told() : telling.when(), account);
    }

    private static String conjunction(Telling telling) {
        return TalksTold.isUntil(telling) ? "until: " : "on condition: ";
    }

    /** On what the stance is taken; {@code that Arvenia be held to account} of a demand told in the passive. */
    private static String object(Telling telling) {
        String object =
                withThing(telling, LOOSE_END.matcher(plainThing(telling)).replaceFirst(""));
        String amount = " of " + telling.act().target().strip();
        if (!object.isEmpty()
                && AMOUNT.matcher(amount).lookingAt()
                && telling.evidence().contains(object + amount)) {
            return object + amount;
        }
        int place = telling.evidence().indexOf(object);
        String limit = limit(telling, object);
        if (!limit.isEmpty()) {
            return object + limit;
        }
        String before = place < 0 ? "" : telling.evidence().substring(0, place);
        Matcher bound = BOUND.matcher(before);
        if (bound.find()) {
            return bound.group("bound") + " " + object;
        }
        Matcher deed = (telling.type() == ActType.DEMAND ? TO_BE : GERUND).matcher(before);
        if ((telling.type() == ActType.DEMAND || telling.type() == ActType.REJECT) && deed.find()) {
            return (telling.type() == ActType.DEMAND ? "to " : "") + deed.group("verb") + " " + object;
        }
        Matcher verb = VERB.matcher(before);
        if (telling.type() == ActType.OFFER
                && PROMISE_OR_READY.matcher(telling.evidence()).find()
                && verb.find()) {
            return verb.group("verb") + " " + object;
        }
        boolean passive =
                telling.type() == ActType.DEMAND && PASSIVE.matcher(object).lookingAt();
        return passive ? "that " + telling.act().target().strip() + " " + object : object;
    }

    /** Until when what is named is to be, where the words for it end before that; empty where they do not. */
    private static String limit(Telling telling, String object) {
        for (String words : List.of(telling.evidence(), telling.words(), telling.sentence())) {
            int place = object.isEmpty() ? -1 : words.indexOf(object);
            Matcher limit = LIMIT.matcher(words);
            if (place >= 0
                    && limit.region(place + object.length(), words.length()).lookingAt()) {
                return limit.group();
            }
        }
        return "";
    }

    /** Of {@code Brask wants a guarantee; Corvia refuses to give one} the guarantee for {@code one}. */
    private static String withThing(Telling telling, String object) {
        int place = telling.sentence().indexOf(telling.evidence());
        if (place <= 0 || !ONE.matcher(object).matches()) {
            return object;
        }
        return THING_BEFORE
                .matcher(telling.sentence().substring(0, place))
                .results()
                .map(MatchResult::group)
                .reduce((first, last) -> last)
                .map(thing -> object.replaceFirst("one$", Matcher.quoteReplacement(thing.strip())))
                .orElse(object);
    }

    /** What it is about, without another clause that was run into it. */
    private static String plainThing(Telling telling) {
        String object = RUN_ON.matcher(telling.act().object().strip()).replaceFirst("");
        if (telling.type() == ActType.APPEAL && object.contains(" … ")) {
            object = object.substring(0, object.indexOf(" … "));
        }
        if (telling.type() == ActType.REJECT) {
            return TRAILING.matcher(CALLED.matcher(object).replaceFirst("")).replaceFirst("");
        }
        boolean accepts = telling.type() == ActType.ACCEPT || telling.type() == ActType.ACCEPT_IN_PART;
        return accepts ? TRAILING.matcher(object).replaceFirst("") : object;
    }

    private Position row(String party, String issue, List<Held> held) {
        Map<List<String>, Held> once = new LinkedHashMap<>();
        held.stream()
                .sorted(Comparator.comparing((Held one) -> one.stance.when().isKnown())
                        .thenComparing(one -> one.stance.when(), Dates.ORDER)
                        .thenComparing(one -> one.telling.order()))
                .forEach(one -> once.putIfAbsent(
                        List.of(
                                one.stance.kind().label(),
                                one.telling.isReporters()
                                        ? one.telling.act().id() + " " + one.telling.act().object()
                                        : one.telling.statementId()),
                        one));
        List<Held> told = List.copyOf(once.values());
        List<Stance> history = withoutCopies(told.stream()
                .filter(one -> told.stream().noneMatch(other -> isRetold(one, other)))
                .map(Held::stance)
                .toList());
        List<Telling> tellings = held.stream().map(Held::telling).toList();
        Movement movement = issue.equals(OTHER) ? Movement.NONE : movement(history);
        String reason = history.size() + (history.size() == 1 ? " stance" : " stances") + " of " + party + " on "
                + issue + (movement == Movement.NONE ? "." : "; " + movement.label() + ".");
        return new Position(
                Ids.of("position", party, issue, Ids.digest(List.of(party, issue))),
                party,
                issue,
                movement,
                history,
                Trails.of("ledger.position", reason, tellings),
                origins.support(Trails.accounts(tellings)));
    }

    /** Whether one tells again, as something that had been so, the same stance that is told of an earlier day. */
    private static boolean isRetold(Held one, Held earlier) {
        Telling telling = one.telling;
        boolean past = HAD.matcher(telling.sentence()).find()
                || HAD.matcher(telling.evidence()).find()
                || PAST_CLAUSE.matcher(telling.evidence()).find();
        Set<String> words = Words.content(one.stance.words());
        return past
                && one.stance.kind() == earlier.stance.kind()
                && one.stance.when().basis() != DateBasis.ACT
                && Dates.before(earlier.stance.when(), one.stance.when())
                && words.size() > 1
                && Words.content(earlier.stance.words()).containsAll(words);
    }

    private static boolean isDemand(Stance stance, Stance condition) {
        return stance.kind() == StanceKind.DEMANDS
                && stance.words().equals(condition.words())
                && stance.by().statement().equals(condition.by().statement());
    }

    /** The same words of a few days later are a copy of the first. */
    private static List<Stance> withoutCopies(List<Stance> all) {
        Map<List<String>, Stance> before = new HashMap<>();
        List<Stance> kept = new ArrayList<>();
        for (Stance stance : all) {
            if (stance.kind() == StanceKind.CONDITION && all.stream().anyMatch(other -> isDemand(other, stance))) {
                continue; // what is demanded first is demanded
            }
            List<String> words = new ArrayList<>(Words.of(stance.words()));
            words.add(stance.kind().label());
            Stance same = before.putIfAbsent(words, stance);
            boolean copy = same != null
                    && (same.when().edtf().equals(stance.when().edtf())
                            || Dates.between(same.when(), stance.when())
                                    .filter(days -> days <= LATEST_COPY)
                                    .isPresent());
            if (!copy) {
                before.put(words, stance);
                kept.add(stance);
            }
        }
        return List.copyOf(kept);
    }

    /** From the latest day's softest and hardest stance to those of the day before it: told only where both moved. */
    private static Movement movement(List<Stance> history) {
        Stance last = history.get(history.size() - 1);
        List<Stance> latest = history.stream()
                .filter(stance -> !Dates.before(stance.when(), last.when()))
                .toList();
        Stance before = null;
        for (Stance stance : history) {
            before = Dates.before(stance.when(), last.when()) ? stance : before;
        }
        if (before == null || latest.stream().anyMatch(stance -> !stance.when().isKnown())) {
            return Movement.NONE;
        }
        int softness = before.kind().softness();
        if (latest.stream().allMatch(stance -> stance.kind().softness() > softness)) {
            return Movement.SOFTENING;
        }
        return latest.stream().allMatch(stance -> stance.kind().softness() < softness)
                ? Movement.HARDENING
                : Movement.NONE;
    }

    private record Held(Stance stance, Telling telling) {}
}
