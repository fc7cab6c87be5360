package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ledger.Ledger;
import org.parley.ledger.ReportBuilder;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** For how long a proposal has waited is told behind its state, in words that read on. */
class WaitingTest {
    private static final String PLAN = "a plan for the lake";

    private static ReadDocument proposed() {
        return new ReportBuilder("proposed", "2031-06-10", "Wire")
                .party("Arvenia")
                .party("Brask")
                .paragraph("Brask proposed to Arvenia a plan for the lake.")
                .reports(
                        ActType.PROPOSE,
                        "Brask proposed to Arvenia a plan for the lake",
                        Map.of("actor", "Brask", "target", "Arvenia", "object", PLAN))
                .build();
    }

    private static ReadDocument later(boolean silent) {
        ReportBuilder report = new ReportBuilder("later", "2031-06-13", "Wire")
                .party("Arvenia")
                .party("Brask")
                .paragraph("Arvenia gave no answer to the plan for the lake. Both sides met on the shore.");
        if (silent) {
            report.reports(
                    ActType.NO_RESPONSE,
                    "Arvenia gave no answer to the plan for the lake",
                    Map.of("actor", "Arvenia", "object", "the plan for the lake"));
        }
        return report.build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | no answer told for at least 3 days by 13 June 2031 | 10 June 2031; no answer told for at least 3 days by 13 June 2031;",
                "true | unanswered for at least 3 days by 13 June 2031 | 10 June 2031; no answer for at least 3 days by 13 June 2031;",
            })
    void readsOn(boolean silent, String text, String page) {
        List<ReadDocument> reports = List.of(proposed(), later(silent));
        Ledger ledger = Ledger.of(reports);
        assertThat(TextReport.render(ledger, Layout.PLAIN).replaceAll("\\s+", " "))
                .contains(text);
        assertThat(MarkdownReport.render(ledger)).contains(text);
        assertThat(HtmlReport.render(ledger)).contains(page);
    }
}
