package org.parley.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/**
 * A proposal, draft or offer of terms, followed through all documents that speak of it.
 *
 * @param id stable, such as {@code proposal:brask:draft-treaty:3f2a9c01}
 * @param title what it is called, in the text's words
 * @param by the party that put it forward; empty where not told
 * @param to the party it was put to; empty where not told
 * @param submitted when it was put forward; known only where the words tell it
 * @param state where it stands
 * @param terms what it contains, in the order in which it is told
 * @param answers every answer by every account, in order of date and place; contested ones side by side
 * @param told who tells that it was put forward
 * @param trail why the row is there
 * @param support how often it was reported
 */
public record Proposal(
        String id,
        String title,
        String by,
        String to,
        When submitted,
        ProposalState state,
        List<Term> terms,
        List<Answer> answers,
        List<Account> told,
        Trail trail,
        Support support)
        implements Row {
    public Proposal {
        terms = List.copyOf(terms);
        answers = List.copyOf(answers);
        told = List.copyOf(told);
    }

    /**
     * For how many days nobody had told of an answer.
     *
     * @param last the last day of the record
     * @return empty where it was answered, where its day is not known to the day, and where it was put forward on that day or later
     */
    public OptionalLong waited(LocalDate last) {
        return Dates.day(submitted)
                .filter(day -> isOpen() && day.isBefore(last))
                .map(day -> OptionalLong.of(ChronoUnit.DAYS.between(day, last)))
                .orElse(OptionalLong.empty());
    }

    /** Whether an answer to it is still waited for. */
    boolean isOpen() {
        return state == ProposalState.SUBMITTED || state == ProposalState.UNANSWERED;
    }

    /** Whether it was put to both sides of a negotiation. */
    public boolean isToBoth() {
        return to.equals(ProposalMention.BOTH);
    }
}
