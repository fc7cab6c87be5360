package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;

/** States that a report tells as past, beside what has become of the talks since. */
class PastTalksTest {
    @ParameterizedTest
    @CsvSource({
        // who had left is back
        "WITHDRAW_FROM_TALKS, Brask had left the talks, '', RESUME_TALKS, resumed",
        "SUSPEND_TALKS, the talks were suspended, '', RESUME_TALKS, resumed",
        // a day keeps its state, and so does what is told as so now
        "WITHDRAW_FROM_TALKS, Brask had left the talks, 2031-06-01, RESUME_TALKS, 'broken off, resumed'",
        "WITHDRAW_FROM_TALKS, Brask has left the talks, '', RESUME_TALKS, 'broken off, resumed'",
        // a round that was held has ended
        "HOLD_TALKS, a round was held on the island, '', CONCLUDE_TALKS, concluded",
        "HOLD_TALKS, a round is being held on the island, '', CONCLUDE_TALKS, 'concluded, open'",
        // nothing has become of it since
        "SUSPEND_TALKS, the talks were suspended, '', HOLD_TALKS, 'open, suspended'"
    })
    void whatIsPastIsNoState(ActType told, String words, String when, ActType since, String states) {
        Ledger ledger = Ledger.of(List.of(new ReportBuilder("report", "2031-06-10", "Wire")
                .party("Arvenia")
                .party("Brask")
                .paragraph("The talks went on. Arvenia said " + words + ".")
                .reports(since, "The talks went on", Map.of("object", "the talks", "when", "2031-06-09"))
                .said("Arvenia", "Arvenia", words)
                .act(told, Map.of("object", "the talks", "when", when))
                .end()
                .build()));
        assertThat(ledger.talks()).extracting(row -> row.state().label()).containsExactlyInAnyOrder(states.split(", "));
    }
}
