package org.parley.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static Optional<ProposalMention> proposed(Telling telling) {
        String object = telling.act().object();
        boolean isDocument = DocumentWords.namesDocument(object);
        boolean offer = telling.type() == ActType.OFFER;
        boolean put = PROPOSES.matcher(telling.evidence()).find()
                || (isDocument && (!telling.target().isEmpty() || DocumentWords.isAgreement(object)));
        if (!telling.isActual() || !put || (offer && !isDocument) || DocumentWords.isPronoun(object)) {
            return Optional.empty();
        }
        if (!telling.isAffirmed()) {
            return isDocument
                    ? Optional.of(mention(telling, telling.actor(), telling.target(), AnswerKind.NOT_PROPOSED, ""))
                    : Optional.empty();
        }
        return Optional.of(mention(telling, telling.actor(), telling.target(), null, ""));
    }

    private static Optional<ProposalMention> answered(Telling telling, AnswerKind kind) {
        if (kind == AnswerKind.NO_RESPONSE
                && ANSWER.matcher(telling.act().object()).find()) {
            return waitedFor(telling);
        }
        String object = telling.act().object();
        boolean part = DocumentWords.isPart(object);
        if (part && kind == AnswerKind.REJECTED && DocumentWords.isRest(object)) {
            return Optional.empty(); // what was not accepted in part
        }
        if (DocumentWords.isInfinitive(object, telling.words() + " … " + telling.evidence())) {
            return Optional.empty(); // a deed that something is said of, and no thing
        }
        if (!telling.isActual() || !(part || DocumentWords.canBeProposal(object))) {
            return Optional.empty();
        }
        String by = telling.actor();
        String other = telling.target().equals(by) ? "" : telling.target();
        if (part && other.isEmpty() && !by.isEmpty() && !telling.holder().equals(by)) {
            other = telling.holder(); // one who tells what became of articles tells of those that it wrote
        }
        if (kind == AnswerKind.WITHDRAWN) {
            return Optional.of(mention(telling, by, other, kind, by));
        }
        return Optional.of(mention(telling, other, by, kind, by));
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
            Telling telling, String by, String to, @Nullable AnswerKind answer, String answeredBy) {
        String side = by.equals(to) ? "" : to;
        return new ProposalMention(
                telling, telling.act().object(), by, side, submitted(telling, answer), answer, answeredBy);
    }

    private static When submitted(Telling telling, @Nullable AnswerKind answer) {
        if (answer == null && !telling.act().when().isEmpty()) {
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
        if (type == ActType.WITHDRAW_PROPOSAL) {
            return Optional.of(AnswerKind.WITHDRAWN);
        }
        boolean signed = type == ActType.SIGN_AGREEMENT
                && SIGNED.matcher(telling.evidence()).find();
        return signed ? Optional.of(AnswerKind.SIGNED) : Optional.empty();
    }
}
