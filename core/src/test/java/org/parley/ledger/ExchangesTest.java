package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.report.Layout;
import org.parley.report.TextReport;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;

/** Where a report sets words against the words before, by themselves and as rows of the ledger. */
class ExchangesTest {
    private static final String A = "Arvenia";
    private static final String B = "Brask";

    private static ReportBuilder report(String id) {
        return new ReportBuilder(id, "2031-06-10", "Wire").party(A).party(B);
    }

    private static ReportBuilder paragraph(
            ReportBuilder report, String speaker, String party, String cue, String words) {
        report.paragraph(speaker + " " + cue + " " + words + ".");
        ReportBuilder.Said said = report.said(speaker, party, words).cue(speaker + " " + cue);
        return cue.equals("denied")
                ? said.act(ActType.DENY, Map.of("object", words)).end()
                : said.end();
    }

    private static List<Contradiction> rows(ReadDocument... reports) {
        return Ledger.of(List.of(reports)).contradictions();
    }

    @ParameterizedTest
    @CsvSource({
        "'the envoys had met in the mill', said, 'nothing of the sort had happened', fact-against-denial",
        "'the envoys had met in the mill', denied, 'it flatly', fact-against-denial",
        "'its envoys had met three owners', said, 'no owners had met any envoys', fact-against-denial",
        "'the lock was shelled at dawn', said, 'our guns had been silent', fact-against-denial",
        "'it was Brask that asked', said, 'it was Arvenia', who-it-was",
        "'900 dockers came', said, 'the figure was closer to 400', numbers-differ",
        "'a full text was sent', said, 'this so-called draft is a joke', what-it-is",
        "'the envoys had met in the mill', said, 'rain had fallen', ''"
    })
    void eachKindIsARow(String claim, String cue, String answer, String check) {
        ReportBuilder report = report("report");
        paragraph(report, "Ada Brandt", A, "said", claim);
        paragraph(report, "Tom Ode", B, cue, answer);
        assertThat(rows(report.build()))
                .extracting(Contradiction::check)
                .isEqualTo(check.isEmpty() ? List.of() : List.of(check));
    }

    @Test
    void onlyTheSpeakerJustBeforeIsAnswered() {
        ReportBuilder between = report("between");
        paragraph(between, "Ada Brandt", A, "said", "the envoys had met in the mill");
        paragraph(between, "Lena Moor", "", "said", "it rained");
        paragraph(between, "Tom Ode", B, "said", "nothing of the sort had happened");
        assertThat(rows(between.build())).singleElement().satisfies(row -> {
            assertThat(row.sides().get(0).name()).isEqualTo("Lena Moor");
            assertThat(row.sides().get(1).name()).isEqualTo(B);
        });
        ReportBuilder far = report("far");
        paragraph(far, "Ada Brandt", A, "said", "the envoys had met in the mill");
        far.paragraph("The lake is deep.");
        paragraph(far, "Tom Ode", B, "said", "nothing of the sort had happened");
        assertThat(rows(far.build())).isEmpty();
        ReportBuilder own = report("own");
        paragraph(own, "Ada Brandt", A, "said", "the envoys had met in the mill");
        paragraph(own, "Eva Lind", A, "said", "nothing of the sort had happened");
        assertThat(rows(own.build())).as("of one party").isEmpty();
        ReportBuilder asked = report("asked");
        paragraph(asked, "Ada Brandt", A, "asked", "whether the envoys had met");
        paragraph(asked, "Tom Ode", B, "said", "nothing of the sort had happened");
        assertThat(rows(asked.build())).as("a question").isEmpty();
    }

