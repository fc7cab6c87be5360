package org.parley.ledger;

import java.util.List;
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

    /** The same for each of those who give one answer together: {@code accepted by Corvia and by Brask}. */
    List<ProposalMention> each() {
        if (answer == AnswerKind.NO_RESPONSE
                && telling.holders().size() > 1
                && !HAVE.matcher(telling.evidence()).find()) {
            return List.of(); // one of them has, and it is not known who
        }
        boolean together = answer != null
                && answeredBy.isEmpty()
                && telling.holders().size() < 2
                && telling.type() != ActType.SIGN_AGREEMENT
                && telling.actors().size() > 1;
        return together ? telling.actors().stream().map(this::answeredBy).toList() : List.of(this);
    }

    private ProposalMention answeredBy(String party) {
        String other = telling.actors().contains(by) ? "" : by;
        return new ProposalMention(telling, object, other, party, submitted, answer, party, thing, antecedent);
    }

    /** The same that is put forward by one to another, and what. */
    ProposalMention of(String author, String side, String what) {
        return new ProposalMention(telling, what, author, side, submitted, answer, answeredBy);
    }

    /** The same that means what another place speaks of. */
    ProposalMention meaning(Telling place) {
        return new ProposalMention(telling, object, by, to, submitted, answer, answeredBy, thing, place);
    }

    /** Those to whom something is put that is put to both sides of a negotiation. */
    static final String BOTH = "both sides";

    /** Those who put something forward who go between the sides, where no name tells who they are. */
    static final String MEDIATORS = "the mediators";

    static final Pattern WORKERS = Pattern.compile(
            "(?:(?:the|its|their|union|striking|more than|about|nearly|some|\\p{N}[\\p{N},.]*) )*(?<who>"
                    + Phrases.alternatives("workers") + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN_ONE = Pattern.compile("(?:its|their) own\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern HAVE = Pattern.compile("\\b(?:have|had|both)\\b|(?<!has )\\basked\\b");

    private static final Pattern AND_BY = Pattern.compile("\\band by ");

    private static final Pattern OLDER = Pattern.compile(
            "(?:\\p{L}+(?:[’']s)? )?(?:first|earlier|previous|original|initial|old|older)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REPLY = Pattern.compile(
            "\\bin (reply|response|answer) to\\b|\\bcounter-?(proposals?|offers?|plans?|drafts?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whether it can only be the other side's: the report names nobody beside the two, or it is called its own. */
    boolean isByOther() {
        Facing facing = telling.facing();
        boolean alone =
                telling.named().stream().allMatch(party -> party.equals(facing.one()) || party.equals(facing.other()));
        return alone || OWN_ONE.matcher(object).lookingAt();
    }

    /** Whether it is called somebody's own beside what others have put forward: {@code a paper of her own}. */
    boolean isOwnPaper() {
        return isSubmission() && ProposalReader.isOfOwn(telling, object);
    }

    /** Whether the side that puts it forward tells it. */
    boolean isOwnWord() {
        return !by.isEmpty() && telling.holder().equals(by);
    }

    /** Whether it means what was spoken of just before, and does not say what. */
    boolean isVague() {
        return DocumentWords.isVague(object);
    }

    /** Whether its words mean what was spoken of just before: a pronoun, or an item of what was put forward. */
    boolean isElliptical() {
        return isVague() || (answer != null && DocumentWords.isItem(object));
    }

    /** Whether it is asked for, and not put forward by words for that. */
    boolean isDemand() {
        return isSubmission() && telling.type() == ActType.DEMAND;
    }

    /** Whether an amount is answered, by which what is meant is known: {@code ten percent was refused}. */
    boolean isOfAmount() {
        return answer != null && thing.figure() != null && HeadFigure.isAmount(object);
    }

    /** Whether one who put something forward has not answered what the other side made of it. */
    boolean isSilenceOfAuthor() {
        return answer == AnswerKind.NO_RESPONSE
                && antecedent != null
                && antecedent.actors().contains(to);
    }

    /** Whether a day that is told is that of another who gave the same answer: {@code accepted by Corvia on Monday and by Brask}. */
    boolean isOfFurther() {
        List<String> sides = telling.actors();
        return sides.size() > 1
                && sides.indexOf(answeredBy) > 0
                && AND_BY.matcher(telling.sentence()).find();
    }

    /** Whether it is called the one before another: {@code her first draft}. */
    boolean isOfOlder() {
        return OLDER.matcher(object).lookingAt();
    }

    /** Whether it is put forward here, and not only answered. */
    boolean isSubmission() {
        return answer == null;
    }

    /** Whether it is put forward in reply to another one. */
    boolean isReply() {
        return isSubmission() && REPLY.matcher(telling.words()).find();
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
        return both ? Agreements.parties(telling) : List.of();
    }

    /** The same without a side that it was put to. */
    ProposalMention toNobody() {
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
                && AnswerReader.AMOUNT.matcher(object).find();
    }
}
