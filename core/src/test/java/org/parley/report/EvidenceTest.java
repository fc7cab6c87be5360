package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ledger.Account;
import org.parley.ledger.Ledger;
import org.parley.ledger.ReportBuilder;
import org.parley.statement.ActType;

/** The words of the reports under the rows. */
class EvidenceTest {
    private static Evidence evidence(String sentence, String words) {
        return new Evidence(Ledger.of(List.of(new ReportBuilder("wire", "2031-06-10", "Wire")
                .party("Mill Union")
                .paragraph(sentence + " Nobody else spoke.")
                .reports(ActType.DEMAND, words, Map.of("actors", "Mill Union", "object", words))
                .build())));
    }

    private static final Account REPORTER = new Account("", "Wire", true, "wire", "", "wire-r1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Mill Union wants nine crowns an hour more from May on. | nine crowns | “The Mill Union wants nine crowns an hour more from May on”",
                // the row has it all
                "The Mill Union wants nine crowns. | The Mill Union wants nine crowns | ''",
                // in front of a report stands where and when it was written
                "DELM, June 10 (Wire) - The Mill Union wants nine crowns an hour. | nine crowns | “The Mill Union wants nine crowns an hour”",
            })
    void sentenceUnderARow(String sentence, String words, String shown) {
        assertThat(evidence(sentence, words).sentence(words, REPORTER)).isEqualTo(shown);
    }

    @Test
    void whatIsToldElsewhereHasNoSentence() {
        Evidence evidence = evidence("The Mill Union signed a deal at dawn.", "signed a deal");
        assertThat(evidence.sentence("gives drivers a guarantee", REPORTER)).isEmpty();
    }

    @Test
    void theReportersOwnAccountIsASentence() {
        assertThat(evidence("On Monday the Mill Union wants nine crowns.", "nine crowns")
                        .shown(REPORTER))
                .isEqualTo("On Monday the Mill Union wants nine crowns");
    }
}
