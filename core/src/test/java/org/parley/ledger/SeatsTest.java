package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statement.ActType;
import org.parley.statement.Party;
import org.parley.statement.ReadDocument;

/** Which town stands for a side. */
class SeatsTest {
    private static ReadDocument report(String id, String words) {
        return new ReportBuilder(id, "2031-06-10", "Wire")
                .party("Arvenia", "Arvenian")
                .party("Brask")
                .paragraph(words)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks in Tisvar, the capital of Arvenia, went on.",
                "Both met in Arvenia's capital, Tisvar, on Monday.",
                "Both met in the Arvenian capital Tisvar on Monday.",
                "The Arvenian government in Tisvar has said nothing.",
                "The Tisvar-based Arvenian government has said nothing."
            })
    void aTownIsASidesWhereTheReportSaysSo(String words) {
        assertThat(Seats.parties(report("one", words)))
                .filteredOn(party -> party.aliases().contains("Tisvar"))
                .extracting(Party::name)
                .containsExactly("Arvenia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Arvenian minister flew to Tisvar.",
                "Arvenia and Brask met in Tisvar.",
                "Tisvar, the capital of Corvia, was calm.",
                "Tisvar, the capital of Arvenia, is not Tisvar, the capital of Brask."
            })
    void aTownIsNobodysWhereItIsNotTold(String words) {
        assertThat(Seats.parties(report("one", words)))
                .filteredOn(party -> party.aliases().contains("Tisvar"))
                .isEmpty();
    }

    @Test
    void whatTheTownSaysInAnotherReportIsTheSides() {
        ReadDocument other = new ReportBuilder("two", "2031-06-11", "Wire")
                .party("Tisvar")
                .party("Brask")
                .paragraph("Tisvar demanded a free shore.")
                .said("Tisvar", "Tisvar", "a free shore")
                .act(ActType.DEMAND, Map.of("object", "a free shore", "issue", "shore"))
                .end()
                .build();
        ReadDocument first = report("one", "The talks in Tisvar, the capital of Arvenia, went on.");
        assertThat(Ledger.of(List.of(first, other)).positions())
                .extracting(Position::party)
                .containsExactly("Arvenia");
        assertThat(Ledger.of(List.of(other, first)).positions())
                .extracting(Position::party)
                .containsExactly("Arvenia");
    }
}
