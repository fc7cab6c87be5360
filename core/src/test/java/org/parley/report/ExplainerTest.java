package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.document.Provenance;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Journal;
import org.parley.ledger.Ledger;
import org.parley.ledger.MerenTalks;
import org.parley.ledger.ReportBuilder;
import org.parley.ledger.Row;
import org.parley.ledger.Stamp;
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

    @Test
    void tellsWhereEachQuotedTextCameFrom() {
        Stamp stamp = new Stamp(7, "parley read", Instant.parse("2031-06-10T08:30:00Z"), "0.1.0");
        Provenance provenance = new Provenance("ab12", "https://post.example/talks", "parley-ingest 0.1.0");
        Journal journal = new Journal(List.of(
                new DocumentAdded(stamp, MerenTalks.comeback(), provenance),
                new DocumentAdded(new Stamp(8, "parley read", stamp.when(), "0.1.0"), MerenTalks.standstill())));
        Explainer told = new Explainer(Ledger.replay(journal), journal);
        assertThat(told.explain("comeback").orElseThrow().inputs())
                .contains(new Explanation(
                        "The text of comeback was fetched from https://post.example/talks and read into the record on"
                                + " 2031-06-10T08:30:00Z by parley read, entry 7 of the journal.",
                        "",
                        "SHA-256 of the bytes: ab12; text taken by parley-ingest 0.1.0",
                        List.of(),
                        List.of()));
        String deadlock = ledger.deadlocks().get(0).id();
        assertThat(told.explain(deadlock).orElseThrow().inputs().stream().map(Explanation::subject))
                .filteredOn(subject -> subject.startsWith("The text of"))
                .singleElement()
                .asString()
                .startsWith("The text of comeback was fetched from");
        assertThat(told.explain("standstill").orElseThrow().text(Layout.PLAIN))
                .contains("Where it came from is not known.");
    }
}
