package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.Act;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

class PlanSpokenOfTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Torv's plan of last month has fared badly. The guild rejected it.               | Torv | his plan
            The Brask Guild's second draft was longer. The company rejected it.             | Brask Guild | his second draft
            An earlier Talvian plan, for a longer truce, failed. The islanders rejected it. | Talvian | his earlier plan
            A first draft by mediators went round in May. The islanders rejected it.        | '' | the mediator's first draft
            """)
    void aPronounMeansThePlanThatTheParagraphBeganWith(String text, String owner, String words) {
        assertThat(answered(text, ActType.REJECT, "it")).contains(new PlanSpokenOf(owner, words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Torv's plan of last month has fared badly. The guild rejected it. | the toll | REJECT
            Torv's plan of last month has fared badly. The guild rejected it. | it       | THREATEN
            Torv's son went to sea in May. The guild rejected it.             | it       | REJECT
            The guild rejected it. Torv's plan of last month has fared badly. | it       | REJECT
            """)
    void otherWordsMeanNone(String text, String object, ActType type) {
        assertThat(answered(text, type, object)).isEmpty();
    }

    @Test
    void thePlanOfAnotherParagraphIsNotMeant() {
        ReportBuilder report = new ReportBuilder("a", "2024-05-02", "Times")
                .paragraph("Torv's plan of last month has fared badly.")
                .paragraph("The guild rejected it.");
        assertThat(answered(report, ActType.REJECT, "it")).isEmpty();
    }

    private static Optional<PlanSpokenOf> answered(String text, ActType type, String object) {
        return answered(new ReportBuilder("a", "2024-05-02", "Times").paragraph(text), type, object);
    }

    private static Optional<PlanSpokenOf> answered(ReportBuilder report, ActType type, String object) {
        ReadDocument reading =
                report.reports(type, "rejected it", Map.of("object", object)).build();
        Act act = reading.reported().get(0);
        return PlanSpokenOf.by(act, reading);
    }
}
