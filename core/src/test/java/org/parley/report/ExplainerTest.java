package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ledger.Ledger;
import org.parley.ledger.MerenTalks;
import org.parley.ledger.ReportBuilder;
import org.parley.ledger.Row;
import org.parley.statement.Act;
import org.parley.statement.Party;
import org.parley.statement.Person;
import org.parley.statement.Statement;

/** Every id of a record can be explained, down to the words of the reports. */
class ExplainerTest {
    private final Ledger ledger = Ledger.of(List.of(MerenTalks.comeback(), MerenTalks.standstill()));
    private final Explainer explainer = new Explainer(ledger);

    @Test
    void everyIdHasAnExplanationThatNamesIt() {
        List<String> ids = new ArrayList<>();
        ledger.rows().stream().map(Row::id).forEach(ids::add);
        ledger.statements().stream().map(Statement::id).forEach(ids::add);
        ledger.acts().stream().map(Act::id).forEach(ids::add);
        ledger.people().stream().map(Person::id).forEach(ids::add);
        ledger.parties().stream().map(Party::id).forEach(ids::add);
        ids.addAll(List.of("standstill", "comeback"));
        assertThat(ids).hasSizeGreaterThan(60);
        assertThat(ids)
                .allSatisfy(id -> assertThat(explainer.explain(id))
                        .hasValueSatisfying(
                                explanation -> assertThat(explanation.subject()).contains(id)));
    }

    @Test
    void anUnknownIdHasNone() {
        assertThat(explainer.explain("standstill-99")).isEmpty();
        assertThat(explainer.explain("")).isEmpty();
    }

    @Test
    void aRowLeadsThroughItsActsToTheWords() {
        String id = ledger.deadlocks().get(0).id();
        Golden.check(
                "deadlock-explained.txt", explainer.explain(id).orElseThrow().text(Layout.PLAIN));
    }

    @Test
    void excerptsAreTheTextsOwnCodePoints() {
        ReportBuilder report =
                new ReportBuilder("emoji", "2031-06-10", "").paragraph("😀😀 Roth said 👩‍👩‍👧 it rains.");
        Ledger one = Ledger.of(List.of(
                report.said("Emil Roth", "Arvenia", "👩‍👩‍👧 it rains").end().build()));
        String text = one.documents().get(0).document().text();
        int[] points = text.codePoints().toArray();
        assertThat(new Explainer(one).explain("emoji-1").orElseThrow().excerpts())
                .isNotEmpty()
                .allSatisfy(excerpt -> assertThat(new String(points, excerpt.start(), excerpt.end() - excerpt.start()))
                        .isEqualTo(excerpt.words()));
    }
}
