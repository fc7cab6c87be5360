package org.parley.ledger;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells how a proposal stands by the answers to it. */
final class ProposalStates {
    private ProposalStates() {}

    /** States of a proposal to both sides, those first that keep it from being settled. */
    private static final List<ProposalState> HELD_UP = List.of(
            ProposalState.WITHDRAWN,
            ProposalState.CONTESTED,
            ProposalState.NOT_ACCEPTED,
            ProposalState.COUNTERED,
            ProposalState.ACCEPTED_IN_PART,
            ProposalState.UNANSWERED,
            ProposalState.LEFT_BEHIND,
            ProposalState.ACCEPTED,
            ProposalState.SIGNED);

    /** Of what was put to both sides each side's answers are its own: it stands as with the side that holds it up. */
    static ProposalState stateOfBoth(List<Answer> answers) {
        Map<String, List<Answer>> bySide = answers.stream().collect(Collectors.groupingBy(Answer::by));
        Set<ProposalState> states = bySide.values().stream()
                .map(ProposalStates::state)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProposalState.class)));
        if (bySide.size() == 1 && states.equals(EnumSet.of(ProposalState.ACCEPTED))) {
            return ProposalState.ACCEPTED_BY_ONE;
        }
        return HELD_UP.stream().filter(states::contains).findFirst().orElse(ProposalState.SUBMITTED);
    }

    static ProposalState state(List<Answer> answers) {
        EnumSet<ProposalState> states = EnumSet.noneOf(ProposalState.class);
        boolean disputed = false;
        boolean notRejected = false;
        boolean answered = false;
        for (Answer answer : answers) {
            switch (answer.kind()) {
                case ACCEPTED -> states.add(ProposalState.ACCEPTED);
                case ACCEPTED_IN_PART, ACCEPTED_IN_PRINCIPLE -> states.add(ProposalState.ACCEPTED_IN_PART);
                case NOT_ACCEPTED, REJECTED -> states.add(ProposalState.NOT_ACCEPTED);
                case NO_RESPONSE, AWAITED -> states.add(ProposalState.UNANSWERED);
                case COUNTER_PROPOSED -> states.add(ProposalState.COUNTERED);
                case WITHDRAWN -> states.add(ProposalState.WITHDRAWN);
                case SIGNED -> states.add(ProposalState.SIGNED);
                case DISPUTED, NOT_PROPOSED, BELITTLED -> disputed = true;
                case NOT_REJECTED -> notRejected = true;
                case ANSWERED -> answered = true;
                case LEFT_BEHIND -> states.add(ProposalState.LEFT_BEHIND);
                case WELCOMED -> {} // no word on whether it is accepted
            }
        }
        boolean denied = (notRejected && states.contains(ProposalState.NOT_ACCEPTED))
                || (answered && states.contains(ProposalState.UNANSWERED));
        if (disputed || denied) {
            return ProposalState.CONTESTED;
        }
        if (states.size() > 1) {
            return settled(states, answers);
        }
        return states.isEmpty() ? ProposalState.SUBMITTED : states.iterator().next();
    }

    /** Later events end the question; otherwise accounts that differ are left side by side. */
    private static ProposalState settled(Set<ProposalState> states, List<Answer> answers) {
        Answer last = answers.stream()
                .max(Comparator.comparing(Answer::when, Dates.ORDER))
                .orElse(answers.get(0));
        boolean lastAlone = answers.stream()
                .allMatch(answer -> answer.kind() == last.kind() || Dates.before(answer.when(), last.when()));
        if (lastAlone && last.kind() == AnswerKind.SIGNED) {
            return ProposalState.SIGNED;
        }
        if (lastAlone && last.kind() == AnswerKind.WITHDRAWN) {
            return ProposalState.WITHDRAWN;
        }
        if (states.equals(EnumSet.of(ProposalState.NOT_ACCEPTED, ProposalState.COUNTERED))) {
            return ProposalState.COUNTERED;
        }
        if (states.equals(EnumSet.of(ProposalState.ACCEPTED_IN_PART, ProposalState.COUNTERED))) {
            return ProposalState.ACCEPTED_IN_PART; // the other part is what is countered
        }
        return isAnsweredAtLast(states, answers)
                ? states.stream()
                        .filter(state -> state != ProposalState.UNANSWERED)
                        .findFirst()
                        .orElseThrow()
                : ProposalState.CONTESTED;
    }

    /** Whether the one answer that is told came after all that tell of none. */
    private static boolean isAnsweredAtLast(Set<ProposalState> states, List<Answer> answers) {
        return states.size() == 2
                && states.contains(ProposalState.UNANSWERED)
                && answers.stream()
                        .filter(ProposalStates::isWaited)
                        .allMatch(waited -> answers.stream()
                                .filter(answer -> !isWaited(answer))
                                .allMatch(answer -> Dates.before(waited.when(), answer.when())));
    }

    private static boolean isWaited(Answer answer) {
        return answer.kind() == AnswerKind.NO_RESPONSE || answer.kind() == AnswerKind.AWAITED;
    }
}
