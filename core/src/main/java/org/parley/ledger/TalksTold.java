package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.statement.ActType;
import org.parley.statement.Modality;

/**
 * What one telling says about the state of the talks.
 *
 * @param state the state
 * @param actor the party whose act it is, else the words for it; empty where the talks as a whole
 * @param condition what it hangs on; empty where nothing
 * @param telling who tells it
 */
record TalksTold(TalksState state, String actor, String condition, Telling telling) {
    private static final Pattern ON_HOLD =
            Pattern.compile("\\b(on hold|on ice|paus\\w+|frozen|freez\\w+)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern TALKS = Pattern.compile(
            "\\b(talks?|negotiat\\w*|dialogues?|discussions?|summit|meetings?|met|meet)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES = Pattern.compile(
            "\\b(talks|negotiat(ions?|ed|ing)|dialogue|discussions|meetings?|talking|bargain(ed|ing))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGOTIATING = Pattern.compile(
            "\\b(negotiating|bargaining|peace) (table|process|team)\\b"
                    + "|\\b(walk\\w*|ris\\w+|rose|left|leav\\w+|quit\\w*|get\\w*|got) (away |up |out )*(from )?(the|a|our|that) table\\b",
            Pattern.CASE_INSENSITIVE);
    /** Words that name nobody by themselves. */
    private static final Pattern PRONOUN = Pattern.compile(
            "(i|we|us|you|he|she|it|they|them|one|both|each|all|some|none|nobody|neither|either|this|that|these|those|who)"
                    + "( (side|of (them|us)|sides))?",
            Pattern.CASE_INSENSITIVE);
    /** A verb that tells that something is so, and not only names it: {@code talks resumed}, not {@code resuming talks}. */
    private static final Pattern TELLS = Pattern.compile(
            "\\b(is|are|was|were|has|have|had|held|met|began|begun|started|resumed|continued|continues?|opened|concluded|restarted"
                    + "|took|taken|takes?|returned|sat|came|reopened)\\b"
                    + "|\\b(talks|negotiations|discussions) (resume|restart|begin|start|open|go on)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Talks that are told as what something came after: {@code after nine hours of talks}. */
    private static final Pattern PAST = Pattern.compile(
            "\\b(after|following|despite)\\b.*\\b(hours?|days?|weeks?|nights?|months?|rounds?|sessions?) of\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Talks of each side alone with somebody between them. */
    private static final Pattern APART = Pattern.compile(
            "\\b(separate|separately|indirect|indirectly|proximity|shuttle)\\b", Pattern.CASE_INSENSITIVE);

    /** An agreement that is told to be kept to, by no one side in particular. */
    private static final Pattern HOLDS = Pattern.compile(
            "\\b(hold(s|ing)?|held|surviv(es?|ed|ing)|intact|in (force|place)|st(ands|ood))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Talks that would go on are being held. */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\b(talks|negotiations|discussions|dialogue|meetings?)\\b.*\\b((go(es)?|press(es)?) on)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What meets with approval meets nobody. */
    private static final Pattern RECEPTION = Pattern.compile(
            "\\bmeet(s|ing)? with (an? |the )?([\\p{L}-]+ ){0,2}(reception|approval|resistance|opposition|success|criticism|applause|response"
                    + "|welcome|understanding|support|silence|refusal)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What is met is owed, and nobody is. */
    private static final Pattern OBLIGATION = Pattern.compile(
            "\\bmeet(s|ing)? (its |their |the |his |her |all |any |an? )?([\\p{L}-]+ ){0,2}?(interest|(re)?payments?|obligations?|debts?|requirements?"
                    + "|targets?|deadlines?|needs?|costs?|demand|criteria|standards?|commitments?|quotas?|bills?|expenses|goals?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What one goes to need not be talks. */
    private static final Pattern ATTENDS = Pattern.compile(
            "\\b(attend|participat\\w+|take part|taking part|show up|come to|go to)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT = Pattern.compile("\\b(not|never|nor)\\b|n[’']t\\b", Pattern.CASE_INSENSITIVE);

    /** What the tellings say, in their order; those that say nothing about the talks are left out. */
    static List<TalksTold> of(List<Telling> tellings) {
        return tellings.stream().map(TalksTold::of).flatMap(Optional::stream).toList();
    }

    /** What a telling says, if anything. */
    static Optional<TalksTold> of(Telling telling) {
        return stateOf(telling)
                .map(state ->
                        new TalksTold(state, actor(state, telling), condition(state, telling), asOf(state, telling)))
                .filter(told -> !told.needsActor() || told.isOfNegotiator());
    }

    /** What a telling says of each of those who are ready, or will not talk, together; else what it says. */
    static List<TalksTold> each(Telling telling) {
        List<TalksTold> together = stateOf(telling)
                .filter(state -> needsActor(state) && telling.actors().size() > 1)
                .map(state -> telling.actors().stream()
                        .filter(actor -> !telling.aside().contains(actor))
                        .map(actor -> new TalksTold(state, actor, condition(state, telling), telling.by(actor)))
                        .toList())
                .orElse(List.of());
        return together.isEmpty() ? of(telling).stream().toList() : together;
    }

    private static Optional<TalksState> stateOf(Telling telling) {
        if (!telling.isSerious()) {
            return Optional.empty();
        }
        return (telling.isAffirmed() ? affirmed(telling) : denied(telling))
                .filter(state -> isToldOfTalks(state, telling));
    }

    /** Who will not talk {@code under fire} will talk only {@code not under fire}. */
    private static String condition(TalksState state, Telling telling) {
        String condition = isUntil(telling) ? "" : telling.act().condition();
        return state == TalksState.ONLY_ON_CONDITION ? PreconditionDerivation.lasting(condition) : condition;
    }

    private static Optional<TalksState> affirmed(Telling telling) {
        boolean actual = telling.isActual() || isUntil(telling);
        return switch (telling.type()) {
            case READY_TO_TALK -> Optional.of(TalksState.READY_TO_RESUME);
            case REFUSE_TO_TALK -> Optional.of(refusal(telling));
            case SUSPEND_TALKS -> when(actual, isOnHold(telling) ? TalksState.ON_HOLD : TalksState.SUSPENDED);
            case TALKS_STALLED -> when(actual, TalksState.NOT_PROGRESSING);
            case WITHDRAW_FROM_TALKS -> when(actual, TalksState.BROKEN_OFF);
            case CONCLUDE_TALKS -> when(actual, TalksState.CONCLUDED);
            case RESUME_TALKS -> actual ? Optional.of(TalksState.RESUMED) : scheduled(telling);
            case HOLD_TALKS -> actual || isGoingOn(telling) ? Optional.of(TalksState.OPEN) : scheduled(telling);
            case SIGN_AGREEMENT -> when(actual && ProposalMention.endsQuarrel(telling), TalksState.AGREED);
            case PROPOSE,
                    ACCEPT,
                    ACCEPT_IN_PART,
                    REJECT,
                    NO_RESPONSE,
                    COUNTER_PROPOSE,
                    WITHDRAW_PROPOSAL,
                    DEMAND,
                    OFFER,
                    CONCEDE,
                    PRECONDITION,
                    DECLARE_CEASEFIRE,
                    VIOLATE_AGREEMENT,
                    MEDIATE,
                    BLAME,
                    ACCUSE,
                    DENY,
                    THREATEN,
                    WARN,
                    PREDICT,
                    APPEAL,
                    PRAISE,
                    CONSULT,
                    SUPPORT,
                    COOPERATE,
                    AID,
                    RETREAT,
                    INVESTIGATE,
                    PROTEST,
                    MOBILIZE,
                    SANCTION,
                    COERCE,
                    ASSAULT -> Optional.empty();
        };
    }

    private static Optional<TalksState> denied(Telling telling) {
        return switch (telling.type()) {
            case READY_TO_TALK -> Optional.of(refusal(telling));
            case HOLD_TALKS, RESUME_TALKS -> when(telling.isActual(), TalksState.NOT_CONTINUING);
            case VIOLATE_AGREEMENT ->
                when(telling.isActual() && HOLDS.matcher(telling.evidence()).find(), TalksState.HOLDING);
            case PROPOSE,
                    ACCEPT,
                    ACCEPT_IN_PART,
                    REJECT,
                    NO_RESPONSE,
                    COUNTER_PROPOSE,
                    WITHDRAW_PROPOSAL,
                    DEMAND,
                    OFFER,
                    CONCEDE,
                    PRECONDITION,
                    REFUSE_TO_TALK,
                    SUSPEND_TALKS,
                    TALKS_STALLED,
                    WITHDRAW_FROM_TALKS,
                    CONCLUDE_TALKS,
                    SIGN_AGREEMENT,
                    DECLARE_CEASEFIRE,
                    MEDIATE,
                    BLAME,
                    ACCUSE,
                    DENY,
                    THREATEN,
                    WARN,
                    PREDICT,
                    APPEAL,
                    PRAISE,
                    CONSULT,
                    SUPPORT,
                    COOPERATE,
                    AID,
                    RETREAT,
                    INVESTIGATE,
                    PROTEST,
                    MOBILIZE,
                    SANCTION,
                    COERCE,
                    ASSAULT -> Optional.empty();
        };
    }

    /** Whether talks are suspended until something happens: they are suspended, and what is awaited is no condition of it. */
    static boolean isUntil(Telling telling) {
        String condition = telling.act().condition();
        return telling.type() == ActType.SUSPEND_TALKS
                && telling.isSerious()
                && telling.isAffirmed()
                && !condition.isEmpty()
                && Pattern.compile("\\b(until|till|pending)\\W+" + Pattern.quote(condition), Pattern.CASE_INSENSITIVE)
                        .matcher(telling.words())
                        .find();
    }

    private static Optional<TalksState> when(boolean so, TalksState state) {
        return so ? Optional.of(state) : Optional.empty();
    }

    private static Optional<TalksState> scheduled(Telling telling) {
        return when(!telling.act().when().isEmpty(), TalksState.SCHEDULED);
    }

    /** A refusal "until" or "unless" is a condition. */
    private static TalksState refusal(Telling telling) {
        return telling.act().condition().isEmpty() ? TalksState.REFUSED : TalksState.ONLY_ON_CONDITION;
    }

    /** Talks of which it is told that they go on are held at that time, whenever they began. */
    private static Telling asOf(TalksState state, Telling telling) {
        return state == TalksState.OPEN && isGoingOn(telling) ? telling.now() : telling;
    }

    private static boolean isGoingOn(Telling telling) {
        return (telling.isActual() || telling.act().modality() == Modality.FUTURE)
                && GOES_ON.matcher(telling.evidence()).find();
    }

    /** Whether it is the talks that are told of; a mere mention of them, or a walk-out from work, tells nothing of them. */
    private static boolean isToldOfTalks(TalksState state, Telling telling) {
        String words = telling.evidence();
        return switch (state) {
            case OPEN, RESUMED ->
                TALKS.matcher(words).find()
                        && (TELLS.matcher(words).find() || PAST.matcher(words).find() || isGoingOn(telling))
                        && !NOT.matcher(words).find();
            case NOT_CONTINUING -> NAMES.matcher(words).find();
            case BROKEN_OFF -> isLeaving(telling);
            case READY_TO_RESUME, ONLY_ON_CONDITION, REFUSED -> isOfTalks(telling);
            case SCHEDULED, NOT_PROGRESSING, ON_HOLD, SUSPENDED, CONCLUDED, AGREED, HOLDING -> true;
        };
    }

    /** Whether readiness or refusal is one to talk: who stays away from a parade refuses no talks. */
    static boolean isOfTalks(Telling telling) {
        String words = telling.evidence();
        String all = words + " " + telling.words();
        return !RECEPTION.matcher(words).find()
                && !OBLIGATION.matcher(words).find()
                && (!ATTENDS.matcher(words).find()
                        || TALKS.matcher(all).find()
                        || NEGOTIATING.matcher(all).find());
    }

    /** A walk-out from work tells nothing of the talks; where somebody is cited, the sentence may name what was left. */
    private static boolean isLeaving(Telling telling) {
        String words = telling.isReporters()
                ? telling.evidence()
                : telling.evidence() + " " + telling.words() + " " + telling.sentence();
        return TALKS.matcher(words).find() || NEGOTIATING.matcher(words).find();
    }

    private static boolean isOnHold(Telling telling) {
        return ON_HOLD.matcher(telling.evidence()).find();
    }

    /**
     * Whose act it is. Readiness and refusal are somebody's; where the words name nobody, they are those of the party that
     * speaks. Suspending and leaving are told of one party or of the talks as a whole, everything else of the talks.
     */
    private static String actor(TalksState state, Telling telling) {
        return switch (state) {
            case READY_TO_RESUME, ONLY_ON_CONDITION, REFUSED -> holder(telling);
            case SUSPENDED, BROKEN_OFF -> telling.actor();
            case OPEN, SCHEDULED, RESUMED, NOT_PROGRESSING, NOT_CONTINUING, ON_HOLD, CONCLUDED, AGREED, HOLDING -> "";
        };
    }

    private static String holder(Telling telling) {
        if (!telling.actors().isEmpty()) {
            return telling.actor();
        }
        String words = telling.act().actor();
        if (words.isEmpty()) {
            return telling.holder();
        }
        return PRONOUN.matcher(words).matches() ? "" : words;
    }

    /** Whether talks are told to be held between the sides, and not only that there was contact, or each met a third. */
    boolean isUnderWay() {
        String words = telling.evidence();
        return state.isUnderWay() && TALKS.matcher(words).find() && !isApart();
    }

    /** Whether each side is told to have talked to a third one, and not to the other. */
    boolean isApart() {
        return APART.matcher(telling.evidence()).find();
    }

    /** Whether it is somebody's who negotiates: a mediator that is ready to talk is no news of the talks. */
    private boolean isOfNegotiator() {
        return !actor.isEmpty() && !telling.aside().contains(actor);
    }

    private boolean needsActor() {
        return needsActor(state);
    }

    private static boolean needsActor(TalksState state) {
        return state == TalksState.READY_TO_RESUME
                || state == TalksState.ONLY_ON_CONDITION
                || state == TalksState.REFUSED;
    }
}
