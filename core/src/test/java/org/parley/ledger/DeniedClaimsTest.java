package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.ActType;

/** Denials that name whose claim they deny. */
class DeniedClaimsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "denied | Iva Rask's claim that the ford was mined | Rask",
                "denied | a claim by Iva Rask on Sunday that the ford was mined | Rask",
                "rejected | Brask's accusation that it had shelled the mill | Brask",
                "denied | Braskian allegations that it had shelled the mill | Brask",
                // a claim of nobody, a demand, and what is not denied
                "denied | rumours that the ford was mined | ''",
                "denied | reports that the ford was mined | ''",
                "rejected | Brask's demand that it leave the mill | ''",
                "did not deny | Brask's claim that the ford was mined | ''"
            })
    void theClaimantStandsAgainstTheDenier(String cue, String words, String claimant) {
        Ledger ledger = Ledger.of(List.of(new ReportBuilder("report", "2031-06-10", "Wire")
                .party("Arvenia")
                .party("Brask")
                .person("Iva Rask", "minister", "Brask")
                .paragraph("Arvenia " + cue + " " + words + ".")
                .said("Arvenia", "Arvenia", words)
                .cue(cue)
                .act(ActType.DENY, Map.of("actor", "Arvenia"))
                .end()
                .build()));
        assertThat(ledger.contradictions())
                .extracting(row -> row.sides().get(0).party())
                .isEqualTo(claimant.isEmpty() ? List.of() : List.of("Brask"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rask's claim that the ford was mined | the ford was mined",
                "a claim … the ford was mined | the ford was mined",
                "The allegation by Rask that the ford was mined is untrue | the ford was mined",
                "the ford was mined | the ford was mined"
            })
    void theDenialTellsWhatWasClaimed(String words, String claimed) {
        assertThat(DeniedClaims.claimed(words)).isEqualTo(claimed);
    }
}
