package org.parley.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ActType;

/**
 * The places of a document that speak of proposals. An answer that does not say what it answers, {@code turned it down},
 * {@code the union refused}, {@code rejected that idea}, means what was put forward or spoken of just before.
 */
final class ProposalMentions {
    /** How many characters lie at most between an answer and what it means. */
    private static final int NEAR = 700;

    /** By what something is asked of another that can be refused. */
    private static final Set<ActType> SOUGHT = EnumSet.of(ActType.DEMAND, ActType.APPEAL, ActType.PRECONDITION);

    /** How many characters lie at most between a request and its name. */
    private static final int NEXT = 400;

    /** Answers that wait for an answer. */
    private static final Set<@Nullable AnswerKind> REPLIES =
            EnumSet.of(AnswerKind.ACCEPTED_IN_PART, AnswerKind.ACCEPTED_IN_PRINCIPLE);

    private static final Pattern BUT_NOT = Pattern.compile("\\bbut not\\b", Pattern.CASE_INSENSITIVE);

    /** How many characters lie at most between what is asked and an answer of nobody known. */
    private static final int RIGHT_BEHIND = 200;

    /** Behind a verb of answering: about what. */
    private static final Pattern ABOUT =
            Pattern.compile(" (?:on|about|over|as to) (?:the |its |their )?(?<topic>\\p{Ll}[^,.;:]{2,60})");

    private static final Pattern DEFINITE = Pattern.compile("(?:the|this|that) ", Pattern.CASE_INSENSITIVE);

    private static final Pattern NEW_ONE = Pattern.compile("(?:an?|any) ", Pattern.CASE_INSENSITIVE);

    private static final Pattern REQUEST = Pattern.compile(
            "(?:the|this|that|its|their|his|her) (?:request|appeal|plea|call)", Pattern.CASE_INSENSITIVE);

    private static final Pattern GIVING =
            Pattern.compile(", (?:offering|promising|pledging|proposing|undertaking)\\b", Pattern.CASE_INSENSITIVE);

