package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ActType;

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
 */
record ProposalMention(
        Telling telling,
        String object,
        String by,
        String to,
        When submitted,
        @Nullable AnswerKind answer,
        String answeredBy,
        DocumentWords.Thing thing) {
    ProposalMention(
            Telling telling,
            String object,
            String by,
            String to,
            When submitted,
            @Nullable AnswerKind answer,
            String answeredBy) {
        this(telling, object, by, to, submitted, answer, answeredBy, DocumentWords.Thing.of(object));
    }

    /** Those to whom something is put that is put to both sides of a negotiation. */
    static final String BOTH = "both sides";

    private static final Pattern TO_BOTH = Pattern.compile(
            "(?:both|the two|each of the|all) (?:sides|parties|of them|delegations|negotiating teams)|both|the parties|each side",
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

    private static final Pattern OFFERS = Pattern.compile("\\boffer", Pattern.CASE_INSENSITIVE);
    /** Whose it is: {@code Arvenia's} of "Arvenia's offer". */
    private static final Pattern OWNER =
            Pattern.compile("(?:the )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,4}(?:[’']s|s[’']) (?=\\p{L})");

    private static final Pattern NOT_RECEIVED = Pattern.compile(
            "\\b(never|not|no|n[’']t|den(?:y|ies|ied|ying))\\b[^.;]{0,60}\\b(receiv\\w+|got|given|seen|been (?:sent|handed|shown|given))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNDECIDED = Pattern.compile(
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
            "\\b(propos|suggest|offer|float|tabl(e[sd]?|ing)\\b|recommend|put(s|ting)? (forward|on the table|it|them|before)|present|submit"
                    + "|counter|moot|advanc|unveil|outlin)\\w*",
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
    private static final Pattern NEW_THING = Pattern.compile("\\ban? (?:[\\p{L}-]+ ){0,4}[\\p{L}-]+");

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
        return kind(telling).flatMap(kind -> answered(telling, kind));
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
                || (isDocument
                        && !PROMISES.matcher(telling.evidence()).find()
                        && (!telling.target().isEmpty() || DocumentWords.isAgreement(object)));
        boolean terms = offer
                && !isDocument
                && !telling.actor().isEmpty()
                && TERMS.matcher(object).lookingAt()
                && OFFERS.matcher(telling.evidence()).find()
                && !PositionDerivation.isSecurities(object)
                && !REBATE.matcher(object).find();
        if (terms) {
            object = "offer of " + object;
        }
        boolean thing = isDocument || terms || DocumentWords.isArrangement(object);
        if (!telling.isActual()
                || !put
                || (offer && !thing)
                || (!thing && ADVISES.matcher(telling.evidence()).find())
                || TO_COME.matcher(telling.evidence()).find()
                || (telling.type() == ActType.COUNTER_PROPOSE
                        && COUNTER_TO_COME.matcher(telling.sentence()).find())
                || DocumentWords.isPronoun(object)
                || DocumentWords.isScrap(object)
                || (!isDocument && DocumentWords.isLaw(object))
                || isRecipient(object, telling.evidence())
                || NONE.matcher(telling.evidence()).find()) {
            return Optional.empty();
        }
        if (!telling.isAffirmed()) {
            return isDocument
                    ? Optional.of(
                            mention(telling, object, telling.actor(), telling.target(), AnswerKind.NOT_PROPOSED, ""))
                    : Optional.empty();
        }
        String to = telling.targets().isEmpty()
                        && TO_BOTH.matcher(telling.act().target().strip()).matches()
                ? BOTH
                : telling.target();
        return Optional.of(mention(telling, object, telling.actor(), to, null, ""));
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

    private static List<String> signatories(Telling telling) {
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

    /** Whether words name to whom something is put, and not what: {@code the proposal to the firms}. */
    private static boolean isRecipient(String object, String evidence) {
        return Pattern.compile(
                        "\\b(?:proposal|offer|plan|suggestion)s? to (?:the |an? |its |their )" + Pattern.quote(object),
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
            return counter.find() ? counter.group() : "";
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

    private static Optional<ProposalMention> answered(Telling telling, AnswerKind kind) {
        if (kind == AnswerKind.NO_RESPONSE
                && ANSWER.matcher(telling.act().object()).find()) {
            return waitedFor(telling);
        }
        String object = meant(telling);
        boolean part = DocumentWords.isPart(object);
        if (part && kind == AnswerKind.REJECTED && DocumentWords.isRest(object)) {
            return Optional.empty(); // what was not accepted in part
        }
        if (DocumentWords.isInfinitive(object, telling.words() + " … " + telling.evidence())) {
            return Optional.empty(); // a deed that something is said of, and no thing
        }
        if (!telling.isActual()
                || !(part || DocumentWords.canBeProposal(object) || DocumentWords.refersToArrangement(object))) {
            return Optional.empty();
        }
        String by = telling.actor();
        String other = telling.target().equals(by) ? "" : telling.target();
        if (part && other.isEmpty() && !by.isEmpty() && !telling.holder().equals(by)) {
            other = telling.holder(); // one who tells what became of articles tells of those that it wrote
        }
        if (kind == AnswerKind.WITHDRAWN) {
            return Optional.of(mention(telling, object, by, other, kind, by));
        }
        return Optional.of(mention(telling, object, other, by, kind, by));
    }

    /** What is answered; {@code the proposal} is what the statement has just named: {@code a new treaty}. */
    private static String meant(Telling telling) {
        String object = telling.act().object();
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
            Telling telling, String object, String by, String to, @Nullable AnswerKind answer, String answeredBy) {
        String side = by.equals(to) ? "" : to;
        return new ProposalMention(telling, object, by, side, submitted(telling, answer), answer, answeredBy);
    }

    private static When submitted(Telling telling, @Nullable AnswerKind answer) {
        boolean before = PUT_BEFORE.matcher(telling.evidence()).find()
                && telling.act().when().equals(telling.told().edtf());
        if (answer == null && !telling.act().when().isEmpty() && !before) {
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
                && !so
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
