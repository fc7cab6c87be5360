package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** Of whom something is required, and what a side will not do for as long as something lasts. */
class PreconditionDerivationTest {
    private static ReportBuilder report() {
        return new ReportBuilder("shore", "2031-06-15", "Lakeside Courier")
                .paragraph("Ada Brandt said Arvenia would not talk while boats lie off the shore, she added.")
                .paragraph("Ilka Voss said talks would start once the gates are open, she added.")
                .party("Arvenia", "Arvenians")
                .party("Brask")
                .person("Ada Brandt", "envoy", "Arvenia")
                .person("Ilka Voss", "envoy", "Brask");
    }

    private static ReadDocument read(String words, ReportBuilder report) {
        return report.said("Ilka Voss", "Brask", words)
                .act(ActType.PRECONDITION, Map.of("condition", "the gates are open", "object", "talks"))
                .end()
                .build();
    }

    @Test
    void whatMustNotLastIsTold() {
        ReportBuilder report = report().said(
                        "Ada Brandt", "Arvenia", "Arvenia would not talk while boats lie off the shore")
                .act(ActType.REFUSE_TO_TALK, Map.of("condition", "while boats lie off the shore", "target", "Brask"))
                .end();
        assertThat(Ledger.of(List.of(read("talks would start once the gates are open", report)))
                        .preconditions())
                .extracting(Precondition::by, Precondition::requires, Precondition::of)
                .containsExactlyInAnyOrder(
                        tuple("Arvenia", "not while boats lie off the shore", "Brask"),
                        tuple("Brask", "the gates are open", "Arvenia"));
    }

    @Test
    void withoutAnotherSideNobodyIsNamed() {
        assertThat(Ledger.of(List.of(read("talks would start once the gates are open", report())))
                        .preconditions())
                .extracting(Precondition::by, Precondition::of)
                .containsExactly(tuple("Brask", ""));
    }

    @Test
    void theTrailSaysThatTheWordsNameNobody() {
        ReportBuilder report = report().said(
                        "Ada Brandt", "Arvenia", "Arvenia would not talk while boats lie off the shore")
                .act(ActType.REFUSE_TO_TALK, Map.of("condition", "while boats lie off the shore", "target", "Brask"))
                .end();
        assertThat(Ledger.of(List.of(read("talks would start once the gates are open", report)))
                        .preconditions())
                .filteredOn(precondition -> precondition.by().equals("Brask"))
                .allSatisfy(precondition ->
                        assertThat(precondition.trail().reason()).contains("Arvenia is the only other side"));
    }
}
