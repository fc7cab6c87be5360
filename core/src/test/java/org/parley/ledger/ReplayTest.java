package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.statement.ActType.READY_TO_TALK;
import static org.parley.statement.ActType.SUSPEND_TALKS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.report.Layout;
import org.parley.report.TextReport;
import org.parley.statement.ActType;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/** What the ledger makes of the journal's entries: order, versions, corrections, undo. */
class ReplayTest {
    private static Stamp stamp(long sequence) {
        return new Stamp(sequence, "tester", Instant.EPOCH, "0.1.0");
    }

    private static Journal journal(List<ReadDocument> documents) {
        Journal journal = Journal.EMPTY;
        for (ReadDocument document : documents) {
            journal = journal.with(new DocumentAdded(stamp(journal.next()), document));
        }
        return journal;
    }

    private static ReadDocument note(String id, String published, String words) {
        return new ReportBuilder(id, published, "Wire")
                .party("Arvenia")
                .paragraph("Ada Brandt said that " + words + ".")
                .person("Ada Brandt", "", "Arvenia")
                .said("Ada Brandt", "Arvenia", words)
                .act(SUSPEND_TALKS, Map.of())
                .act(READY_TO_TALK, Map.of("actor", "Arvenia"))
                .end()
                .build();
    }

    private static List<ReadDocument> reports() {
        return List.of(
                MerenTalks.standstill(),
                MerenTalks.comeback(),
                note("undated", "", "the talks rest until both sides have slept on it"),
                note("wire-b", "2031-06-10", "the talks rest until both sides have slept on it"),
                note("wire-a", "2031-06-10", "the talks rest until both sides have slept on it"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderOfAddingDoesNotMatter(long seed) {
        List<ReadDocument> shuffled = new ArrayList<>(reports());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Ledger.replay(journal(shuffled))).isEqualTo(Ledger.replay(journal(reports())));
    }

    @Test
    void documentsStandByDateThenIdAndUndatedOnesLast() {
        assertThat(Ledger.of(reports()).documents())
                .extracting(reading -> reading.document().id())
                .containsExactly("standstill", "wire-a", "wire-b", "comeback", "undated");
    }

    @Test
    void readingTwiceChangesNothing() {
        List<ReadDocument> twice = new ArrayList<>(reports());
        twice.addAll(reports());
        assertThat(Ledger.replay(journal(twice))).isEqualTo(Ledger.replay(journal(reports())));
    }

    /** schemaorg#1804: articles are edited after publication. */
    @Test
    void anotherTextIsANewerVersionAndWhatItDropsIsWithdrawn() {
        ReadDocument first = note("wire", "2031-06-10", "the talks rest until further notice");
        ReadDocument second = note("wire", "2031-06-10", "the talks rest until the end of the month");
        ReadDocument renamed = renamed(second, "wire-2");
        Ledger ledger = Ledger.replay(journal(List.of(first, renamed)));
        assertThat(ledger.documents()).hasSize(1);
        assertThat(ledger.statements()).extracting(Statement::id).containsExactly("wire-2");
        assertThat(ledger.withdrawn()).singleElement().satisfies(gone -> {
            assertThat(gone.statement().id()).isEqualTo("wire-1");
            assertThat(gone.digest()).isEqualTo(first.document().digest());
            assertThat(gone.entry()).isEqualTo(1);
        });
    }

    /** What was read in one piece and is read in two now has other ids, and is still said. */
    @Test
    void wordsThatAreStillThereAreNotWithdrawn() {
        ReadDocument first = note("wire", "2031-06-10", "the talks rest and the mills stand");
        ReadDocument second = new ReportBuilder("wire", "2031-06-10", "Wire")
                .party("Arvenia")
                .person("Ada Brandt", "", "Arvenia")
                .paragraph("Corrects the day. Ada Brandt said that the talks rest and the mills stand.")
                .said("Ada Brandt", "Arvenia", "the talks rest")
                .end()
                .build();
        assertThat(Ledger.replay(journal(List.of(first, renamed(second, "wire-2"))))
                        .withdrawn())
                .isEmpty();
        ReadDocument anothers = new ReportBuilder("wire", "2031-06-10", "Wire")
                .party("Brask")
                .person("Tom Ode", "", "Brask")
                .paragraph("Corrects who spoke. Tom Ode said that the talks rest and the mills stand.")
                .said("Tom Ode", "Brask", "the talks rest and the mills stand")
                .end()
                .build();
        assertThat(Ledger.replay(journal(List.of(first, renamed(anothers, "wire-2"))))
                        .withdrawn())
                .hasSize(1);
    }

    @Test
    void aStatementThatComesBackIsNotWithdrawn() {
        ReadDocument first = note("wire", "2031-06-10", "the talks rest until further notice");
        ReadDocument second = renamed(note("wire", "2031-06-10", "the talks rest for a month"), "wire-2");
        Ledger ledger = Ledger.replay(journal(List.of(first, second, first)));
        assertThat(ledger.statements()).extracting(Statement::id).containsExactly("wire-1");
        assertThat(ledger.withdrawn()).extracting(gone -> gone.statement().id()).containsExactly("wire-2");
    }

    /** An edited report withdraws a threat, and another has its speaker deny that there was one. */
    @Test
    void aWithdrawnThreatIsSetAgainstItsDenial() {
        ReadDocument first =
                threat("Tom Ode threatened to move the ferries to Sandby.", "to move the ferries to Sandby");
        ReadDocument second = threat("Tom Ode said the ferries like it here.", "");
        ReadDocument denial = new ReportBuilder("later", "2031-06-14", "Wire")
                .party("Brask")
                .paragraph("Tom Ode said he had never threatened to take ferries to Sandby.")
                .said("Tom Ode", "Brask", "he had never threatened to take ferries to Sandby")
                .act(ActType.DENY, Map.of("object", "to take ferries to Sandby"))
                .end()
                .build();
        Ledger ledger = Ledger.replay(journal(List.of(first, second, denial)));
        assertThat(ledger.withdrawn()).extracting(Withdrawn::cue).containsExactly("Tom Ode threatened");
        // in the words of the version that had it, whose places mean nothing in the one that stands
        assertThat(TextReport.render(ledger, new Layout(200, false)))
                .contains("Withdrawn by a later version: to move the ferries to Sandby");
        assertThat(ledger.contradictions()).singleElement().satisfies(row -> {
            assertThat(row.check()).isEqualTo("party-against-earlier-self");
            assertThat(row.explanation()).contains("denies words that an earlier version of a report had");
            assertThat(row.statements()).hasSize(2);
        });
        assertThat(Ledger.replay(journal(List.of(first, second))).contradictions())
                .isEmpty();
    }

    private static ReadDocument threat(String paragraph, String threat) {
        ReportBuilder report =
                new ReportBuilder("wire", "2031-06-10", "Wire").party("Brask").paragraph(paragraph);
        return threat.isEmpty()
                ? report.build()
                : report.said("Tom Ode", "Brask", threat)
                        .cue("Tom Ode threatened")
                        .act(ActType.THREATEN, Map.of("object", threat))
                        .end()
                        .build();
    }

    private static ReadDocument renamed(ReadDocument reading, String id) {
        Statement old = reading.statements().get(0);
        Statement statement = new Statement(
                id,
                old.document(),
                old.speaker(),
                old.source(),
                old.cue(),
                old.content(),
                old.text(),
                old.form(),
                old.attitude(),
                old.addressee(),
                old.via(),
                old.said(),
                List.of(),
                old.confidence(),
                old.derivation());
        return new ReadDocument(
                reading.document(),
                reading.times(),
                reading.people(),
                reading.parties(),
                List.of(statement),
                List.of());
    }

    @Test
    void aRejectedStatementTakesItsRowsAlongUntilTheRejectionIsUndone() {
        Journal journal = journal(List.of(MerenTalks.standstill(), MerenTalks.comeback()));
        Ledger before = Ledger.replay(journal);
        Journal rejected = journal.with(new StatementRejected(stamp(3), "comeback-4", "not hers"));
        assertThat(Ledger.replay(rejected).deadlocks()).isEmpty();
        assertThat(Ledger.replay(rejected).statements())
                .hasSize(before.statements().size() - 1);
        Journal undone = rejected.with(new Undo(stamp(4), 3));
        assertThat(Ledger.replay(undone)).isEqualTo(before);
        Journal redone = undone.with(new Undo(stamp(5), 4));
        assertThat(Ledger.replay(redone)).isEqualTo(Ledger.replay(rejected));
    }

    @Test
    void aRejectedActLeavesItsStatement() {
        Journal journal =
                journal(List.of(MerenTalks.standstill())).with(new ActRejected(stamp(2), "standstill-5.1", ""));
        Ledger ledger = Ledger.replay(journal);
        assertThat(ledger.talks()).noneMatch(row -> row.state() == TalksState.NOT_PROGRESSING);
        assertThat(ledger.statements()).anyMatch(statement -> statement.id().equals("standstill-5"));
    }

    @Test
    void aCorrectedSpeakerChangesWhoseAccountItIs() {
        Speaker moor = new Speaker(SpeakerKind.PERSON, "person:lena-moor", "Lena Moor", "", List.of());
        Journal journal = journal(List.of(MerenTalks.comeback(), MerenTalks.standstill()))
                .with(new SpeakerCorrected(stamp(3), "standstill-2", moor, "said by Moor"));
        assertThat(Ledger.replay(journal).talks())
                .filteredOn(row -> row.state() == TalksState.ON_HOLD)
                .flatExtracting(Talks::by)
                .extracting(Account::label)
                .containsExactly("Lena Moor (Arvenia)");
    }

    @Test
    void aCorrectionComesThroughANewReading() {
        Journal journal = journal(List.of(MerenTalks.standstill()))
                .with(new StatementRejected(stamp(2), "standstill-5", ""))
                .with(new DocumentAdded(stamp(3), MerenTalks.standstill()));
        assertThat(Ledger.replay(journal).statements())
                .noneMatch(statement -> statement.id().equals("standstill-5"));
    }

    @Test
    void aDocumentCanBeTakenBack() {
        Journal journal =
                journal(List.of(MerenTalks.standstill(), MerenTalks.comeback())).with(new Undo(stamp(3), 2));
        assertThat(Ledger.replay(journal)).isEqualTo(Ledger.of(List.of(MerenTalks.standstill())));
    }

    @Test
    void journalsRefuseWhatCannotBe() {
        Journal journal = journal(List.of(MerenTalks.standstill()));
        assertThatThrownBy(() -> journal.with(new StatementRejected(stamp(1), "x", "")))
                .hasMessageContaining("must be 2 or more");
        assertThatThrownBy(() -> new Undo(stamp(2), 2)).hasMessageContaining("name an earlier one");
        assertThatThrownBy(() -> stamp(0)).hasMessageContaining("count from 1");
        assertThatThrownBy(() -> new Journal(
                        List.of(journal.entries().get(0), journal.entries().get(0))))
                .hasMessageContaining("number 1");
    }

    @Test
    void nothingReadIsAnEmptyLedger() {
        assertThat(Ledger.replay(Journal.EMPTY).rows()).isEmpty();
    }
}
