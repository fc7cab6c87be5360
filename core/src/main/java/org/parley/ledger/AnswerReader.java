package org.parley.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/** Reads from an act what became of a proposal. */
final class AnswerReader {
    private AnswerReader() {}

    /** Nobody that is known. */
    private static final Pattern SOMETHING = Pattern.compile("it|this|that", Pattern.CASE_INSENSITIVE);

    private static final Pattern GENERIC = Pattern.compile("(?:an?|any) .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static final Pattern WOULD_NOT = Pattern.compile(
            "\\b(?:will|would|shall|can|could|cannot|won[’']t|wouldn[’']t|never)\\b", Pattern.CASE_INSENSITIVE);

    /** Who asks for it speaks of the own side: {@code it needed more time}. */
    private static final Pattern TIME = Pattern.compile(
            "\\b(?:it|they|we) (?:\\p{L}+ ){1,2}(?:more|some|a little) time\\b", Pattern.CASE_INSENSITIVE);

    static final Pattern AMOUNT = Pattern.compile("\\p{N}", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_RECEIVED = Pattern.compile(
            "\\b(never|not|no|n[’']t|den(?:y|ies|ied|ying))\\b[^.;]{0,60}\\b(receiv\\w+|got|given|seen|been (?:sent|handed|shown|given))\\b",
            Pattern.CASE_INSENSITIVE);

    static final Pattern UNDECIDED = Pattern.compile(
            "\\bneither (accept|approv|endors)\\w* nor (reject|refus|ruled? out|dismiss)\\w*"
                    + "|\\bneither (reject|refus|ruled? out|dismiss)\\w* nor (accept|approv|endors)\\w*",
            Pattern.CASE_INSENSITIVE);

    /** What somebody calls a thing that is less than what the other side calls it. */
    private static final Pattern LESS = Pattern.compile(
            "\\b(?:call|describ|dismiss|label|brand|deem|term|refer)\\p{L}* [^.;]{0,80}?[“\"‘']?(?:just |only |no more than |nothing but |little more than )?(?:an? |some )?(?:\\p{L}+ ){0,2}?(?:leaflet|pamphlet|brochure|flyer|fiction|(?:shopping|wish)[- ]list|empty shell|smokescreen|non-?paper|gimmick|formality|slides?|sketch|scrap of paper|press release)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REACTION = Pattern.compile(
            "\\b(reaction|response|answer|reply|react|respond|comment)\\w*\\s+(to|on)\\s+(.+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EXPIRES =
            Pattern.compile("\\b(expires|expiring|will expire)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ANSWER = Pattern.compile(
            "^(an?|any|the|its|their|his|her)?\\s*(official |formal |written )?(answer|response|reply|reaction)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Accepted on a condition that is told: {@code accepted it on condition that the fee be halved}. */
    private static final Pattern HAS_ACCEPTED =
            Pattern.compile("\\b(?:accepted|agreed|said yes|approved|endorsed)\\b", Pattern.CASE_INSENSITIVE);

    /** What is only to be signed, or not before something else: {@code before a truce was signed}. */
    private static final Pattern TO_BE_SIGNED = Pattern.compile(
            "\\b(?:would|will|shall|should|could|can|must|may|might|to be|until|before|once|unless|if)\\b[^.;]{0,60}\\b(?:signed|initial(?:l?)ed|inked)\\b",
            Pattern.CASE_INSENSITIVE);

    /** That there was no yes, which tells of no refusal. */
    private static final Pattern NOT_ACCEPTED = Pattern.compile(
            "(?:\\b(?:was|were|is|are|been|has|have|had|did|does|do)(?: not| never)|n[’']t|\\bnot yet) (?:been |yet |so far )?(?:accept|agree|approve)\\w*",
            Pattern.CASE_INSENSITIVE);

    /** What is praised is well received by those to whom it was put; who else can be meant is for the whole record to tell. */
    static Optional<ProposalMention> welcomed(Telling telling) {
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

    /** The side to which something was put says that it has received nothing of the kind. */
    static Optional<ProposalMention> notReceived(Telling telling) {
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

    static Optional<ProposalMention> answered(Telling telling, AnswerKind kind) {
        if (kind == AnswerKind.NO_RESPONSE
                && ANSWER.matcher(telling.act().object()).find()) {
            return waitedFor(telling);
        }
        if (kind == AnswerKind.NO_RESPONSE
                && telling.actors().isEmpty()
                && SOMETHING.matcher(telling.act().actor().strip()).matches()) {
            return Optional.empty(); // a telephone that did not ring
        }
        String object = ProposalWords.subject(telling, ProposalWords.meant(telling));
        boolean part = DocumentWords.isPart(object);
        if (part && kind == AnswerKind.REJECTED && DocumentWords.isRest(object)) {
            return Optional.empty(); // what was not accepted in part
        }
        if (DocumentWords.isInfinitive(object, telling.words() + " … " + telling.evidence())) {
            return Optional.empty(); // a deed that something is said of, and no thing
        }
        boolean generic = telling.type() != ActType.SIGN_AGREEMENT
                && GENERIC.matcher(object).matches()
                && (WOULD_NOT.matcher(telling.evidence()).find()
                        || (kind == AnswerKind.REJECTED && DocumentWords.isBare(DocumentWords.title(object))));
        boolean amount = kind.isVerdict()
                && HeadFigure.isAmount(object)
                && !telling.actor().isEmpty();
        boolean item = kind == AnswerKind.ACCEPTED_IN_PART && DocumentWords.isItem(object);
        boolean agreed = kind == AnswerKind.ACCEPTED
                && AMOUNT.matcher(object).find()
                && !telling.actor().isEmpty()
                && telling.type() == ActType.ACCEPT;
        if (!ProposalReader.isTold(telling)
                || generic
                || ProposalReader.isBusiness(telling, object)
                || !(part
                        || amount
                        || item
                        || agreed
                        || DocumentWords.canBeProposal(object)
                        || DocumentWords.isVague(object)
                        || DocumentWords.isArrangement(object)
                        || ProposalReader.WHAT_GIVEN.matcher(object.strip()).matches())) {
            return Optional.empty();
        }
        Matcher workers = ProposalMention.WORKERS.matcher(telling.act().actor().strip());
        boolean repaired = !object.equals(ProposalWords.meant(telling));
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
            return Optional.of(ProposalReader.mention(telling, object, by, other, kind, by));
        }
        ProposalMention mention = ProposalReader.mention(telling, object, other, by, kind, by);
        return Optional.of(workers.matches() && telling.actors().isEmpty() ? mention.toNobody() : mention);
    }

    static Optional<ProposalMention> awaited(Telling telling) {
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

    /** A yes that is taken back in part at once: {@code said yes to the sum but wanted other days}. */
    private static final Pattern QUALIFIED = Pattern.compile(
            "\\b(?:yes to|accept(?:s|ed)?|agreed? to|agrees to) [^,.;:]{1,60},? but (?:wants?|wanted|asks?|asked|seeks|sought|not|insists|insisted|rejects|rejected|refuses|refused|objects|objected|demands|demanded)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PRINCIPLE = Pattern.compile("\\bin principle\\b", Pattern.CASE_INSENSITIVE);

    static Optional<AnswerKind> kind(Telling telling) {
        boolean so = telling.isAffirmed();
        ActType type = telling.type();
        if (type == ActType.ACCEPT && isOnCondition(telling)) {
            return Optional.of(AnswerKind.ACCEPTED_IN_PART);
        }
        if (type == ActType.ACCEPT
                && so
                && PRINCIPLE.matcher(telling.evidence()).find()) {
            return Optional.of(AnswerKind.ACCEPTED_IN_PRINCIPLE);
        }
        if (type == ActType.ACCEPT && so && isInPart(telling)) {
            return Optional.of(AnswerKind.ACCEPTED_IN_PART);
        }
        if (type == ActType.ACCEPT) {
            return Optional.of(so ? AnswerKind.ACCEPTED : AnswerKind.NOT_ACCEPTED);
        }
        if (type == ActType.REJECT && UNDECIDED.matcher(telling.evidence()).find()) {
            return Optional.of(AnswerKind.AWAITED);
        }
        if (type == ActType.REJECT
                && so
                && LESS.matcher(telling.evidence() + " " + telling.words()).find()) {
            return Optional.of(AnswerKind.BELITTLED);
        }
        if (type == ActType.REJECT
                && so
                && NOT_ACCEPTED.matcher(telling.evidence()).find()) {
            return Optional.of(AnswerKind.NOT_ACCEPTED);
        }
        if (type == ActType.REJECT) {
            return Optional.of(so ? AnswerKind.REJECTED : AnswerKind.NOT_REJECTED);
        }
        if (type == ActType.NO_RESPONSE && UNDECIDED.matcher(telling.evidence()).find()) {
            return Optional.empty(); // its refusal is told as well
        }
        if (type == ActType.NO_RESPONSE) {
            return Optional.of(so ? AnswerKind.NO_RESPONSE : AnswerKind.ANSWERED);
        }
        if (type == ActType.ACCEPT_IN_PART) {
            AnswerKind agreed = PRINCIPLE.matcher(telling.evidence()).find()
                    ? AnswerKind.ACCEPTED_IN_PRINCIPLE
                    : AnswerKind.ACCEPTED_IN_PART;
            return Optional.of(so ? agreed : AnswerKind.NOT_ACCEPTED);
        }
        if (!so) {
            return Optional.empty();
        }
        if (type == ActType.WITHDRAW_PROPOSAL
                && !EXPIRES.matcher(telling.evidence()).find()) {
            return Optional.of(AnswerKind.WITHDRAWN);
        }
        boolean signed = type == ActType.SIGN_AGREEMENT
                && Agreements.SIGNED.matcher(telling.evidence()).find()
                && !TO_BE_SIGNED.matcher(telling.sentence()).find();
        if (signed) {
            return Optional.of(AnswerKind.SIGNED);
        }
        boolean reached = type == ActType.SIGN_AGREEMENT
                && Agreements.parties(telling).size() > 1
                && Agreements.REACHED.matcher(telling.evidence()).find();
        return reached ? Optional.of(AnswerKind.ACCEPTED) : Optional.empty();
    }

    /** Whether a side accepts only a part of what was put to it, or takes its yes back in part. */
    private static boolean isInPart(Telling telling) {
        return DocumentWords.isItem(telling.act().object())
                || QUALIFIED.matcher(telling.words()).find()
                || QUALIFIED.matcher(telling.sentence()).find();
    }

    /** Whether a side has accepted something, and said on what condition. */
    static boolean isOnCondition(Telling telling) {
        return telling.type() == ActType.ACCEPT
                && telling.isAffirmed()
                && telling.act().modality() == Modality.CONDITIONAL
                && !telling.act().condition().isEmpty()
                && HAS_ACCEPTED.matcher(telling.evidence()).find()
                && !WOULD_NOT.matcher(telling.evidence()).find();
    }
}