    /** Verbs behind which it may be left out what is answered. */
    private static final Pattern ANSWERS = Pattern.compile(
            "\\b(refus\\w+|opposed|averse|declin\\w+|reject\\w*|sa(?:id|ys?) (?:yes|no)|accept\\w*|agree\\w*|objections?|consent\\w*|repl(?:y|ied|ies)|respon\\w+"
                    + "|replying|comment\\w*|answer\\w*|react\\w*|ask(?:ed|s)?|stud\\w+|approv\\w+|blessing|backing|go-ahead|vot(?:ed|es?)|word|unheeded|accepting|undecided|time|more|interest)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What only points at what was asked for: {@code the demand its own}. */
    private static final Pattern POINTING = Pattern.compile("(?:the|this|that) (?:demand|request|claim)\\b.*");

    private final List<ProposalMention> mentions = new ArrayList<>();
    private @Nullable Telling last;
    private @Nullable Telling request;
    /** What somebody last asked for or required of another. */
    private @Nullable Telling sought;

    private final List<Telling> asks = new ArrayList<>();
    /** What was last named so that was asked for. */
    private @Nullable Telling nameOf;

    private ProposalMentions() {}

    /**
     * In text order.
     *
     * @param tellings all of a document, in text order
     */
    static List<ProposalMention> in(List<Telling> tellings) {
        ProposalMentions mentions = new ProposalMentions();
        tellings.forEach(mentions::read);
        return mentions.mentions.stream()
                .filter(mention -> !mentions.isOfAnother(mention))
                .toList();
    }

    private void read(Telling telling) {
        if (SOUGHT.contains(telling.type())
                && telling.isAffirmed()
                && !telling.actor().isEmpty()) {
            sought = telling;
            asks.add(telling);
        }
        Optional<ProposalMention> spoken = ProposalReader.of(telling);
        spoken.or(() -> inPart(telling))
                .map(this::named)
                .ifPresentOrElse(mention -> mention.each().forEach(this::add), () -> {
                    if (telling.type() == ActType.APPEAL
                            && telling.isAffirmed()
                            && !telling.actor().isEmpty()) {
                        request = telling;
                    }
                });
    }

    /**
     * What is put forward by a name that tells nothing, {@code The proposal, handed over on Monday}, is what was asked of somebody just
     * before: {@code has asked Arvenia to halve its duty}.
     */
    private ProposalMention named(ProposalMention mention) {
        Telling asked = request;
        ProposalMention before = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (mention.isSubmission() && mention.isVague() && before != null && isNext(before.telling(), mention)) {
            return mention.of(mention.by(), mention.to(), before.object());
        }
        boolean bare = mention.isSubmission()
                && DEFINITE.matcher(mention.object()).lookingAt()
                && DocumentWords.isBare(DocumentWords.title(mention.object()));
        if (asked == null) {
            return mention;
        }
        boolean meant = bare
                && isNext(asked, mention)
                && !asked.act().target().isBlank()
                && !asked.act().object().isBlank()
                && !asked.actor().equals(asked.target())
                && (mention.by().isEmpty() || mention.by().equals(asked.actor()))
                && isLast(asked);
        if (!meant) {
            return mention;
        }
        nameOf = mention.telling();
        return mention.of(asked.actor(), asked.target(), "to " + asked.act().object());
    }

    /** {@code Corvia accepted the observers but not the distance}: what was put forward just before is accepted in part. */
    private Optional<ProposalMention> inPart(Telling telling) {
        Telling before = last;
        boolean part = telling.type() == ActType.ACCEPT_IN_PART
                && telling.isAffirmed()
                && telling.isActual()
                && !telling.actor().isEmpty()
                && BUT_NOT.matcher(telling.evidence()).find()
                && before != null
                && telling.source().place() - before.source().place() <= NEXT;
        return part
                ? Optional.of(new ProposalMention(
                        telling, "", "", telling.actor(), When.UNKNOWN, AnswerKind.ACCEPTED_IN_PART, telling.actor()))
                : Optional.empty();
    }

    /** Whether nothing else was put forward or spoken of since it was asked for, but what was asked. */
    private boolean isLast(Telling asked) {
        Telling before = last;
        Telling name = nameOf;
        return before == null
                || (name != null && before.equals(name))
                || before.order().compareTo(asked.order()) < 0;
    }

    private static boolean isNext(Telling before, ProposalMention mention) {
        return mention.telling().source().place() - before.source().place() <= NEXT;
    }

    /** Whether it only tells what something gives that is put forward in the same words: {@code tabled a plan, offering to reopen the pass}. */
    private boolean isOfAnother(ProposalMention mention) {
        Telling told = mention.telling();
        Matcher giving = GIVING.matcher(told.evidence());
        return mention.isSubmission()
                && giving.find()
                && mentions.stream()
                        .filter(other -> !other.equals(mention) && other.isSubmission())
                        .map(ProposalMention::telling)
                        .anyMatch(other -> other.actor().equals(told.actor())
                                && told.evidence().substring(0, giving.start()).contains(other.evidence()));
    }

    private void add(ProposalMention mention) {
        if (isOfOwnCondition(mention)) {
            return;
        }
        if (mention.isSubmission() || !mention.isElliptical()) {
            boolean asked = mention.isDemand(); // answered where it is named, or right behind
            if (!asked && (last == null || !mention.isOfOlder())) {
                last = mention.telling();
            }
            mentions.add(mention);
            return;
        }
        if (mention.object().isBlank()
                && !ANSWERS.matcher(mention.telling().evidence()).find()) {
            mentions.add(mention);
            return;
        }
        Optional<ProposalMention> silence = silenceOfAuthor(mention);
        if (silence.isPresent()) {
            mentions.add(silence.get());
            return;
        }
        Set<String> topic = topic(mention);
        if (!topic.isEmpty()) {
            askedAbout(topic, mention).ifPresent(asked -> refuse(mention, asked));
            return;
        }
        Telling wanted = REQUEST.matcher(mention.object().strip()).matches() ? null : soughtOf(mention);
        if (wanted != null) {
            refuse(mention, wanted);
            return;
        }
        Telling meant = REQUEST.matcher(mention.object().strip()).matches() ? asked(mention) : lastOfAnother(mention);
        if (meant != null && isNear(meant, mention)) {
            mentions.add(mention.meaning(meant));
            last = meant;
        } else if (DocumentWords.isPronoun(mention.object())) {
            mentions.add(mention);
        }
    }

    /** Whether a side that has just accepted such a thing in part only says what it would not have: {@code a panel without a date is none}. */
    private boolean isOfOwnCondition(ProposalMention mention) {
        if (mention.answer() != AnswerKind.REJECTED
                || !NEW_ONE.matcher(mention.object()).lookingAt()
                || mention.answeredBy().isEmpty()) {
            return false;
        }
        return mentions.stream()
                .filter(other -> other.answeredBy().equals(mention.answeredBy()) && isNext(other.telling(), mention))
                .filter(other -> other.answer() == AnswerKind.ACCEPTED_IN_PART)
                .anyMatch(other ->
                        Words.shared(other.thing().apart(), mention.thing().apart()) > 0);
    }

    /** Whether it is an answer to what somebody has asked for. */
    private static boolean isOfARequest(@Nullable AnswerKind answer) {
        return answer != null && (answer.isVerdict() || answer == AnswerKind.NO_RESPONSE);
    }

    /** What the other side asked for just before, and nothing was put forward since. */
    private @Nullable Telling soughtOf(ProposalMention mention) {
        Telling asked = sought;
        Telling before = last;
        boolean answers = asked != null
                && isOfARequest(mention.answer())
                && !isAnnounced(mention)
                && isNext(asked, mention)
                && asked.order().compareTo(mention.telling().order()) < 0
                && (before == null
                        || before.actor().equals(side(mention))
                        || before.order().compareTo(asked.order()) < 0)
                && isAskedOf(asked, mention);
        return answers ? asked : null;
    }

    /** Whether an answer is only announced, {@code would answer by Friday}: that is one to what its own words tell. */
    private static boolean isAnnounced(ProposalMention mention) {
        return mention.answer() == AnswerKind.NO_RESPONSE
                && AnswerReader.WOULD_NOT.matcher(mention.telling().evidence()).find();
    }

    /** Whether the one who answers can be the one of whom something was asked; where neither is known, the answer stands right behind. */
    private static boolean isAskedOf(Telling asked, ProposalMention mention) {
        String side = mention.answeredBy();
        String to = ProposalReader.toOther(asked);
        boolean right = mention.telling().source().place() - asked.source().place() <= RIGHT_BEHIND;
        return (side.isEmpty() || to.isEmpty()) ? right && !asked.actor().equals(side) : to.equals(side);
    }

    /**
     * What the other side asked for of that about which a side says nothing: {@code has not responded on nights} means what was asked
     * about nights.
     */
    private Optional<Telling> askedAbout(Set<String> topic, ProposalMention mention) {
        return asks.stream()
                .filter(asked -> asked.type() != ActType.PRECONDITION)
                .filter(asked -> isNear(asked, mention) && !asked.actor().equals(mention.answeredBy()))
                .filter(asked -> Words.shared(topic, Words.content(asked.act().object())) > 0)
                .reduce((first, next) -> next);
    }

    /** About what no answer came, where that is told behind the verb. */
    private static Set<String> topic(ProposalMention mention) {
        Telling told = mention.telling();
        String sentence = Words.plain(told.sentence());
        int start = sentence.indexOf(told.evidence());
        boolean silent =
                mention.answer() == AnswerKind.NO_RESPONSE && mention.object().isBlank() && start >= 0;
        Matcher about = ABOUT.matcher(
                silent ? sentence.substring(start + told.evidence().length()) : "");
        return about.lookingAt() && !DocumentWords.namesDocument(about.group("topic"))
                ? Words.content(about.group("topic"))
                : Set.of();
    }

    /** An answer to what was asked for makes it something put forward; what is required first is followed as a requirement. */
    private void refuse(ProposalMention mention, Telling asked) {
        String object = asked.act().object();
        if (asked.type() == ActType.PRECONDITION
                || Words.content(object).isEmpty()
                || POINTING.matcher(object).matches()) {
            return;
        }
        boolean known = mentions.stream().anyMatch(other -> other.telling().equals(asked));
        if (!known) {
            mentions.add(ProposalReader.sought(asked, soughtFrom(asked, mention)));
        }
        mentions.add(mention.meaning(asked));
        last = asked;
    }

    /** Of whom something was asked: both sides, where one asks who is none of them and asks nobody by name. */
    private static String soughtFrom(Telling asked, ProposalMention mention) {
        boolean third = asked.facing().isNeither(asked.actor()) || asked.aside().contains(asked.actor());
        if (third && asked.target().isEmpty()) {
            return ProposalMention.BOTH;
        }
        return mention.answeredBy().isEmpty() ? ProposalReader.toOther(asked) : mention.answeredBy();
    }

    /**
     * Where the side to which something was put has had the last word on it, {@code agreed to it if it ends in May}, no answer is one of
     * the side that put it forward: {@code to that there has been no answer}.
     */
    private Optional<ProposalMention> silenceOfAuthor(ProposalMention mention) {
        if (mention.answer() != AnswerKind.NO_RESPONSE || !mention.answeredBy().isEmpty() || mentions.isEmpty()) {
            return Optional.empty();
        }
        ProposalMention word = mentions.get(mentions.size() - 1);
        String author = word.by().isEmpty() ? author(word) : word.by();
        boolean last = REPLIES.contains(word.answer())
                && !word.answeredBy().isEmpty()
                && !author.isEmpty()
                && isNext(word.telling(), mention);
        return last
                ? Optional.of(new ProposalMention(
                                mention.telling(),
                                "",
                                "",
                                word.answeredBy(),
                                When.UNKNOWN,
                                AnswerKind.NO_RESPONSE,
                                author)
                        .meaning(word.telling()))
                : Optional.empty();
    }

    /** Who put forward last what a side has answered. */
    private String author(ProposalMention word) {
        return mentions.stream()
                .filter(other -> other.isSubmission() && isNear(other.telling(), word))
                .map(ProposalMention::by)
                .reduce((first, next) -> next)
                .orElse("");
    }

    /** What was put forward or spoken of last, and where the one who answers has put that forward, the last of another before it. */
    private @Nullable Telling lastOfAnother(ProposalMention mention) {
        Telling before = last;
        if (before != null && before.type() == ActType.COUNTER_PROPOSE) {
            Telling counter = before;
            return unanswered(mention).orElse(counter);
        }
        if (before == null || !before.actor().equals(side(mention))) {
            return before;
        }
        for (int index = mentions.size() - 1; index >= 0; index--) {
            ProposalMention other = mentions.get(index);
            if (other.isSubmission()
                    && !other.isDemand()
                    && isNear(other.telling(), mention)
                    && !other.by().equals(side(mention))) {
                return other.telling();
            }
        }
        return before;
    }

    /** What was put to both sides near before, and the side that answers has not answered yet: the other's answer to it stands between. */
    private Optional<Telling> unanswered(ProposalMention mention) {
        boolean answered = mentions.stream()
                .anyMatch(other -> !other.isSubmission() && other.answeredBy().equals(mention.answeredBy()));
        return answered
                ? Optional.empty()
                : mentions.stream()
                        .filter(other -> other.isSubmission() && other.isToBoth())
                        .map(ProposalMention::telling)
                        .filter(telling -> isNear(telling, mention))
                        .reduce((first, next) -> next);
    }

    /** What somebody asked of the one who answers, as something put forward. */
    private @Nullable Telling asked(ProposalMention mention) {
        Telling asked = request;
        if (asked == null
                || !isNear(asked, mention)
                || asked.actor().equals(mention.answeredBy())
                || asked.act().object().isBlank()) {
            return null;
        }
        String to = asked.target().isEmpty() ? mention.answeredBy() : asked.target();
        if (!mention.answeredBy().isEmpty() && !to.equals(mention.answeredBy())) {
            return null;
        }
        boolean known = mentions.stream().anyMatch(other -> other.telling().equals(asked));
        if (!known) {
            mentions.add(ProposalReader.request(asked, to));
        }
        return asked;
    }

    private static boolean isNear(Telling meant, ProposalMention mention) {
        int distance = mention.telling().source().place() - meant.source().place();
        return distance >= 0 && distance <= NEAR && !meant.actor().equals(side(mention));
    }

    /** The party whose answer it is; one that takes back what it put forward is none. */
    private static String side(ProposalMention mention) {
        boolean own =
                mention.answer() == AnswerKind.WITHDRAWN || mention.answeredBy().isEmpty();
        return own ? "\0" : mention.answeredBy();
    }
}