    @Test
    void theAccusedWhoDeniesNextAnswersTheChargeInWhateverWords() {
        ReportBuilder report = report("report");
        report.paragraph("Ada Brandt accused Brask of having made up its mind long ago.")
                .said("Ada Brandt", A, "Brask of having made up its mind long ago")
                .cue("Ada Brandt accused")
                .act(ActType.ACCUSE, Map.of("target", B))
                .end();
        paragraph(report, "Tom Ode", B, "denied", "that the walkout was decided in advance");
        assertThat(rows(report.build()))
                .singleElement()
                .satisfies(row -> assertThat(row.statements()).containsExactly("report-1", "report-2"));
        ReportBuilder other = report("other");
        other.paragraph("Ada Brandt accused Corvia of having made up its mind long ago.")
                .said("Ada Brandt", A, "Corvia of having made up its mind long ago")
                .cue("Ada Brandt accused")
                .act(ActType.ACCUSE, Map.of("target", "Corvia"))
                .end();
        paragraph(other, "Tom Ode", B, "denied", "that the walkout was decided in advance");
        assertThat(rows(other.build())).as("somebody else is accused").isEmpty();
    }

    @Test
    void aChargeThatIsCalledUntrueIsThatOfWhoeverIsNamed() {
        ReportBuilder report = report("report");
        paragraph(report, "Ada Brandt", A, "said", "the gates stayed shut after six");
        paragraph(report, "Olga Fenn", "", "said", "a fuse had blown");
        paragraph(report, "Tom Ode", B, "called", "Arvenia’s charge “frankly silly”");
        assertThat(rows(report.build())).as("two paragraphs off").isEmpty();
        ReportBuilder near = report("near");
        paragraph(near, "Ada Brandt", A, "said", "the gates stayed shut after six");
        near.paragraph("A fuse had blown, Olga Fenn said. Tom Ode called Arvenia’s charge “frankly silly”.")
                .said("Olga Fenn", "", "A fuse had blown")
                .end()
                .said("Tom Ode", B, "Arvenia’s charge “frankly silly”")
                .cue("Tom Ode called")
                .end();
        assertThat(rows(near.build()))
                .singleElement()
                .satisfies(row -> assertThat(row.statements()).containsExactly("near-1", "near-3"));
    }

    @Test
    void whatIsDeniedTwiceIsOneRow() {
        ReportBuilder report = report("report");
        paragraph(report, "Ada Brandt", A, "said", "the owners had accepted three clauses of the lease");
        paragraph(report, "Tom Ode", B, "denied", "it flatly");
        paragraph(report, "Tom Ode", B, "added", "no clause of the lease was accepted");
        assertThat(rows(report.build()))
                .singleElement()
                .satisfies(row -> assertThat(row.statements()).containsExactly("report-1", "report-2", "report-3"));
    }

    @Test
    void oneExchangeInTwoReportsIsOneRow() {
        ReportBuilder first = report("first");
        paragraph(first, "Ada Brandt", A, "said", "the envoys had met in the mill");
        paragraph(first, "Tom Ode", B, "said", "nothing of the sort had happened");
        ReportBuilder second = report("second");
        paragraph(second, "Ada Brandt", A, "said", "the envoys had met in the mill");
        paragraph(second, "Tom Ode", B, "said", "nothing of the sort had happened");
        assertThat(rows(first.build(), second.build())).singleElement().satisfies(row -> {
            assertThat(row.statements()).containsExactly("first-1", "second-1", "first-2", "second-2");
            assertThat(row.support().reports()).isEqualTo(2);
        });
    }

