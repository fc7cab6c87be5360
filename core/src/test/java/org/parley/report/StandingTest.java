package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.ledger.Ledger;
import org.parley.ledger.Position;
import org.parley.ledger.Proposal;
import org.parley.ledger.ReportBuilder;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** What follows from how somebody takes part: a mediator proposes and wants nothing, an ally wants what it wants for itself. */
class StandingTest {
    private static ReadDocument report(String standing) {
        return new ReportBuilder("report", "2031-06-10", "Wire")
                .party("Arvenia")
                .party("Brask")
                .standing("Talvia", standing)
                .paragraph("Talvia demanded a free shore and said that it would not negotiate until the shelling ends.")
                .paragraph("It was Talvia that proposed a truce of 30 days to Arvenia.")
                .said("Talvia", "Talvia", "a free shore")
                .act(ActType.DEMAND, Map.of("object", "a free shore", "issue", "shore"))
                .end()
                .said("Talvia", "Talvia", "it would not negotiate until the shelling ends")
                .act(ActType.REFUSE_TO_TALK, Map.of("condition", "the shelling ends"))
                .end()
                .reports(
                        ActType.PROPOSE,
                        "Talvia that proposed a truce of 30 days to Arvenia",
                        Map.of("object", "a truce of 30 days", "actor", "Talvia", "target", "Arvenia"))
                .build();
    }

    @Test
    void aMediatorHasNoPositionOfItsOwn() {
        Ledger ledger = Ledger.of(List.of(report("mediator")));
        assertThat(ledger.positions()).isEmpty();
        assertThat(ledger.preconditions()).isEmpty();
        assertThat(ledger.talks()).isEmpty();
    }

    @Test
    void aMediatorsProposalIsAMediatorsProposal() {
        Ledger ledger = Ledger.of(List.of(report("mediator")));
        assertThat(ledger.proposals())
                .extracting(Proposal::by, Proposal::to)
                .containsExactly(tuple("Talvia", "Arvenia"));
        assertThat(TextReport.render(ledger, Layout.PLAIN)).contains("by Talvia (mediator) to Arvenia");
    }

    @Test
    void whatAnAllyDemandsIsItsOwn() {
        Ledger ledger = Ledger.of(List.of(report("ally")));
        assertThat(ledger.positions()).extracting(Position::party).containsOnly("Talvia");
        assertThat(TextReport.render(ledger, Layout.PLAIN)).contains("Talvia (ally)");
    }
}
