package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermToldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The two-year offer would raise pay by 7 percent and end the lockout. | The two-year offer | would raise pay by 7 percent and end the lockout",
                "Under the plan, the gunners would leave the fort. | the plan | the gunners would leave the fort",
                "Under the accord, which was reached in Selwyn, ferries would sail again. | the accord | ferries would sail again",
                "The draft provides for a line of buoys. | The draft | provides for a line of buoys",
                "Lindt tabled a text under which both fleets would stay in port. | a text | both fleets would stay in port",
                "Lindt tabled a plan of its own on Friday, offering to reopen the ford but keeping its guns. | a plan | offering to reopen the ford but keeping its guns",
                "The guild will vote on a contract that would raise wages by 9 percent. | a contract | would raise wages by 9 percent"
            })
    void tellsWhatItContains(String paragraph, String plan, String text) {
        assertThat(TermTold.of(new ReportBuilder("r", "2031-05-02", "Meren Radio")
                        .paragraph(paragraph)
                        .build()))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.plan()).isEqualTo(plan);
                    assertThat(term.text()).isEqualTo(text);
                    assertThat(paragraph).contains(term.text());
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The plan would be discussed on Friday.",
                "Lindt turned down the plan, offering to reopen the ford instead.",
                "We will not accept a deal that leaves our pilots behind.",
                "The offer would hurt the port.",
                "The plane would land at noon.",
                "The ministers wanted a deal that would raise wages."
            })
    void leavesAlone(String paragraph) {
        assertThat(TermTold.of(new ReportBuilder("r", "2031-05-02", "Meren Radio")
                        .paragraph(paragraph)
                        .build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Under the plan, the guns would fall silent. Bread would be let through. The rain went on. | 2",
                "The offer would raise pay. It would also end the lockout, the mill said. | 2",
                "The draft runs to nine pages. It would raise pay by 4 percent. | 1",
                "Bread would be let through. | 0"
            })
    void goesOnInTheSentencesBehind(String paragraph, int terms) {
        assertThat(TermTold.of(new ReportBuilder("r", "2031-05-02", "Meren Radio")
                        .paragraph(paragraph)
                        .build()))
                .hasSize(terms);
    }
}
