package org.parley.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/**
 * A place where a report speaks of a proposal: that it was put forward, or what became of it.
 *
 * @param telling who tells it
 * @param object what it is called there; may be empty
 * @param by the party that put it forward; empty where not told
 * @param to the party it was put to; empty where not told
 * @param submitted when it was put forward, as told by words of its own
 * @param answer what became of it; null where it is put forward
 * @param answeredBy the party whose answer it is; empty where not told
 * @param thing the words in {@code object}
 * @param antecedent what {@code it} or {@code the idea} means: the place just before that speaks of it; null where there is none
 */
record ProposalMention(
        Telling telling,
        String object,
        String by,
        String to,
        When submitted,
        @Nullable AnswerKind answer,
        String answeredBy,
        DocumentWords.Thing thing,
        @Nullable Telling antecedent) {
    ProposalMention(
            Telling telling,
            String object,
            String by,
            String to,
            When submitted,
            @Nullable AnswerKind answer,
            String answeredBy) {
        this(telling, object, by, to, submitted, answer, answeredBy, DocumentWords.Thing.of(object), null);
    }

    /** The same that means what another place speaks of. */
    ProposalMention meaning(Telling place) {
        return new ProposalMention(telling, object, by, to, submitted, answer, answeredBy, thing, place);
    }

    /** Those to whom something is put that is put to both sides of a negotiation. */
    static final String BOTH = "both sides";

    /** Those who put something forward who go between the sides, where no name tells who they are. */
    static final String MEDIATORS = "the mediators";

    private static final Pattern BETWEEN = Pattern.compile(
            "(?:the )?(?:(?:\\p{L}+ (?:and \\p{L}+ )?)?(?:mediators?|facilitators?|co-facilitators|co-chairs|go-betweens|intermediar(?:y|ies)|mediation team|conciliators?))(?:[’']s?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_BETWEEN = Pattern.compile(
            "^(?:the|an?|this|that)? ?(?:mediators?|facilitators?|intermediar(?:y|ies)|conciliators?)[’'](?:s )?"
                    + "|\\b(?:by|from) (?:the )?(?:\\p{L}+ (?:and \\p{L}+ )?)?(?:mediators?|facilitators?|go-betweens|intermediar(?:y|ies))\\b",
            Pattern.CASE_INSENSITIVE);
    /** What somebody has been given: {@code what the mediators have given us}. */
    private static final Pattern WHAT_GIVEN = Pattern.compile(
            "what (?<by>[^,.;]{2,40}?) (?:(?:has|have|had) )?(?:given|offered|proposed|put|sent|suggested|tabled|presented|handed|gave)\\b.*",
            Pattern.CASE_INSENSITIVE);
    /** Sales of firms and of their shares, and what firms and courts settle about them, are no quarrel of parties. */
    private static final Pattern BUSINESS = Pattern.compile(
            "\\b(acqui(re[sd]?|ring|sitions?)|take-?overs?|mergers?|merg(e|ed|ing)|tender offers?|shares?|share-?holders?|stock(holders)?|per share|buy-?outs?|reorgani[sz]\\w+|reorganzation"
                    + "|debentures?|export bonus|coupon|bonds?|underwrit\\w+|securities|bankruptcy|chapter (?:11|7|eleven)|letter of intent|lawsuit|judgment|licen[cs]ing|joint venture|purchase (?:the|of|a)|to (?:buy|sell|purchase|supply|develop|market|manufacture)|bids? for (?:the )?(?:company|firm|unit)|subsidiary|invest(?:or|ment)s?|premium|dividends?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What is asked of a parliament, or made a rule by whoever may make rules. */
    private static final Pattern OF_RULES = Pattern.compile(
            "\\b(to|by|in|before|from) (?:the )?(?:U\\.?S\\.? )?(congress|parliament|house|senate|cabinet|lawmakers|legislators|assembly|committee|court|board|voters|electorate|shareholders)\\b"
                    + "|\\b(budget|tax(?:es|ation)?|legislation|bill|regulations?|rules|grades?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INSTALMENT = Pattern.compile(
            "\\b(?:propos|suggest|recommend|float|offer)\\p{L}* (?:to )?(?<deed>\\p{L}+ing|\\p{L}+) $",
            Pattern.CASE_INSENSITIVE);
    /** To whom something is proposed, in front of what: {@code proposed to Corran that}. */
    private static final Pattern TO_WHOM = Pattern.compile(
            "\\b(?:propos|suggest|offer|recommend|put|run|present|submit)\\p{L}*\\b[^,;.]{0,40}?\\bto (?:the |its |their |an? )?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IDEA_OF = Pattern.compile(
            "(?:the |an? )?(?:idea|possibility|notion|suggestion|option) of (?=\\p{L})", Pattern.CASE_INSENSITIVE);
    /** A deed that is offered, and how much of it: {@code to admit 80,000 cars}. */
    private static final Pattern DEED =
            Pattern.compile("(?:[^,;.]{0,30}\\b)?to \\p{Ll}{3,}\\b.*\\p{N}.*", Pattern.DOTALL);

    private static final Pattern CLAUSE_END = Pattern.compile(
            "[,;.:](?!\\p{N})|\\s[–—-]\\s|[”\"]| (?:and (?:the|he|she|they|it|that)|but|which|who|because|although|while) ");
    private static final Pattern HOSTS = Pattern.compile(
            "\\boffer(?:ed|ing|s)?(?: again)? to (?<deed>(?:host|mediate|arbitrate|facilitate|convene|receive)\\b[^,;.”\"]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REVISES = Pattern.compile(
            "\\b(cut|revis|rework|amend|redraft|rewr|shorten|trim|scal|par(?:ed|ing))\\p{L}*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GENERIC = Pattern.compile("(?:an?|any) .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WOULD_NOT = Pattern.compile(
            "\\b(?:will|would|shall|can|could|cannot|won[’']t|wouldn[’']t|never)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORKERS = Pattern.compile(
            "(?:(?:the|its|their|union|striking|more than|about|nearly|some|\\p{N}[\\p{N},.]*) )*(?<who>workers|members|membership|strikers|employees|staff|rank and file|nurses"
                    + "|teachers|pilots|drivers|miners|machinists|dockers|dockworkers|steelworkers|crews?|doctors|guards|clerks|actors|writers|players|musicians|cleaners|lecturers|pickets)",
            Pattern.CASE_INSENSITIVE);
    /** Who asks for it speaks of the own side: {@code it needed more time}. */
    private static final Pattern TIME = Pattern.compile(
            "\\b(?:it|they|we) (?:\\p{L}+ ){1,2}(?:more|some|a little) time\\b", Pattern.CASE_INSENSITIVE);

    /** Somebody offers to do something. */
    private static final Pattern OFFERED_TO = Pattern.compile(
            "\\boffer(?:ed|ing|s)?(?: again| \\p{L}+ly)? to (?=\\p{Ll})", Pattern.CASE_INSENSITIVE);
    /** What is offered as a service or a courtesy, and is nothing between the sides. */
    private static final Pattern IDLE_DEED = Pattern.compile(
            "(?:to )?(?:help|assist|resign|quit|step|talk|speak|explain|answer|comment|testify|apologi[sz]e|support|join|work|discuss|go|come|"
                    + "travel|visit|show|tell|share (?:his|her|their) (?:views?|thoughts?)|play|act|serve|advise|lead|chair|try|look|listen|buy|sell|acquire|purchase)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is put forward, where it is not told what. */
    private static final Pattern IDEA = Pattern.compile(
            "(?:(?:an?|the|its|their|his|her|one|another) )?(?:(?:new|different|other|fresh|own) )?(?:ideas?|figures?|numbers?|suggestions?)(?: of (?:its|their|his|her) own)?",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_OF_DEED = 2;
    /** A word for what is put forward, behind which its terms can stand. */
    private static final Pattern KIND_WORD = Pattern.compile(
            "\\b(?:counter-?(?:proposal|offer)|proposal|offer|plan|draft|package|version|compromise|formula|initiative|outline|paper|text|suggestion|idea)(?: of (?:its|their|his|her) own)?\\b",
            Pattern.CASE_INSENSITIVE);
    /** The terms behind a colon in the same sentence. */
    private static final Pattern COLON = Pattern.compile(
            "(?<between>[^:;“”\"]{0,90}): (?<what>(?![“\"‘])(?=[^,;]*\\p{L}{3})[^:;“”\"]{6,240}?)(?=[;:]|, up from\\b|, which\\b|, (?:in (?:return|exchange)|instead) |,? in place of\\b|,? [“\"]|[.]?$)",
            Pattern.DOTALL);

    private static final Pattern LOOSE = Pattern.compile("[\\s,;.:–—-]+$");
    private static final Pattern OWN_ONE = Pattern.compile("(?:its|their) own\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMOUNT = Pattern.compile("\\p{N}", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");
    /** The first of what stands before the name with which a passive begins: {@code a proposal for a meeting of}. */
    private static final Pattern LONG_SUBJECT = Pattern.compile(
            "\\b(?:an?|the|its|their|his|her) (?:[\\p{L}-]+ ){0,2}(?:proposal|offer|plan|draft|bid|suggestion|initiative|invitation)\\b[^,;.]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REPLACEMENT = Pattern.compile(
            "\\b(?:an?|the|its|their)(?: (?!(?:an?|the|its|their)\\b)\\p{L}+){0,3} (?:text|draft|plan|proposal|paper|package|offer|version|document|list|map)(?: of (?:its|their|his|her|our) own)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TO_BOTH = Pattern.compile(
            "(?:both|the two|each of the|all) (?:sides|parties|of them|delegations|negotiating teams|governments|capitals|men|women|leaders|teams|camps|countries|ministers"
                    + "|presidents|generals|factions|committees)|both|the parties|each side|the (?:sides|delegations|factions)",
            Pattern.CASE_INSENSITIVE);
    /** What was put forward before: {@code accepted a plan proposed by the envoy}. */
    private static final Pattern PUT_BEFORE = Pattern.compile(
            "\\b(proposed|submitted|offered|put forward|presented|drafted|drawn up|suggested|tabled|made|brokered) by\\b",
            Pattern.CASE_INSENSITIVE);
    /** A counter-proposal by what it is called, and about what it is. */
    private static final Pattern COUNTER = Pattern.compile(
            "\\bcounter-?(?:proposals?|offers?|plans?|drafts?)(?: (?:on|for|of|to end|over) [\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}-]+)?)?",
            Pattern.CASE_INSENSITIVE);
    /** Terms that are offered by themselves: {@code 4 percent and a bonus}, {@code a rise of 4 percent}. */
    private static final Pattern TERMS = Pattern.compile(
            "(?:an?|the|up to|about|some|more than|at least|only)? ?(?:(?:one-off|lump|pay|wage|annual|further) )?"
                    + "(?:[$€£]? ?\\p{N}[\\p{N},.]*(?: ?(?:mln|bln|million|billion|thousand))? ?(?:%|percent|per ?cent|dlrs|dollars|euros|crowns|marks|francs|pounds|yen)"
                    + "|[$€£] ?\\p{N}[\\p{N},.]*|(?:rise|raise|increase|payment|bonus) of (?:[$€£] ?)?\\p{N})",
            Pattern.CASE_INSENSITIVE);

    /** What is offered to buyers. */
    private static final Pattern REBATE = Pattern.compile("\\b(rebates?|discounts?)\\b", Pattern.CASE_INSENSITIVE);

    /** An offer that is raised: {@code moved from 5 percent to 6 percent}. */
    private static final Pattern MOVES = Pattern.compile(
            "\\b(?:mov|came|come|went|go)\\p{L}* .*\\bfrom\\b.*\\bto\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern OFFERS = Pattern.compile("\\boffer", Pattern.CASE_INSENSITIVE);
    /** Whose it is: {@code Arvenia's} of "Arvenia's offer". */
    private static final Pattern OWNER =
            Pattern.compile("(?:the )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,4}(?:[’']s|s[’']) (?=\\p{L})");

    private static final Pattern NOT_RECEIVED = Pattern.compile(
            "\\b(never|not|no|n[’']t|den(?:y|ies|ied|ying))\\b[^.;]{0,60}\\b(receiv\\w+|got|given|seen|been (?:sent|handed|shown|given))\\b",
            Pattern.CASE_INSENSITIVE);
    static final Pattern UNDECIDED = Pattern.compile(
            "\\bneither (accept|approv|endors)\\w* nor (reject|refus|ruled? out|dismiss)\\w*"
                    + "|\\bneither (reject|refus|ruled? out|dismiss)\\w* nor (accept|approv|endors)\\w*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REACHED = Pattern.compile(
            "\\b(reach(ed)?|struck|clinch(ed)?|hammered out|sealed|concluded)\\b", Pattern.CASE_INSENSITIVE);

    /** Several agreements are no one thing on the table. */
    static final Pattern SEVERAL = Pattern.compile(
            "\\b(agreements|deals|contracts|treaties|accords|pacts|settlements)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDS_QUARREL = Pattern.compile(
            "\\b(peace|cease-?fire|truce|armistice|strike|lockout|walkout|stoppage|dispute|standoff|war|conflict|fighting|hostilities|wages?"
                    + "|pay|collective|labou?r|tariffs?|trade (?:deal|pact|agreement)|differences)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REACTION = Pattern.compile(
            "\\b(reaction|response|answer|reply|react|respond|comment)\\w*\\s+(to|on)\\s+(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLY = Pattern.compile(
            "\\bin (reply|response|answer) to\\b|\\bcounter-?(proposals?|offers?|plans?|drafts?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What is prepared or drawn up without a word to whom is not on the table yet. */
    private static final Pattern PROPOSES = Pattern.compile(
            "\\b(propos|suggest|offer|float|tabl(e[sd]?|ing)\\b|recommend|put(s|ting)? (forward|on the table|it|them|before|to)|present|submit"
                    + "|counter|moot|advanc|unveil|outlin|circulat|deliver|hand(s|ed|ing)? (over|in)|revis|rework|rewr|redraft|revive|amend|renew|shorten|cut|trim"
                    + "|invit|e-?mail|publish|signal|hint|sen[dt]\\b|hand(s|ed|ing)?\\b|pass(es|ed|ing)? (to|on)|passed\\b|(?:repeat|reiterat|restat)\\p{L}* (?:its|their|his|her|the|an?) (?:call|offer|suggestion|appeal|proposal)|lay|laid"
                    + "|answer|mov(e|es|ed|ing)\\b|wen[tn]|gone|came|come)\\w*",
            Pattern.CASE_INSENSITIVE);

    /** What one promises or plans to do is not put forward by that alone. */
    private static final Pattern PROMISES = Pattern.compile(
            "\\b(promis|pledg|vow|inten[dt]|plan(s|ned|ning)? to\\b|commit|undert[ao]|reiterat|reaffirm)\\p{L}*",
            Pattern.CASE_INSENSITIVE);
    /** Nothing was put forward, or it is only asked whether. */
    private static final Pattern NONE = Pattern.compile(
            "\\b(any|no|not|without|whether)\\b[^.;]{0,30}\\b(proposals?|offers?|plans?|suggestions?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TO_COME = Pattern.compile(
            "\\b(intentions?|intends?|intended|plans|planned|planning|promis\\w+|pledg\\w+|vow\\w*|wants?|wanted|ready|willing|prepared|due"
                    + "|expected) to (propose|offer|suggest|table|present|submit|make|put)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A counter-proposal that is only awaited. */
    private static final Pattern COUNTER_TO_COME = Pattern.compile(
            "\\b(expect\\w*|due|ready|likely|prepar\\w+|plan(s|ned|ning)?|intend\\w*|want\\w*|would|will|may|could|might|should)\\b"
                    + "[^.;]{0,40}\\b(make|put|submit|present|table|hand|offer|come)\\b[^.;]{0,30}\\bcounter",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EXPIRES =
            Pattern.compile("\\b(expires|expiring|will expire)\\b", Pattern.CASE_INSENSITIVE);

    /** Something that is named for the first time. */
    private static final Pattern NEW_THING = Pattern.compile("\\b[Aa]n? (?:[\\p{L}-]+ ){0,4}[\\p{L}-]+");

    /** Something put on the table that is named for the first time, and what it is for. */
    private static final Pattern NEW_PLAN = Pattern.compile(
            "\\b[Aa]n? (?:[\\p{L}-]+ ){0,4}?(?:proposal|plan|draft|offer|initiative|text|document|paper|package|formula|outline|bid)\\b"
                    + "(?: (?:for|on|to) (?:an? |the )?[\\p{L}\\p{N}-]+(?: [\\p{L}-]+)?(?= (?:fell|failed|was|were|had|has|came|collapsed|foundered|ended|after|when|in|but)\\b))?");
    /** Whom one asks to join in: {@code its call for the union to join the panel}. */
    private static final Pattern CALL_FOR = Pattern.compile(
            "\\b(?:call|appeal|suggestion|proposal)\\b[^.;]*?\\bfor (?<what>(?:an? |the )?\\p{L}[^.;]*? to (?:join|take|serve|act|mediate|monitor|guarantee|chair|oversee|observe)\\b[^.;]*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARES = Pattern.compile(
            "\\b(declar|agree|announc|conclud|sign|proclaim|accept|call(ed)? a (truce|ceasefire))\\p{L}*",
            Pattern.CASE_INSENSITIVE);

    /** Advice to the public is put to no side. */
    private static final Pattern ADVISES =
            Pattern.compile("\\b(recommend|advis(e|ed|es|ing)\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LET = Pattern.compile(
            "(?:let|allow|permit) (?:him|her|it|us|them|me|\\p{L}+|(?:his|her|its|our|their) \\p{L}+) (?:to )?"
                    + "(?:open|set up|establish|create|form|convene|host|launch|hold|build|run|start) (?<what>.+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** To whom it is put, in front of what it is: {@code Corran several proposals}. */
    private static final Pattern INDIRECT = Pattern.compile(
            "(?:the )?\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.-]*){0,3} (?=(?:an?|the|its|their|his|her|several|some|two|three|four"
                    + "|five|another) )");

    private static final Pattern DAY = Pattern.compile(
            "(?:(?:on|in|at|late|early|last|this|next) )*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|week|month|year|weekend"
                    + "|morning|evening|night|\\p{Lu}\\p{Ll}+ \\d{1,2})(?: (?:morning|evening|night|afternoon))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_THAT = Pattern.compile(
            "(?:on |yesterday|today|last |this )[\\p{L} ]{0,20}? (?<what>(?:that|to) .+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern THAT =
            Pattern.compile("[ ,]*(?<what>(?:that|to) [^.;]{8,120})", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SIGNED =
            Pattern.compile("\\b(signed|initial(l?)ed|inked)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWER = Pattern.compile(
            "^(an?|any|the|its|their|his|her)?\\s*(official |formal |written )?(answer|response|reply|reaction)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whether somebody offers to host or to mediate. */
    static boolean isHosting(Telling telling) {
        return telling.type() == ActType.OFFER && HOSTS.matcher(telling.sentence()).find();
    }

    /** What a telling says of a proposal, if anything. */
    static Optional<ProposalMention> of(Telling telling) {
        if (telling.type() == ActType.PRECONDITION || isConditionalReadiness(telling)) {
            return awaited(telling);
        }
        if (telling.type() == ActType.PROPOSE
                || telling.type() == ActType.COUNTER_PROPOSE
                || telling.type() == ActType.OFFER) {
            return proposed(telling);
        }
        if (telling.type() == ActType.DECLARE_CEASEFIRE) {
            return declared(telling);
        }
        if (telling.type() == ActType.DENY) {
            return notReceived(telling);
        }
        if (telling.type() == ActType.APPEAL) {
            return asked(telling);
        }
        if (telling.type() == ActType.PRAISE) {
            return welcomed(telling);
        }
        return kind(telling).flatMap(kind -> answered(telling, kind));
    }

    /** Whether it is about who owns a firm or what it sells, or what a parliament is asked: no matter between the sides of a quarrel. */
    private static boolean isBusiness(Telling telling, String object) {
        String words = telling.evidence() + " " + object + " " + telling.sentence();
        return !ENDS_QUARREL.matcher(words).find()
                && (BUSINESS.matcher(words).find() || OF_RULES.matcher(words).find());
    }

    /** What is praised is well received by those to whom it was put; who else can be meant is for the whole record to tell. */
    private static Optional<ProposalMention> welcomed(Telling telling) {
        String object = telling.act().object();
        boolean meant = DocumentWords.isVague(object) ? !object.isBlank() : DocumentWords.namesDocument(object);
        return telling.isActual()
                        && telling.isAffirmed()
                        && meant
                        && !telling.actor().isEmpty()
                ? Optional.of(new ProposalMention(
                        telling, object, "", "", When.UNKNOWN, AnswerKind.WELCOMED, telling.actor()))
                : Optional.empty();
    }

    /** Whether it can only be the other side's: the report names nobody beside the two, or it is called its own. */
    boolean isByOther() {
        Facing facing = telling.facing();
        boolean alone =
                telling.named().stream().allMatch(party -> party.equals(facing.one()) || party.equals(facing.other()));
        return alone || OWN_ONE.matcher(object).lookingAt();
    }

    /** Whether the side that puts it forward tells it. */
    boolean isOwnWord() {
        return !by.isEmpty() && telling.holder().equals(by);
    }

    /** Whether it means what was spoken of just before, and does not say what. */
    boolean isVague() {
        return DocumentWords.isVague(object);
    }

    private static boolean isConditionalReadiness(Telling telling) {
        return telling.type() == ActType.READY_TO_TALK
                && !telling.act().condition().isEmpty();
    }

    /** Whether it is put forward here, and not only answered. */
    boolean isSubmission() {
        return answer == null;
    }

    /** Whether it is put forward in reply to another one. */
    boolean isReply() {
        return isSubmission() && REPLY.matcher(telling.words()).find();
    }

    /** The side to which something was put says that it has received nothing of the kind. */
    private static Optional<ProposalMention> notReceived(Telling telling) {
        String object = telling.act().object();
        String by = telling.holder();
        Matcher received = NOT_RECEIVED.matcher(telling.evidence());
        boolean denied = telling.isAffirmed() && !by.isEmpty() && received.find();
        String what = denied ? behind(received.group(2), object) : "";
        return denied && DocumentWords.isOffered(what) && !DocumentWords.isPronoun(what)
                ? Optional.of(new ProposalMention(
                        telling, what.replaceFirst("^any ", ""), "", by, When.UNKNOWN, AnswerKind.DISPUTED, by))
                : Optional.empty();
    }

    /** The words behind a verb, where they have it: {@code any draft} of "the union had received any draft". */
    private static String behind(String verb, String words) {
        int place = words.indexOf(verb);
        return place < 0 ? words : words.substring(place + verb.length()).strip();
    }

    private static Optional<ProposalMention> proposed(Telling telling) {
        String object = object(telling);
        boolean isDocument = DocumentWords.namesDocument(object);
        boolean offer = telling.type() == ActType.OFFER;
        boolean puts = PROPOSES.matcher(telling.evidence()).find();
        boolean put = puts
                || telling.type() == ActType.COUNTER_PROPOSE
                || (isDocument
                        && !PROMISES.matcher(telling.evidence()).find()
                        && (!telling.target().isEmpty() || DocumentWords.isAgreement(object)));
        boolean reply = telling.type() == ActType.COUNTER_PROPOSE
                && TERMS.matcher(object).lookingAt();
        boolean terms = (offer || reply)
                && !isDocument
                && !telling.actor().isEmpty()
                && TERMS.matcher(object).lookingAt()
                && (reply
                        || OFFERS.matcher(telling.evidence()).find()
                        || MOVES.matcher(telling.evidence()).find())
                && !PositionDerivation.isSecurities(object)
                && !REBATE.matcher(object).find();
        if (terms) {
            object = "offer of " + object;
        }
        boolean deed = offer
                && !isDocument
                && !terms
                && !telling.actor().isEmpty()
                && OFFERS.matcher(telling.evidence()).find()
                && DEED.matcher(object).matches();
        if (deed) {
            object = object.substring(object.indexOf("to "));
        }
        if (offer && !isDocument && !terms && !deed && isDeed(telling, object)) {
            object = object.startsWith("to ") ? object : "to " + object;
            deed = true;
        }
        if (isDocument || IDEA.matcher(object).matches()) {
            object = withTerms(telling, object);
        }
        if (offer && !terms && HOSTS.matcher(telling.evidence()).find()) {
            Matcher hosts = HOSTS.matcher(telling.sentence());
            object = hosts.find() ? "to " + hosts.group("deed").strip() : object;
            deed = hosts.reset().find();
        }
        boolean thing = isDocument || terms || deed || DocumentWords.isArrangement(object);
        if (isDocument && REVISES.matcher(telling.evidence()).find() && DocumentWords.refersBack(object)) {
            object = "revised " + object.replaceFirst("^\\p{L}+ ", "");
        }
        if (!isTold(telling)
                || !put
                || (offer && !thing)
                || (!thing && ADVISES.matcher(telling.evidence()).find())
                || TO_COME.matcher(telling.evidence()).find()
                || (telling.type() == ActType.COUNTER_PROPOSE
                        && COUNTER_TO_COME.matcher(telling.sentence()).find())
                || DocumentWords.isPronoun(object)
                || DocumentWords.isScrap(object)
                || IDEA.matcher(object).matches()
                || isInPaper(telling)
                || (!isDocument && DocumentWords.isLaw(object))
                || isRecipient(object, telling.evidence())
                || isBusiness(telling, object)
                || NONE.matcher(telling.evidence()).find()) {
            return Optional.empty();
        }
        if (!telling.isAffirmed()) {
            return isDocument
                    ? Optional.of(
                            mention(telling, object, telling.actor(), telling.target(), AnswerKind.NOT_PROPOSED, ""))
                    : Optional.empty();
        }
        boolean mediated = telling.targets().isEmpty() && isOfMediators(telling, object, true);
        boolean both = telling.targets().size() > 1
                || (telling.targets().isEmpty()
                        && TO_BOTH.matcher(telling.act().target().strip()).matches());
        String to = mediated || both ? BOTH : telling.target();
        boolean own = telling.act().actor().isBlank()
                && !telling.target().isEmpty()
                && !telling.holder().isEmpty()
                && !telling.holder().equals(to)
                && !telling.aside().contains(telling.holder());
        return Optional.of(mention(telling, object, own ? telling.holder() : telling.actor(), to, null, ""));
    }

    /** Whether it is what a paper says, and nobody else: {@code the draft suggests two shifts}. */
    private static boolean isInPaper(Telling telling) {
        String actor = telling.act().actor().strip();
        return telling.actors().isEmpty() && (DocumentWords.namesDocument(actor)
                        || (actor.equalsIgnoreCase("it") && !telling.isReporters()));
    }

    /** Whether somebody offers to do something that can be an item of talks: {@code offered to open the bridge to lorries}. */
    private static boolean isDeed(Telling telling, String object) {
        return !telling.actor().isEmpty()
                && OFFERED_TO.matcher(telling.evidence()).find()
                && !IDLE_DEED.matcher(object.strip()).lookingAt()
                && Words.content(object).size() >= FEWEST_OF_DEED;
    }

    /**
     * The words for something put forward, with what stands behind their colon: {@code a new offer: two nights of rest}. Where they
     * tell what it is by themselves, they stay as they are.
     */
    static String withTerms(Telling telling, String object) {
        Matcher kind = KIND_WORD.matcher(object);
        String sentence = telling.sentence();
        int place = object.isBlank() ? -1 : sentence.indexOf(object);
        if (place < 0 || !kind.find()) {
            return object;
        }
        Matcher behind = COLON.matcher(sentence).region(place + object.length(), sentence.length());
        Matcher colon = behind.lookingAt()
                ? behind
                : COLON.matcher(sentence).region(place + kind.end(), sentence.length());
        return colon.lookingAt()
                ? (colon.group("between").isBlank() ? object : object.substring(0, kind.end())) + ": " + LOOSE.matcher(colon.group("what")).replaceFirst("")
                : object;
    }

    /** What two declare together is theirs together: a ceasefire. */
    private static Optional<ProposalMention> declared(Telling telling) {
        String object = telling.act().object();
        boolean together = telling.actors().size() > 1
                && telling.isActual()
                && telling.isAffirmed()
                && DocumentWords.isArrangement(object)
                && DECLARES.matcher(telling.evidence()).find();
        String by = telling.actors().stream().sorted().collect(Collectors.joining(" and "));
        return together
                ? Optional.of(new ProposalMention(telling, object, by, "", submitted(telling, null), null, ""))
                : Optional.empty();
    }

    boolean isToBoth() {
        return to.equals(BOTH);
    }

    /** The parties that have agreed on what they put forward together; none for what one side puts forward. */
    List<String> agreed() {
        return isSubmission() && telling.type() == ActType.DECLARE_CEASEFIRE ? telling.actors() : List.of();
    }

    /** The parties that have signed or reached an agreement with each other; none for other answers. */
    List<String> signatories() {
        boolean both = telling.type() == ActType.SIGN_AGREEMENT && telling.isActual() && telling.isAffirmed();
        return both ? signatories(telling) : List.of();
    }

    /** Whether two or more parties have signed or reached what ends a quarrel between them. */
    static boolean endsQuarrel(Telling telling) {
        String object = telling.act().object();
        return signatories(telling).size() > 1
                && DocumentWords.isAgreement(object)
                && !SEVERAL.matcher(object).find()
                && ENDS_QUARREL.matcher(object).find()
                && (SIGNED.matcher(telling.evidence()).find()
                        || REACHED.matcher(telling.evidence()).find());
    }

    /** The parties that sign with each other, by the words for an agreement. */
    static List<String> signatories(Telling telling) {
        return Stream.concat(telling.actors().stream(), telling.targets().stream())
                .filter(party -> !telling.aside().contains(party))
                .filter(party -> !isPlace(party, telling.act().object()))
                .distinct()
                .sorted()
                .toList();
    }

    /** {@code the strike at Calder Haven}: where it is, and nobody who signs. */
    static boolean isPlace(String party, String words) {
        return Pattern.compile("\\b(?:at|in|near|around) (?:the )?" + Pattern.quote(party))
                .matcher(words)
                .find();
    }

    /** What somebody was asked for, told of as something that was answered. */
    static ProposalMention request(Telling asked, String to) {
        return new ProposalMention(
                asked, "to " + asked.act().object(), asked.actor(), to, submitted(asked, null), null, "");
    }

    /** Whether words name to whom something is put, and not what: {@code the proposal to the firms}. */
    private static boolean isRecipient(String object, String evidence) {
        return Pattern.compile(
                        "\\b(?:proposal|offer|plan|suggestion)s? to (?:the |an? |its |their )"
                                + Pattern.quote(object.replaceFirst("^(?:the|an?|its|their) ", "")),
                        Pattern.CASE_INSENSITIVE)
                .matcher(evidence)
                .find();
    }

    /** What one asks to be allowed to open or set up is put forward: {@code urged both sides to let her open a hotline}. */
    private static Optional<ProposalMention> asked(Telling telling) {
        Matcher let = LET.matcher(telling.act().object());
        if (!telling.isActual()
                || !telling.isAffirmed()
                || !let.lookingAt()
                || !DocumentWords.isArrangement(let.group("what"))) {
            return Optional.empty();
        }
        return Optional.of(new ProposalMention(
                telling, let.group("what"), telling.actor(), telling.target(), submitted(telling, null), null, ""));
    }

    /** What is put forward; the day between the verb and the clause is none of it: {@code proposed on Monday that}. */
    private static String object(Telling telling) {
        String object = telling.act().object();
        if (telling.type() == ActType.COUNTER_PROPOSE && object.isBlank()) {
            Matcher counter = COUNTER.matcher(telling.sentence());
            return counter.find() ? counter.group() : replacement(telling).orElse("");
        }
        if (telling.type() == ActType.COUNTER_PROPOSE) {
            Matcher counter = COUNTER.matcher(telling.evidence());
            if (!DocumentWords.namesDocument(object) || telling.evidence().contains(" to " + object)) {
                return counter.find() ? counter.group() : replacement(telling).orElse(object);
            }
        }
        Matcher call = CALL_FOR.matcher(telling.evidence());
        if (telling.type() == ActType.PROPOSE && call.find()) {
            return call.group("what").strip();
        }
        Matcher idea = IDEA_OF.matcher(object);
        if (idea.lookingAt()) {
            return object.substring(idea.end());
        }
        String clause = clause(telling, object);
        if (!clause.isEmpty()) {
            return clause;
        }
        Matcher owner = OWNER.matcher(object);
        if (owner.lookingAt()
                && DocumentWords.namesDocument(object)
                && !telling.actor().isEmpty()) {
            return object.substring(owner.end());
        }
        Matcher named = INDIRECT.matcher(object);
        String thing =
                named.lookingAt() && DocumentWords.namesDocument(object) ? object.substring(named.end()) : object;
        Matcher day = DAY_THAT.matcher(thing);
        if (day.matches()) {
            return day.group("what");
        }
        if (!DAY.matcher(thing.strip()).matches()) {
            return thing;
        }
        int place = telling.words().indexOf(object);
        if (place < 0) {
            return telling.isReporters() ? "" : telling.words();
        }
        Matcher that = THAT.matcher(telling.words().substring(place + object.length()));
        return that.lookingAt() ? that.group("what") : "";
    }

    /** {@code a shorter text of its own}. */
    private static Optional<String> replacement(Telling telling) {
        return REPLACEMENT
                .matcher(telling.evidence())
                .results()
                .map(MatchResult::group)
                .reduce((first, last) -> last);
    }

    /**
     * What is put forward, where the words behind the verb are only the first of it: {@code that the mill} of "proposed that the mill
     * close", {@code the dispute} of "proposed sending the dispute to a court", or to whom: {@code the mill} of "proposed to the mill that".
     */
    private static String clause(Telling telling, String object) {
        String sentence = telling.sentence();
        int place = object.isBlank() ? -1 : sentence.indexOf(object);
        if (telling.type() != ActType.PROPOSE || place < 0 || DocumentWords.namesDocument(object)) {
            return "";
        }
        String before = sentence.substring(0, place);
        String rest = sentence.substring(place);
        if (TO_WHOM.matcher(before).find()) {
            Matcher that = THAT.matcher(sentence.substring(place + object.length()));
            return that.lookingAt() ? that.group("what") : "";
        }
        int end = CLAUSE_END
                .matcher(rest)
                .results()
                .findFirst()
                .map(MatchResult::start)
                .orElse(rest.length());
        String what = rest.substring(0, end).strip();
        if (before.endsWith(" that ") || before.endsWith(" that the ")) {
            return (before.endsWith(" the ") ? "that the " : "that ") + what;
        }
        Matcher deed = INSTALMENT.matcher(before);
        return deed.find() ? deed.group("deed") + " " + what : "";
    }

    private static Optional<ProposalMention> answered(Telling telling, AnswerKind kind) {
        if (kind == AnswerKind.NO_RESPONSE
                && ANSWER.matcher(telling.act().object()).find()) {
            return waitedFor(telling);
        }
        String object = subject(telling, meant(telling));
        boolean part = DocumentWords.isPart(object);
        if (part && kind == AnswerKind.REJECTED && DocumentWords.isRest(object)) {
            return Optional.empty(); // what was not accepted in part
        }
        if (DocumentWords.isInfinitive(object, telling.words() + " … " + telling.evidence())) {
            return Optional.empty(); // a deed that something is said of, and no thing
        }
        boolean generic = GENERIC.matcher(object).matches()
                && (WOULD_NOT.matcher(telling.evidence()).find()
                        || (kind == AnswerKind.REJECTED && DocumentWords.isBare(DocumentWords.title(object))));
        boolean agreed = kind == AnswerKind.ACCEPTED
                && AMOUNT.matcher(object).find()
                && !telling.actor().isEmpty()
                && telling.type() == ActType.ACCEPT;
        if (!isTold(telling)
                || generic
                || isBusiness(telling, object)
                || !(part
                        || agreed
                        || DocumentWords.canBeProposal(object)
                        || DocumentWords.isVague(object)
                        || DocumentWords.isArrangement(object)
                        || WHAT_GIVEN.matcher(object.strip()).matches())) {
            return Optional.empty();
        }
        Matcher workers = WORKERS.matcher(telling.act().actor().strip());
        boolean repaired = !object.equals(meant(telling));
        String by = telling.actors().isEmpty() && workers.matches()
                ? workers.group("who").toLowerCase(Locale.ROOT)
                : TIME.matcher(telling.evidence()).find() && !telling.holder().isEmpty()
                        ? telling.holder()
                        : telling.actor();
        String other = telling.targets().contains(by) ? "" : String.join(" and ", telling.targets());
        boolean unclear = telling.targets().size() > 1 && !DocumentWords.isPutForward(object);
        other = repaired || unclear ? "" : other;
        if (part && other.isEmpty() && !by.isEmpty() && !telling.holder().equals(by)) {
            other = telling.holder(); // one who tells what became of articles tells of those that it wrote
        }
        if (kind == AnswerKind.WITHDRAWN) {
            return Optional.of(mention(telling, object, by, other, kind, by));
        }
        ProposalMention mention = mention(telling, object, other, by, kind, by);
        return Optional.of(workers.matches() && telling.actors().isEmpty() ? mention.toNobody() : mention);
    }

    /** Whether it is told as something that is so, with or without a condition: {@code accepts it in principle, provided that}. */
    private static boolean isTold(Telling telling) {
        boolean conditional = telling.act().modality() == Modality.CONDITIONAL
                && (telling.type() == ActType.ACCEPT_IN_PART
                        || telling.type() == ActType.REJECT
                        || telling.type() == ActType.PROPOSE
                        || telling.type() == ActType.OFFER)
                && !WOULD_NOT.matcher(telling.evidence()).find();
        return telling.isActual() || conditional;
    }

    /** What a passive is about, where it begins with the last name of a long subject: {@code a proposal for a meeting of A and B was}. */
    private static String subject(Telling telling, String object) {
        int place = object.isBlank() ? -1 : telling.sentence().indexOf(object);
        boolean passive =
                telling.evidence().matches("(?s)" + Pattern.quote(object) + " (?:was|were|is|are|has|had|have)\\b.*");
        if (place <= 0 || !passive || DocumentWords.namesDocument(object)) {
            return object;
        }
        Matcher before = LONG_SUBJECT.matcher(telling.sentence().substring(0, place));
        return before.find() ? before.group() + object : object;
    }

    /** The same without a side that it was put to. */
    private ProposalMention toNobody() {
        return new ProposalMention(telling, object, by, "", submitted, answer, answeredBy, thing, antecedent);
    }

    /** Whether those who work for a firm answer what it offers them, and not their union. */
    boolean isOfWorkers() {
        return answer != null && WORKERS.matcher(answeredBy).matches() && DocumentWords.namesDocument(object);
    }

    /** Whether a side agrees to so much of something, and nobody is told to have put it forward: {@code agreed to a duty of 60%}. */
    boolean isAgreedQuantity() {
        return answer == AnswerKind.ACCEPTED
                && telling.type() == ActType.ACCEPT
                && !thing.pronoun()
                && AMOUNT.matcher(object).find();
    }

    /** What is answered; {@code the proposal} is what the statement has just named: {@code a new treaty}. */
    private static String meant(Telling telling) {
        String object = telling.act().object();
        if (telling.isReporters() && object.equals("it")) {
            int start = telling.sentence().indexOf(telling.evidence());
            return NEW_PLAN.matcher(start < 0 ? "" : telling.sentence().substring(0, start))
                    .results()
                    .map(MatchResult::group)
                    .filter(DocumentWords::namesDocument)
                    .reduce((first, last) -> last)
                    .orElse(object);
        }
        int place = telling.words().lastIndexOf(object);
        if (telling.isReporters() || place <= 0 || !DocumentWords.refersBack(object)) {
            return object;
        }
        return NEW_THING
                .matcher(telling.words().substring(0, place))
                .results()
                .map(MatchResult::group)
                .filter(DocumentWords::namesDocument)
                .reduce((first, last) -> last)
                .orElse(object);
    }

    private static Optional<ProposalMention> awaited(Telling telling) {
        String clause = telling.act().condition().isEmpty()
                ? telling.act().object()
                : telling.act().condition();
        Matcher matcher = REACTION.matcher(clause);
        if (!telling.isAffirmed() || !telling.isSerious() || !matcher.find()) {
            return Optional.empty();
        }
        String object = matcher.group(3);
        String by = telling.actor().isEmpty() ? telling.holder() : telling.actor();
        if (!DocumentWords.namesDocument(object) || by.isEmpty()) {
            return Optional.empty();
        }
        String to = telling.target().equals(by) ? "" : telling.target();
        return Optional.of(new ProposalMention(telling, object, by, to, When.UNKNOWN, AnswerKind.AWAITED, to));
    }

    /** Waiting for an answer to something: the one who waits put it forward. */
    private static Optional<ProposalMention> waitedFor(Telling telling) {
        Matcher matcher = REACTION.matcher(telling.act().object());
        String by = telling.actor();
        if (by.isEmpty() || !telling.isSerious() || !matcher.find()) {
            return Optional.empty();
        }
        String object = matcher.group(3);
        String to = telling.target().equals(by) ? "" : telling.target();
        return DocumentWords.namesDocument(object)
                ? Optional.of(new ProposalMention(telling, object, by, to, When.UNKNOWN, AnswerKind.AWAITED, to))
                : Optional.empty();
    }

    private static ProposalMention mention(
            Telling telling, String object, String who, String to, @Nullable AnswerKind answer, String answeredBy) {
        String by = who.isEmpty() && isOfMediators(telling, object, answer == null) ? MEDIATORS : who;
        String side = by.equals(to) ? "" : to;
        String name = WHAT_GIVEN.matcher(object.strip()).matches() ? "" : object;
        return new ProposalMention(telling, name, by, side, submitted(telling, answer), answer, answeredBy);
    }

    /** Whether those who go between the sides put it forward, and no name tells who they are. */
    private static boolean isOfMediators(Telling telling, String object, boolean submission) {
        Matcher given = WHAT_GIVEN.matcher(object.strip());
        String giver = given.matches() ? given.group("by") : "";
        return (submission && BETWEEN.matcher(telling.act().actor().strip()).matches())
                || BETWEEN.matcher(giver).matches()
                || OF_BETWEEN.matcher(object).find();
    }

    private static When submitted(Telling telling, @Nullable AnswerKind answer) {
        boolean before = PUT_BEFORE.matcher(telling.evidence()).find()
                && telling.act().when().equals(telling.told().edtf());
        if (answer == null && !telling.act().when().isEmpty() && !before) {
            Optional<LocalDate> day = Dates.day(new When(telling.act().when(), DateBasis.ACT));
            Optional<LocalDate> told = Dates.day(telling.told());
            if (day.isPresent() && told.isPresent() && day.get().isAfter(told.get())) {
                boolean week = WEEKDAY.matcher(telling.evidence()).find()
                        && !day.get().minusDays(7).isAfter(told.get());
                return week ? new When(day.get().minusDays(7).toString(), DateBasis.ACT) : When.UNKNOWN;
            }
            boolean later = told.isPresent()
                    && Dates.first(telling.act().when())
                            .filter(first -> first.isAfter(told.get()))
                            .isPresent();
            if (later) {
                return When.UNKNOWN; // what was put forward has its own date: a summit in December
            }
            return new When(telling.act().when(), DateBasis.ACT);
        }
        return telling.source().put();
    }

    private static Optional<AnswerKind> kind(Telling telling) {
        boolean so = telling.isAffirmed();
        ActType type = telling.type();
        if (type == ActType.ACCEPT) {
            return Optional.of(so ? AnswerKind.ACCEPTED : AnswerKind.NOT_ACCEPTED);
        }
        if (type == ActType.REJECT
                && UNDECIDED.matcher(telling.evidence()).find()) {
            return Optional.of(AnswerKind.AWAITED);
        }
        if (type == ActType.REJECT) {
            return Optional.of(so ? AnswerKind.REJECTED : AnswerKind.NOT_REJECTED);
        }
        if (type == ActType.NO_RESPONSE) {
            return Optional.of(so ? AnswerKind.NO_RESPONSE : AnswerKind.ANSWERED);
        }
        if (type == ActType.ACCEPT_IN_PART) {
            return Optional.of(so ? AnswerKind.ACCEPTED_IN_PART : AnswerKind.NOT_ACCEPTED);
        }
        if (!so) {
            return Optional.empty();
        }
        if (type == ActType.WITHDRAW_PROPOSAL
                && !EXPIRES.matcher(telling.evidence()).find()) {
            return Optional.of(AnswerKind.WITHDRAWN);
        }
        boolean signed = type == ActType.SIGN_AGREEMENT
                && SIGNED.matcher(telling.evidence()).find();
        if (signed) {
            return Optional.of(AnswerKind.SIGNED);
        }
        boolean reached = type == ActType.SIGN_AGREEMENT
                && signatories(telling).size() > 1
                && REACHED.matcher(telling.evidence()).find();
        return reached ? Optional.of(AnswerKind.ACCEPTED) : Optional.empty();
    }
}
