package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Two parties tell differently what became of one proposal. */
final class AnswersCheck {
    static final String NAME = "answers-differ";

    /** Accounts further apart in days can both be right: the answer may have changed. */
    private static final long LONGEST_GAP = 3;

    private AnswersCheck() {}

    /**
     * What it finds among proposals.
     *
     * @param tellings all tellings of a document, in text order, by its id
     */
    static List<Contradiction> find(
            List<Proposal> proposals, Function<String, List<Telling>> tellings, Origins origins) {
        List<Contradiction> rows = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Map<String, Telling> byAct = new HashMap<>();
            proposal.answers().stream()
                    .map(answer -> answer.accordingTo().document())
                    .distinct()
                    .forEach(document -> tellings.apply(document)
                            .forEach(telling -> byAct.put(telling.act().id(), telling)));
            Map<String, Set<Answer>> byParty = new LinkedHashMap<>();
            Near near = new Near(proposal.answers());
            for (Answer answer : proposal.answers()) {
                if (near.to(answer).anyMatch(other -> differ(answer, other, byAct, tellings))) {
                    byParty.computeIfAbsent(answer.accordingTo().party(), party -> new LinkedHashSet<>())
                            .add(answer);
                }
            }
            if (byParty.size() == 2) {
                rows.add(row(proposal, byParty, byAct, origins));
            }
        }
        return rows;
    }

    private static boolean differ(
            Answer answer, Answer other, Map<String, Telling> tellings, Function<String, List<Telling>> all) {
        String party = answer.accordingTo().party();
        String otherParty = other.accordingTo().party();
        boolean welcomed = answer.kind() == AnswerKind.WELCOMED || other.kind() == AnswerKind.WELCOMED;
        if (welcomed || party.isEmpty() || otherParty.isEmpty() || party.equals(otherParty)) {
            return false;
        }
        boolean sameReport =
                answer.accordingTo().document().equals(other.accordingTo().document());
        boolean disputes = answer.kind() == AnswerKind.DISPUTED || other.kind() == AnswerKind.DISPUTED;
        if (disputes) {
            return sameReport && answer.kind() != other.kind() && isLastWord(answer, other, tellings, all);
        }
        return answer.by().equals(other.by()) && outcome(answer.kind()) != outcome(other.kind());
    }

    /** The answers of one proposal by report and by day: only those of one report or of near days can differ. */
    private static final class Near {
        private final Map<String, List<Answer>> byReport = new HashMap<>();
        private final Map<Long, List<Answer>> byDay = new HashMap<>();

        Near(List<Answer> answers) {
            for (Answer answer : answers) {
                byReport.computeIfAbsent(answer.accordingTo().document(), report -> new ArrayList<>())
                        .add(answer);
                Dates.day(answer.when())
                        .ifPresent(day -> byDay.computeIfAbsent(day.toEpochDay(), key -> new ArrayList<>())
                                .add(answer));
            }
        }

        Stream<Answer> to(Answer answer) {
            Stream<Answer> sameReport =
                    byReport.getOrDefault(answer.accordingTo().document(), List.of()).stream();
            Stream<Answer> nearDays = Dates.day(answer.when()).stream()
                    .flatMap(day -> LongStream.rangeClosed(
                                    day.toEpochDay() - LONGEST_GAP, day.toEpochDay() + LONGEST_GAP)
                            .boxed())
                    .flatMap(day -> byDay.getOrDefault(day, List.of()).stream());
            return Stream.concat(sameReport, nearDays);
        }
    }

    /** The denial meets the words of the speaker before it, not those of everybody on that side. */
    private static boolean isLastWord(
            Answer answer, Answer other, Map<String, Telling> tellings, Function<String, List<Telling>> all) {
        Answer denial = answer.kind() == AnswerKind.DISPUTED ? answer : other;
        Answer claim = answer.kind() == AnswerKind.DISPUTED ? other : answer;
        Telling denying =
                Objects.requireNonNull(tellings.get(denial.accordingTo().act()));
        Telling claiming =
                Objects.requireNonNull(tellings.get(claim.accordingTo().act()));
        return ProposalDerivation.isLastWordBefore(denying, claiming, all);
    }

    private static int outcome(AnswerKind kind) {
        return switch (kind) {
            case ACCEPTED, ACCEPTED_IN_PART, ACCEPTED_IN_PRINCIPLE, SIGNED -> 0;
            case NOT_ACCEPTED, REJECTED -> 1;
            case NO_RESPONSE, AWAITED -> 2;
            case ANSWERED, COUNTER_PROPOSED, NOT_REJECTED, WELCOMED -> 3;
            case DISPUTED -> 4;
            case NOT_PROPOSED, BELITTLED -> 5;
            case WITHDRAWN, LEFT_BEHIND -> 6;
        };
    }

    private static Contradiction row(
            Proposal proposal, Map<String, Set<Answer>> byParty, Map<String, Telling> tellings, Origins origins) {
        List<Contradiction.Side> sides = new ArrayList<>();
        List<Telling> all = new ArrayList<>();
        byParty.forEach((party, answers) -> {
            List<Telling> told = answers.stream()
                    .map(answer -> Objects.requireNonNull(
                            tellings.get(answer.accordingTo().act())))
                    .toList();
            all.addAll(told);
            sides.add(SideBuilder.side(party, told));
        });
        String what = proposal.title() + (proposal.by().isEmpty() ? "" : " of " + proposal.by()) + ".";
        return SideBuilder.row(NAME, disagreement(byParty) + " the " + what, sides, all, origins);
    }

    private static String disagreement(Map<String, Set<Answer>> byParty) {
        List<String> denying = byParty.entrySet().stream()
                .filter(told -> told.getValue().stream().allMatch(answer -> answer.kind() == AnswerKind.DISPUTED))
                .map(Map.Entry::getKey)
                .toList();
        List<String> telling = byParty.keySet().stream()
                .filter(party -> !denying.contains(party))
                .toList();
        return denying.isEmpty() || telling.isEmpty()
                ? String.join(" and ", byParty.keySet()) + " tell differently what became of"
                : String.join(" and ", denying) + (denying.size() == 1 ? " denies what " : " deny what ")
                        + String.join(" and ", telling) + " tells of";
    }
}
