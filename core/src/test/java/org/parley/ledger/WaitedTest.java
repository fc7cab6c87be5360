package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long a proposal has waited for an answer. */
class WaitedTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SUBMITTED, 2031-06-10, 2031-06-22, 12",
                "UNANSWERED, 2031-06-10, 2031-06-11, 1",
                "UNANSWERED, 2031-06-10, 2031-06-10, -",
                "UNANSWERED, 2031-06, 2031-06-22, -",
                "UNANSWERED, -, 2031-06-22, -",
                "ACCEPTED, 2031-06-10, 2031-06-22, -",
                "CONTESTED, 2031-06-10, 2031-06-22, -",
            })
    void countsDays(ProposalState state, String submitted, LocalDate last, Long days) {
        When when = submitted == null ? When.UNKNOWN : new When(submitted, DateBasis.ACT);
        Proposal proposal = new Proposal(
                "proposal",
                "draft",
                "Brask",
                "Arvenia",
                when,
                state,
                List.of(),
                List.of(),
                List.of(),
                new Trail("test", "", List.of(), List.of()),
                new Support(1, 1));
        assertThat(proposal.waited(last)).isEqualTo(days == null ? OptionalLong.empty() : OptionalLong.of(days));
    }
}