    @Test
    void aSideWithoutPartyIsNamedByWhoSpeaksAndItByWhoseWordsItMeans() {
        ReportBuilder report = report("report");
        paragraph(report, "Lena Moor", "", "said", "the envoy had resigned");
        paragraph(report, "Tom Ode", B, "denied", "it flatly");
        Ledger ledger = Ledger.of(List.of(report.build()));
        Contradiction row = ledger.contradictions().get(0);
        assertThat(row.sides().get(0).party()).isEmpty();
        assertThat(row.sides().get(0).name()).isEqualTo("Lena Moor");
        assertThat(row.trail().reason()).isEqualTo("What Lena Moor said is denied by Brask.");
        assertThat(row.meant(row.sides().get(1), row.sides().get(1).accounts().get(0), "it flatly"))
                .containsExactly("Lena Moor");
        assertThat(row.meant(row.sides().get(1), row.sides().get(1).accounts().get(0), "the envoy is well"))
                .isEmpty();
        assertThat(row.meant(row.sides().get(0), row.sides().get(0).accounts().get(0), "it flatly"))
                .isEmpty();
        assertThat(row.explanation()).contains("Tom Ode (Brask): Tom Ode denied: what Lena Moor said [report-2]");
        assertThat(TextReport.render(ledger, new Layout(200, false)))
                .contains("Tom Ode (Brask): Tom Ode denied: what Lena Moor said [report-2]");
    }

    @Test
    void whoDeniesThatTalksResumedTellsThatTheyDoNotGoOn() {
        ReportBuilder report = report("report");
        report.paragraph("Lena Moor said the talks had resumed by wire.")
                .said("Lena Moor", "", "the talks had resumed by wire")
                .act(ActType.RESUME_TALKS, Map.of("when", "2031-06-09"))
                .end();
        report.paragraph("Tom Ode said nothing of the sort had happened.")
                .said("Tom Ode", B, "nothing of the sort had happened")
                .act(ActType.DENY, Map.of())
                .end();
        assertThat(Ledger.of(List.of(report.build())).talks())
                .extracting(
                        row -> row.state().label(),
                        row -> row.since().edtf(),
                        row -> row.by().get(0).speaker())
                .containsExactly(
                        tuple("resumed", "2031-06-09", "Lena Moor"), tuple("not continuing", "2031-06-09", "Tom Ode"));
    }

