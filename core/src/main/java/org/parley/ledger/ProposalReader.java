package org.parley.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/** Reads from an act what it says of a proposal: that it is put forward, or what became of it. */
final class ProposalReader {
    private ProposalReader() {}

    private static final Pattern BETWEEN = Pattern.compile(
            "(?:the )?(?:(?:\\p{L}+ (?:and \\p{L}+ )?)?(?:mediators?|facilitators?|co-facilitators|co-chairs|go-betweens|intermediar(?:y|ies)|mediation team|conciliators?))(?:[’']s?)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_BETWEEN = Pattern.compile(
            "^(?:the|an?|this|that)? ?(?:mediators?|facilitators?|intermediar(?:y|ies)|conciliators?)[’'](?:s )?"
                    + "|\\b(?:by|from) (?:the )?(?:\\p{L}+ (?:and \\p{L}+ )?)?(?:mediators?|facilitators?|go-betweens|intermediar(?:y|ies))\\b",
            Pattern.CASE_INSENSITIVE);

    /** What somebody has been given: {@code what the mediators have given us}. */
    static final Pattern WHAT_GIVEN = Pattern.compile(
            "what (?<by>[^,.;]{2,40}?) (?:(?:has|have|had) )?(?:given|offered|proposed|put|sent|suggested|tabled|presented|handed|gave)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** Sales of firms and of their shares, and what firms and courts settle about them, are no quarrel of parties. */
    private static final Pattern BUSINESS = Phrases.pattern("business");

    /** What is asked of a parliament, or made a rule by whoever may make rules. */
    private static final Pattern OF_RULES = Pattern.compile(
            "\\b(to|by|in|before|from) (?:the )?(?:U\\.?S\\.? )?(congress|parliament|house|senate|cabinet|lawmakers|legislators|assembly|committee|court|board|voters|electorate|shareholders)\\b|\\b(?:"
                    + Phrases.alternatives("of-rules") + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /** A deed that is offered, and how much of it: {@code to admit 80,000 cars}. */
    private static final Pattern DEED =
            Pattern.compile("(?:[^,;.]{0,30}\\b)?to \\p{Ll}{3,}\\b.*\\p{N}.*", Pattern.DOTALL);

    private static final Pattern HOSTS = Pattern.compile(
            "\\boffer(?:ed|ing|s)?(?: again)? to (?<deed>(?:host|mediate|arbitrate|facilitate|convene|receive)\\b[^,;.”\"]*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REVISES = Pattern.compile(
            "\\b(cut|revis|rework|amend|redraft|rewr|shorten|trim|scal|par(?:ed|ing)|rais|improv|sweeten|increas|better(?:ed|ing)|lift)\\p{L}*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGAIN =
            Pattern.compile(" (?:again|once more|twice|three times|overnight|slightly|sharply|a little)$");

    /** Somebody offers to do something. */
    private static final Pattern OFFERED_TO = Pattern.compile(
            "\\boffer(?:ed|ing|s)?(?: again| \\p{L}+ly| (?:on|in|late|early|last|this) (?:on )?\\p{L}+(?: (?:night|evening|morning|week))?)? to (?=\\p{Ll})",
            Pattern.CASE_INSENSITIVE);

    /** What is offered as a service or a courtesy, and is nothing between the sides. */
    private static final Pattern IDLE_DEED =
            Pattern.compile("(?:to )?(?:" + Phrases.alternatives("idle-deeds") + ")\\b", Pattern.CASE_INSENSITIVE);

    /** What is put forward, where it is not told what. */
    private static final Pattern IDEA = Pattern.compile(
            "(?:(?:an?|the|its|their|his|her|one|another) )?(?:(?:new|different|other|fresh|own) )?(?:ideas?|figures?|numbers?|suggestions?)(?: of (?:its|their|his|her) own)?",
            Pattern.CASE_INSENSITIVE);

    /** What is put forward, and only the next words tell it: {@code a way round}. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "^(?:an?|one|another|the)? ?(?:[\\p{L}-]+ )?(?:" + Phrases.alternatives("placeholders")
                    + ")(?: in (?:its|their) (?:place|stead))?(?=:|$)",
            Pattern.CASE_INSENSITIVE);

    /** An idea whose terms are told behind a colon. */
    private static final Pattern IDEA_COLON = Pattern.compile(
            "^(?:an?|the|its|their|another)? ?(?:[\\p{L}-]+ )?(?:ideas?|suggestions?)(?: (?:of (?:its|their|his|her) own|in (?:its|their) (?:place|stead)))?(?=: )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_OWN = Pattern.compile(
            "\\b(?:of (?:its|their|his|her) own|in (?:its|their) (?:place|stead))\\b", Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_OF_DEED = 2;

    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");

    private static final Pattern TO_BOTH =
            Pattern.compile(Phrases.alternatives("both-sides"), Pattern.CASE_INSENSITIVE);

    /** Put to both, and no more is said of whom: {@code put a revised text to both}. */
    private static final Pattern TO_THE_TWO =
            Pattern.compile("\\b(?:to|before|with) both\\b(?: of them)?(?! \\p{L}+s\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern GIVEN_TO_BOTH = Pattern.compile(
            "\\b(?:handed|sent|put|given|presented|circulated|submitted|shown) to (?:"
                    + Phrases.alternatives("both-sides") + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /** What somebody puts forward who is none of the two sides. */
    private static final Pattern BRIDGING = Pattern.compile(
            "\\b(?:compromise|bridging|" + Phrases.alternatives("placeholders") + ")\\b", Pattern.CASE_INSENSITIVE);

    /** Who goes between the sides, where no name tells who: {@code the envoy handed each side a draft}. */
    private static final Pattern UNNAMED_BETWEEN = Pattern.compile(
            "(?:the )?(?:envoy|" + Phrases.alternatives("going-between") + ")\\b", Pattern.CASE_INSENSITIVE);

    /** What was put forward before: {@code accepted a plan proposed by the envoy}. */
    private static final Pattern PUT_BEFORE = Pattern.compile(
            "\\b(proposed|submitted|offered|put forward|presented|drafted|drawn up|suggested|tabled|made|brokered) by\\b",
            Pattern.CASE_INSENSITIVE);

    /** Terms that are offered by themselves: {@code 4 percent and a bonus}, {@code a rise of 4 percent}. */
    private static final Pattern TERMS = Pattern.compile(
            "(?:an?|the|up to|about|some|more than|at least|only)? ?(?:(?:one-off|lump|pay|wage|annual|further) )?"
                    + "(?:[$€£]? ?\\p{N}[\\p{N},.]*(?: ?(?:mln|bln|million|billion|thousand))? ?(?:%|percent|per ?cent|cents|dlrs|dollars|euros|crowns|marks|francs|pounds|yen|tonnes?|tons?|kilomet(?:er|re)s?|km|miles?|barrels|hectares|acres|hours|days)\\b"
                    + "|[$€£] ?\\p{N}[\\p{N},.]*|(?:rise|raise|increase|payment|bonus) of (?:[$€£] ?)?\\p{N})",
            Pattern.CASE_INSENSITIVE);

    /** What is offered to buyers. */
    private static final Pattern REBATE = Pattern.compile("\\b(rebates?|discounts?)\\b", Pattern.CASE_INSENSITIVE);

    /** An offer that is raised: {@code moved from 5 percent to 6 percent}. */
    private static final Pattern MOVES = Pattern.compile(
            "\\b(?:mov|came|come|went|go)\\p{L}* .*\\bfrom\\b.*\\bto\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern THING = Pattern.compile(
            "(?:an?|the|its|their|his|her|this|that|these|those|all|more|\\p{N}\\S*|(?:" + Quantity.numerals()
                    + "))\\b",
            Pattern.CASE_INSENSITIVE);

    /** What a place is lent for. */
    private static final Pattern FOR_TALKS = Pattern.compile(
            "\\b(?:as|for) (?:an? |the )?(?:[\\p{L}-]+ )?(?:" + Phrases.alternatives("meeting-places") + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OFFERS =
            Pattern.compile("\\b(?:offer|tabled|put forward|put up)", Pattern.CASE_INSENSITIVE);

    /** What is prepared or drawn up without a word to whom is not on the table yet. */
    private static final Pattern PROPOSES = Pattern.compile(
            "\\b(propos|suggest|offer|float|lodg|fil(e|es|ed|ing)\\b|put(s|ting)? in\\b|put(s|ting)? (an?|the|its|their|his|her) [^,;.]{0,40} (to|before)\\b|set(s|ting)? out|spel(l|t)\\p{L}* out|(has|have|had) (an?|the|its|their|his|her) [^,;.]{0,40} of (its|their|his|her) own|tabl(e[sd]?|ing)\\b|recommend|put(s|ting)? (forward|on the table|it|them|before|to)|present|submit"
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

    /** What a paper does, beside what may stand between the two. */
    private static final Pattern PAPER_SAYS = Pattern.compile(
            "\\b(?:giv|gave|set|grant|fix|cap|fores|envisag|contemplat|stipulat|allot|allocat|provid|call|cut|rais|lower|halv|limit|reduc)\\p{L}*\\b");

    /** {@code It was tabled by the envoy}: what was just spoken of. */
    private static final Pattern IT_WAS_PUT =
            Pattern.compile("(?:It|This|That) (?:was|had been|has been|is) \\p{L}+ (?:\\p{L}+ )?by\\b");

    private static final Pattern READY = Pattern.compile(
            "\\b(?:could|might|would|can|ready|willing|prepared|contemplat\\p{L}*|envisag\\p{L}*)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WROTE = Pattern.compile(
            "\\bin an? (?:[\\p{L}-]+ )?(?:letter|note|message|memo|memorandum|paper)\\b.*\\b(?:writes|wrote|written|said|says|told|offer(?:s|ed)|indicate[sd]|signal(?:s|l?ed))\\b|\\b(?:writes|wrote|said|says|told|indicated|signal(?:l?ed)) (?:[^,;.]{0,40} )?in an? (?:[\\p{L}-]+ )?(?:letter|note|message|memo)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Nobody puts it forward: {@code neither side has proposed to go to court}. */
    private static final Pattern NOBODY =
            Pattern.compile("(?:neither|nobody|no one|none|no)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A counter-proposal that is only awaited. */
    private static final Pattern COUNTER_TO_COME = Pattern.compile(
            "\\b(expect\\w*|due|ready|likely|prepar\\w+|plan(s|ned|ning)?|intend\\w*|want\\w*|would|will|may|could|might|should)\\b"
                    + "[^.;]{0,40}\\b(make|put|submit|present|table|hand|offer|come)\\b[^.;]{0,30}\\bcounter",
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

    /** Whether somebody offers to host or to mediate. */
    static boolean isHosting(Telling telling) {
        return telling.type() == ActType.OFFER
                && HOSTS.matcher(telling.sentence()).find();
    }

    /** What a telling says of a proposal, if anything. */
    static Optional<ProposalMention> of(Telling telling) {
        return telling.sense().proposal(() -> read(telling));
    }

    private static Optional<ProposalMention> read(Telling telling) {
        if (telling.type() == ActType.PRECONDITION || isConditionalReadiness(telling)) {
            return AnswerReader.awaited(telling);
        }
        if (telling.type() == ActType.PROPOSE
                || telling.type() == ActType.COUNTER_PROPOSE
                || telling.type() == ActType.OFFER) {
            return proposed(telling);
        }
        if (telling.type() == ActType.DECLARE_CEASEFIRE) {
            return declared(telling);
        }
        if (telling.type() == ActType.CONCEDE) {
            return written(telling);
        }
        if (telling.type() == ActType.DENY) {
            return AnswerReader.notReceived(telling);
        }
        if (telling.type() == ActType.DEMAND) {
            return demanded(telling);
        }
        if (telling.type() == ActType.MEDIATE) {
            return lent(telling);
        }
        if (telling.type() == ActType.APPEAL) {
            return asked(telling);
        }
        if (telling.type() == ActType.PRAISE) {
            return AnswerReader.welcomed(telling);
        }
        return AnswerReader.kind(telling).flatMap(kind -> AnswerReader.answered(telling, kind));
    }

    /** Whether it is about who owns a firm or what it sells, or what a parliament is asked: no matter between the sides of a quarrel. */
    static boolean isBusiness(Telling telling, String object) {
        String words = telling.evidence() + " " + object + " " + telling.sentence();
        return !Agreements.ENDS_QUARREL.matcher(words).find()
                && (BUSINESS.matcher(words).find() || OF_RULES.matcher(words).find());
    }

    private static boolean isConditionalReadiness(Telling telling) {
        return telling.type() == ActType.READY_TO_TALK
                && !telling.act().condition().isEmpty();
    }

    /** How a side comes with something to put on the table. */
    private static final Pattern BROUGHT = Pattern.compile(
            "\\b(?:arriv(?:es?|ed|ing)|c[oa]me|coming|turn(?:s|ed) up|show(?:s|ed) up|appear(?:s|ed)|return(?:s|ed)) with\\b|\\b(?:brings?|brought|bringing)\\b",
            Pattern.CASE_INSENSITIVE);

    private static Optional<ProposalMention> proposed(Telling telling) {
        String object = ProposalWords.object(telling);
        boolean isDocument = DocumentWords.namesDocument(object);
        boolean offer = telling.type() == ActType.OFFER;
        boolean puts = PROPOSES.matcher(telling.evidence()).find();
        boolean put = puts
                || (isDocument && BROUGHT.matcher(telling.evidence()).find())
                || (isDocument && GIVEN_TO_BOTH.matcher(telling.sentence()).find())
                || (isBetween(telling) && BRIDGING.matcher(object).find())
                || isOfPaper(telling)
                || telling.type() == ActType.COUNTER_PROPOSE
                || (isDocument
                        && !PROMISES.matcher(telling.evidence()).find()
                        && (!telling.target().isEmpty() || DocumentWords.isAgreement(object)));
        boolean figures = TERMS.matcher(object).lookingAt();
        boolean inFigures = (telling.type() == ActType.COUNTER_PROPOSE || telling.type() == ActType.PROPOSE) && figures;
        boolean terms = (offer || inFigures)
                && !isDocument
                && !telling.actor().isEmpty()
                && figures
                && (inFigures
                        || OFFERS.matcher(telling.evidence()).find()
                        || MOVES.matcher(telling.evidence()).find())
                && !Negotiable.isSecurities(object)
                && !REBATE.matcher(object).find();
        if (terms) {
            object = "offer of " + ProposalWords.listed(telling, object);
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
        object = PLACEHOLDER
                .matcher(IDEA_COLON
                        .matcher(ProposalWords.withTerms(telling, object))
                        .replaceFirst("proposal"))
                .replaceFirst("proposal");
        isDocument = isDocument || DocumentWords.namesDocument(object);
        if (offer && !terms && HOSTS.matcher(telling.evidence()).find()) {
            Matcher hosts = HOSTS.matcher(telling.sentence());
            object = hosts.find() ? "to " + hosts.group("deed").strip() : object;
            deed = hosts.reset().find();
        }
        boolean thing = isDocument || terms || deed || DocumentWords.isArrangement(object);
        if (isDocument
                && !isOfPaper(telling)
                && REVISES.matcher(telling.evidence()).find()
                && DocumentWords.refersBack(AGAIN.matcher(object).replaceFirst(""))) {
            object = (offer ? "improved " : "revised ")
                    + AGAIN.matcher(object).replaceFirst("").replaceFirst("^\\p{L}+ ", "");
        }
        if (!isTold(telling)
                || !put
                || NOBODY.matcher(telling.act().actor().strip()).matches()
                || (offer && !thing)
                || (!thing && ADVISES.matcher(telling.evidence()).find())
                || TO_COME.matcher(telling.evidence()).find()
                || (telling.type() == ActType.COUNTER_PROPOSE
                        && COUNTER_TO_COME.matcher(telling.sentence()).find())
                || (DocumentWords.isPronoun(object)
                        && !IT_WAS_PUT.matcher(telling.evidence()).lookingAt())
                || DocumentWords.isScrap(object)
                || IDEA.matcher(object).matches()
                || isInPaper(telling)
                || isOfNobodyKnown(telling, object)
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
        boolean mediated = telling.targets().isEmpty() && (isOfMediators(telling, object, true) || isBetween(telling));
        boolean both = isToBoth(telling);
        boolean between = isOfPaper(telling) && telling.actor().isEmpty() && isBetweenSides(telling);
        String to = mediated || both || between ? ProposalMention.BOTH : telling.target();
        if (both && isByNeither(telling)) {
            return Optional.of(mention(telling, object, ProposalMention.MEDIATORS, to, null, ""));
        }
        boolean own = telling.act().actor().isBlank()
                && !telling.target().isEmpty()
                && !telling.holder().isEmpty()
                && !telling.holder().equals(to)
                && !telling.aside().contains(telling.holder());
        return Optional.of(mention(telling, object, own ? telling.holder() : telling.actor(), to, null, ""));
    }

    /** Whether somebody puts forward what is the own, {@code a paper of her own}, and it is not known who. */
    private static boolean isOfNobodyKnown(Telling telling, String object) {
        return telling.actor().isEmpty() && isOfOwn(telling, object);
    }

    static boolean isOfOwn(Telling telling, String object) {
        return OF_OWN.matcher(telling.evidence() + " " + object).find();
    }

    /**
     * Whether it is only told what a paper contains that lies between two sides, and not who put it there: {@code the draft gives
     * Arvenia 300 tonnes}.
     */
    static boolean isOfPaper(Telling telling) {
        String object = telling.act().object();
        return telling.type() == ActType.PROPOSE
                && telling.act().actor().isBlank()
                && telling.targets().isEmpty()
                && DocumentWords.namesDocument(object)
                && telling.evidence().startsWith(object)
                && PAPER_SAYS
                        .matcher(telling.evidence().substring(object.length()))
                        .find();
    }

    /** Whether a report tells of two sides, or a sentence names one of several parties. */
    private static boolean isBetweenSides(Telling telling) {
        return !telling.facing().one().isEmpty()
                || (telling.named().size() > 1 && telling.named().stream().anyMatch(telling.sentence()::contains));
    }

    /** Whether the one who puts it forward goes between the sides. */
    private static boolean isBetween(Telling telling) {
        return telling.aside().contains(telling.actor())
                || telling.facing().between().contains(telling.actor());
    }

    private static boolean isToBoth(Telling telling) {
        return telling.targets().size() > 1
                || (telling.targets().isEmpty()
                        && (TO_BOTH.matcher(telling.act().target().strip()).lookingAt()
                                || TO_THE_TWO.matcher(telling.evidence()).find()
                                || GIVEN_TO_BOTH.matcher(telling.sentence()).find()));
    }

    /** Whether what is put to both is told of one of the two, or of one whose office is told and no name. */
    private static boolean isByNeither(Telling telling) {
        return telling.facing().against(telling.actor()).isPresent()
                || (!telling.aside().contains(telling.actor())
                        && UNNAMED_BETWEEN.matcher(telling.evidence()).lookingAt());
    }

    /** Whether it is what a paper says, and nobody else: {@code the draft suggests two shifts}. */
    private static boolean isInPaper(Telling telling) {
        String actor = telling.act().actor().strip();
        return telling.actors().isEmpty()
                && (DocumentWords.namesDocument(actor) || (actor.equalsIgnoreCase("it") && !telling.isReporters()));
    }

    /** Whether somebody offers to do something that can be an item of talks: {@code offered to open the bridge to lorries}. */
    private static boolean isDeed(Telling telling, String object) {
        return !telling.actor().isEmpty()
                && OFFERED_TO.matcher(telling.evidence()).find()
                && !IDLE_DEED.matcher(object.strip()).lookingAt()
                && Words.content(object).size() >= FEWEST_OF_DEED;
    }

    /** What somebody writes to be ready for is put forward: {@code writes in a letter to the envoy that Corvia could contemplate six miles}. */
    private static Optional<ProposalMention> written(Telling telling) {
        String object = telling.act().object();
        boolean put = telling.isAffirmed()
                && telling.act().modality() != Modality.HYPOTHETICAL
                && !telling.actor().isEmpty()
                && Words.content(object).size() >= FEWEST_OF_DEED
                && READY.matcher(telling.evidence()).find()
                && WROTE.matcher(telling.sentence()).find();
        return put
                ? Optional.of(mention(telling, object, telling.actor(), telling.target(), null, ""))
                : Optional.empty();
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

    /** What somebody was asked for, told of as something that was answered. */
    static ProposalMention request(Telling asked, String to) {
        return request(asked, "to " + asked.act().object(), to);
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

    /** What one of the two sides asks for in figures can be answered as what is put forward is: {@code wants 9 percent}. */
    private static Optional<ProposalMention> demanded(Telling telling) {
        String object = ProposalWords.listed(telling, telling.act().object());
        String to = toOther(telling);
        boolean told = isTold(telling)
                && telling.isAffirmed()
                && !telling.actor().isEmpty()
                && HeadFigure.isAmount(object)
                && !isBusiness(telling, object);
        return told
                ? Optional.of(new ProposalMention(
                        telling, "demand of " + object, telling.actor(), to, submitted(telling, null), null, ""))
                : Optional.empty();
    }

    /** Of whom something is asked: the one that is named, or the other side. */
    static String toOther(Telling telling) {
        return telling.target().isEmpty() || telling.target().equals(telling.actor())
                ? telling.facing().against(telling.actor()).orElse("")
                : telling.target();
    }

    /** What somebody asks of another, as something put forward. */
    static ProposalMention sought(Telling telling, String to) {
        String object = telling.act().object();
        boolean thing =
                telling.type() != ActType.APPEAL || THING.matcher(object).lookingAt();
        return request(telling, thing ? object : "to " + object, to);
    }

    private static ProposalMention request(Telling telling, String object, String to) {
        return new ProposalMention(telling, object, telling.actor(), to, submitted(telling, null), null, "");
    }

    /** A place for talks that somebody lends who is none of the sides: {@code offered the old mill as neutral ground}. */
    private static Optional<ProposalMention> lent(Telling telling) {
        String object = telling.act().object();
        boolean offered = telling.isActual()
                && telling.isAffirmed()
                && OFFERS.matcher(telling.evidence()).find()
                && FOR_TALKS.matcher(object + " " + telling.evidence()).find()
                && Words.content(object).size() >= FEWEST_OF_DEED
                && telling.facing().against(telling.actor()).isEmpty();
        return offered
                ? Optional.of(new ProposalMention(
                        telling,
                        "offer of " + object,
                        telling.actor(),
                        ProposalMention.BOTH,
                        telling.source().put(),
                        null,
                        ""))
                : Optional.empty();
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

    /** Whether it is told as something that is so, with or without a condition: {@code accepts it in principle, provided that}. */
    static boolean isTold(Telling telling) {
        boolean conditional = telling.act().modality() == Modality.CONDITIONAL
                && (telling.type() == ActType.ACCEPT_IN_PART
                        || telling.type() == ActType.REJECT
                        || telling.type() == ActType.PROPOSE
                        || telling.type() == ActType.OFFER)
                && !AnswerReader.WOULD_NOT.matcher(telling.evidence()).find();
        return telling.isActual() || conditional || AnswerReader.isOnCondition(telling);
    }

    static ProposalMention mention(
            Telling telling, String object, String who, String to, @Nullable AnswerKind answer, String answeredBy) {
        String by = who.isEmpty() && isOfMediators(telling, object, answer == null) ? ProposalMention.MEDIATORS : who;
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
        if (isOfPaper(telling)) {
            return When.UNKNOWN; // a day is that of what it contains
        }
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
}
