package org.parley.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** What the tellings say, in their order; those that say nothing about the talks are left out. */
    static List<TalksTold> of(List<Telling> tellings) {
        return tellings.stream().map(TalksTold::of).flatMap(Optional::stream).toList();
    }

    private static Optional<TalksTold> of(Telling telling) {
        if (!telling.isSerious()) {
            return Optional.empty();
        }
        return (telling.isAffirmed() ? affirmed(telling) : denied(telling))
                .map(state -> new TalksTold(
                        state, actor(state, telling), telling.act().condition(), telling))
                .filter(told -> !told.needsActor() || !told.actor.isEmpty());
    }

    private static Optional<TalksState> affirmed(Telling telling) {
        boolean actual = telling.isActual();
        return switch (telling.type()) {
            case READY_TO_TALK -> Optional.of(TalksState.READY_TO_RESUME);
            case REFUSE_TO_TALK -> Optional.of(TalksState.REFUSED);
            case SUSPEND_TALKS -> when(actual, isOnHold(telling) ? TalksState.ON_HOLD : TalksState.SUSPENDED);
            case TALKS_STALLED -> when(actual, TalksState.NOT_PROGRESSING);
            case WITHDRAW_FROM_TALKS -> when(actual, TalksState.BROKEN_OFF);
            case CONCLUDE_TALKS -> when(actual, TalksState.CONCLUDED);
            case RESUME_TALKS -> actual ? Optional.of(TalksState.RESUMED) : scheduled(telling);
            case HOLD_TALKS -> actual ? Optional.of(TalksState.OPEN) : scheduled(telling);
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
            case READY_TO_TALK -> Optional.of(TalksState.REFUSED);
            case HOLD_TALKS, RESUME_TALKS -> when(telling.isActual(), TalksState.NOT_CONTINUING);
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

    private static Optional<TalksState> when(boolean so, TalksState state) {
        return so ? Optional.of(state) : Optional.empty();
    }

    private static Optional<TalksState> scheduled(Telling telling) {
        return when(!telling.act().when().isEmpty(), TalksState.SCHEDULED);
    }

    private static boolean isOnHold(Telling telling) {
        return ON_HOLD.matcher(telling.evidence()).find();
    }

    /** Readiness and refusal are somebody's; where the words name nobody, they are those of the party that speaks. */
    private static String actor(TalksState state, Telling telling) {
        String actor = telling.actors().size() > 1 ? "" : telling.actor();
        if (actor.isEmpty() && telling.actors().isEmpty()) {
            actor = telling.act().actor();
        }
        boolean own = state == TalksState.READY_TO_RESUME || state == TalksState.REFUSED;
        return actor.isEmpty() && own ? telling.holder() : actor;
    }

    private boolean needsActor() {
        return state == TalksState.READY_TO_RESUME || state == TalksState.REFUSED;
    }
}