    @Test
    void whoDeniesThatItAcceptedArticlesDidNotAcceptThemByItsOwnAccount() {
        ReportBuilder report = report("report");
        report.paragraph("Arvenia handed Brask a draft accord.")
                .reports(
                        ActType.PROPOSE,
                        "Arvenia handed Brask a draft accord",
                        Map.of("actor", A, "target", B, "object", "a draft accord"));
        report.paragraph("Ada Brandt said Brask had accepted four of the six articles.")
                .said("Ada Brandt", A, "Brask had accepted four of the six articles")
                .act(ActType.ACCEPT_IN_PART, Map.of("actor", B, "object", "four of the six articles"))
                .end();
        paragraph(report, "Tom Ode", B, "denied", "it flatly");
        Ledger ledger = Ledger.of(List.of(report.build()));
        assertThat(ledger.proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.answers())
                        .extracting(
                                answer -> answer.kind().label(),
                                Answer::by,
                                answer -> answer.accordingTo().speaker())
                        .containsExactly(
                                tuple("accepted-in-part", B, "Ada Brandt"), tuple("not-accepted", B, "Tom Ode")));
        assertThat(ledger.contradictions())
                .extracting(Contradiction::check)
                .as("told once")
                .containsExactly("fact-against-denial");
    }

    /** A figure is disputed and given anew, though somebody else was cited in between. */
    @Test
    void aDisputedFigureIsSetAgainstTheLastOne() {
        ReportBuilder report = report("report");
        paragraph(report, "Ada Brandt", A, "said", "the cost would be $310 million");
        paragraph(report, "Lena Moor", "", "said", "it rained");
        paragraph(report, "Tom Ode", B, "denied", "the figure as well");
        paragraph(report, "Tom Ode", B, "said", "the cost is $190 million at most");
        assertThat(rows(report.build())).singleElement().satisfies(row -> {
            assertThat(row.check()).isEqualTo("numbers-differ");
            assertThat(row.sides()).extracting(Contradiction.Side::name).containsExactly(A, B);
            assertThat(row.statements()).hasSize(3);
        });
        ReportBuilder none = report("none");
        paragraph(none, "Ada Brandt", A, "said", "the cost would be high");
        paragraph(none, "Lena Moor", "", "said", "it rained");
        paragraph(none, "Tom Ode", B, "denied", "the figure as well");
        assertThat(rows(none.build())).as("no figure was given").isEmpty();
    }

    /** Who gives the same number against two others makes one row of three sides. */
    @Test
    void aNumberAgainstTwoOthersIsOneRow() {
        ReportBuilder first = report("first");
        paragraph(first, "Ada Brandt", A, "said", "900 dockers came");
        paragraph(first, "Tom Ode", B, "said", "the figure was closer to 400");
        ReportBuilder second = report("second");
        paragraph(second, "Tom Ode", B, "said", "400 dockers came");
        paragraph(second, "Lena Moor", "", "said", "the figure was closer to 700");
        assertThat(rows(first.build(), second.build())).singleElement().satisfies(row -> {
            assertThat(row.sides()).extracting(Contradiction.Side::name).containsExactly(A, B, "Lena Moor");
            assertThat(row.explanation()).startsWith("Arvenia, Brask and Lena Moor give different numbers");
        });
        ReportBuilder other = report("other");
        paragraph(other, "Tom Ode", B, "said", "500 dockers came");
        paragraph(other, "Lena Moor", "", "said", "the figure was closer to 700");
        assertThat(rows(first.build(), other.build())).hasSize(2);
    }

    /** What was foretold and what was found, in two reports. */
    @Test
    void whatWasForetoldAndWhatWasFound() {
        ReportBuilder first = report("first");
        paragraph(first, "Lena Moor", "", "said", "a long strike would cost the town 40 million crowns");
        ReportBuilder second =
                new ReportBuilder("second", "2031-07-10", "Wire").party(A).party(B);
        paragraph(second, "Lena Moor", "", "said", "the town had lost 31 million crowns");
        assertThat(rows(first.build(), second.build())).singleElement().satisfies(row -> {
            assertThat(row.check()).isEqualTo("numbers-differ");
            assertThat(row.explanation()).contains("foretold one number");
        });
        ReportBuilder elsewhere =
                new ReportBuilder("second", "2031-07-10", "Wire").party(A).party(B);
        paragraph(elsewhere, "Lena Moor", "", "said", "the mill had lost 31 million crowns");
        assertThat(rows(first.build(), elsewhere.build()))
                .as("of another thing")
                .isEmpty();
        ReportBuilder alike =
                new ReportBuilder("second", "2031-07-10", "Wire").party(A).party(B);
        paragraph(alike, "Lena Moor", "", "said", "the town had lost 40 million crowns");
        assertThat(rows(first.build(), alike.build())).as("as foretold").isEmpty();
    }

    /** Who threatened and then says never to have threatened. */
    @Test
    void aDisownedThreatIsSetAgainstTheThreat() {
        ReportBuilder threat = report("threat");
        threat.paragraph("Tom Ode threatened to move the ferries to Sandby.")
                .said("Tom Ode", B, "to move the ferries to Sandby")
                .cue("Tom Ode threatened")
                .act(ActType.THREATEN, Map.of("actor", B, "actors", B, "object", "to move the ferries to Sandby"))
                .end();
        assertThat(rows(threat.build(), disowning("he had never threatened to take ferries to Sandby")))
                .extracting(Contradiction::check)
                .containsExactly("party-against-earlier-self");
        assertThat(rows(threat.build(), disowning("he had never promised to take ferries to Sandby")))
                .isEmpty();
        assertThat(rows(threat.build(), disowning("he had never threatened to close the mill")))
                .isEmpty();
    }

    private static ReadDocument disowning(String words) {
        return new ReportBuilder("later", "2031-06-14", "Wire")
                .party(A)
                .party(B)
                .paragraph("Tom Ode said " + words + ".")
                .said("Tom Ode", B, words)
                .cue("Tom Ode said")
                .act(ActType.DENY, Map.of("actor", B, "actors", B, "object", words))
                .end()
                .build();
    }
}
