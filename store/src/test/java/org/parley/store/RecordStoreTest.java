package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.Provenance;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Entry;
import org.parley.ledger.Journal;
import org.parley.ledger.Ledger;
import org.parley.ledger.LiveLedger;
import org.parley.ledger.SpeakerCorrected;
import org.parley.ledger.Stamp;
import org.parley.ledger.StatementRejected;
import org.parley.ledger.Targets;
import org.parley.ledger.Undo;
import org.parley.statement.ReadDocument;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

/** What every kind of record does. */
abstract class RecordStoreTest {
    static final Instant NOW = Instant.parse("2022-05-23T10:15:30Z");
    private static final ReadDocument FIRST = Sample.document("first", "Talks resume, she said.");
    private static final ReadDocument SECOND = Sample.document("second", "“Talks resume”, said Ada Brandt.");

    /** The address of a record that does not exist yet; the same within one test. */
    abstract String location();

    private RecordStore open() throws RecordException {
        return RecordStore.open(location(), Path.of(""));
    }

    private Journal journal() throws RecordException {
        try (RecordStore store = RecordStore.openToRead(location(), Path.of(""))) {
            return store.journal();
        }
    }

    private List<ReadDocument> readings() throws RecordException {
        return journal().entries().stream()
                .map(entry -> ((DocumentAdded) entry).reading())
                .toList();
    }

    @Test
    void whatWasAddedIsThereAfterOpeningAgain() throws IOException {
        try (RecordStore store = open()) {
            assertThat(store.add(FIRST, "ann", NOW, "0.1.0")).isTrue();
            assertThat(store.add(SECOND, "ann", NOW, "0.1.0")).isTrue();
        }
        assertThat(readings()).containsExactly(FIRST, SECOND);
        assertThat(journal().entries().get(0).stamp().when()).isEqualTo(NOW);
    }

    @Test
    void readingTheSameDocumentTwiceChangesNothing() throws IOException {
        try (RecordStore store = open()) {
            store.add(FIRST, "ann", NOW, "0.1.0");
        }
        try (RecordStore store = open()) {
            assertThat(store.add(FIRST, "bob", NOW.plusSeconds(60), "0.2.0")).isFalse();
        }
        assertThat(readings()).containsExactly(FIRST);
    }

    @Test
    void theRecordTellsWhereATextCameFromAndOtherBytesWithTheSameWordsAreNoNews() throws IOException {
        Provenance provenance = new Provenance("0c1d", "https://harbour.example/a", "parley-ingest 0.1.0");
        Provenance later = new Provenance("77aa", "https://harbour.example/a", "parley-ingest 0.2.0");
        try (RecordStore store = open()) {
            assertThat(store.add(FIRST, provenance, "ann", NOW, "0.1.0")).isTrue();
            assertThat(store.add(FIRST, later, "ann", NOW, "0.1.0")).isFalse();
            assertThat(store.add(FIRST, "ann", NOW, "0.1.0")).isFalse();
        }
        assertThat(journal().entries())
                .containsExactly(new DocumentAdded(new Stamp(1, "ann", NOW, "0.1.0"), FIRST, provenance));
    }

    @Test
    void anEditedReportIsAFurtherEntry() throws IOException {
        ReadDocument edited = Sample.document("first", "Talks resume, he said.");
        try (RecordStore store = open()) {
            store.add(FIRST, "ann", NOW, "0.1.0");
            assertThat(store.add(edited, "ann", NOW, "0.1.0")).isTrue();
            assertThat(store.add(FIRST, "ann", NOW, "0.1.0")).isTrue();
        }
        assertThat(readings()).containsExactly(FIRST, edited, FIRST);
    }

    @Test
    void filesWithAReportAndItsLaterVersionReadAgainChangeNothing() throws IOException {
        ReadDocument edited = Sample.document("first", "Talks resume, he said.");
        Provenance before = new Provenance("0c1d", "", "parley-ingest 0.1.0");
        Provenance after = new Provenance("77aa", "", "parley-ingest 0.1.0");
        try (RecordStore store = open()) {
            assertThat(store.add(FIRST, before, "ann", NOW, "0.1.0")).isTrue();
            assertThat(store.add(edited, after, "ann", NOW, "0.1.0")).isTrue();
            assertThat(store.add(FIRST, before, "ann", NOW, "0.1.0")).isFalse();
            assertThat(store.add(edited, after, "ann", NOW, "0.1.0")).isFalse();
            store.append("ann", NOW, "0.1.0", stamp -> new Undo(stamp, 1));
            assertThat(store.add(FIRST, before, "ann", NOW, "0.1.0")).isTrue();
        }
        assertThat(journal().entries()).hasSize(4);
    }

    @Test
    void anAddressThatAnswersAgainAsBeforeIsNews() throws IOException {
        ReadDocument edited = Sample.document("first", "Talks resume, he said.");
        Provenance before = new Provenance("0c1d", "https://harbour.example/a", "parley-ingest 0.1.0");
        Provenance after = new Provenance("77aa", "https://harbour.example/a", "parley-ingest 0.1.0");
        try (RecordStore store = open()) {
            store.add(FIRST, before, "ann", NOW, "0.1.0");
            store.add(edited, after, "ann", NOW, "0.1.0");
            assertThat(store.add(FIRST, before, "ann", NOW, "0.1.0")).isTrue();
        }
        assertThat(readings()).containsExactly(FIRST, edited, FIRST);
    }

    @Test
    void aReadingThatWasUndoneCanBeReadAgain() throws IOException {
        try (RecordStore store = open()) {
            store.add(FIRST, "ann", NOW, "0.1.0");
            store.append("ann", NOW, "0.1.0", stamp -> new Undo(stamp, 1));
            assertThat(store.add(FIRST, "ann", NOW, "0.1.0")).isTrue();
            store.append("ann", NOW, "0.1.0", stamp -> new Undo(stamp, 3));
            store.append("ann", NOW, "0.1.0", stamp -> new Undo(stamp, 4));
            assertThat(store.add(FIRST, "ann", NOW, "0.1.0")).isFalse();
        }
    }

    @Test
    void correctionsAreKept() throws IOException {
        Entry correction;
        try (RecordStore store = open()) {
            store.add(FIRST, "ann", NOW, "0.1.0");
            correction = store.append("ann", NOW, "0.1.0", stamp -> new StatementRejected(stamp, "first-s1", "a joke"));
        }
        assertThat(journal().entries()).hasSize(2).contains(correction);
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        List<Thread> writers = new ArrayList<>();
        List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());
        for (int writer = 0; writer < 3; writer++) {
            String name = "writer" + writer;
            writers.add(new Thread(() -> {
                try (RecordStore store = open()) {
                    for (int i = 0; i < 40; i++) {
                        store.add(Sample.document(name + "-" + i, "Talks resume."), name, NOW, "0.1.0");
                    }
                } catch (IOException e) {
                    problems.add(e);
                }
            }));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(problems).isEmpty();
        assertThat(readings()).hasSize(120);
    }

    @Test
    void aRecordThatIsOpenKeepsNobodyWaiting() throws IOException {
        try (RecordStore store = open()) {
            store.add(FIRST, "ann", NOW, "0.1.0");
            try (RecordStore other = open()) {
                assertThat(other.add(SECOND, "bob", NOW, "0.1.0")).isTrue();
                assertThat(store.add(SECOND, "ann", NOW, "0.1.0")).isFalse();
            }
            assertThat(store.journal().entries()).hasSize(2);
        }
    }

    @Test
    void anEntryThatCannotBeMadeLeavesTheRecordAsItWas() throws IOException {
        try (RecordStore store = open()) {
            store.add(FIRST, "ann", NOW, "0.1.0");
            try {
                store.append("ann", NOW, "0.1.0", stamp -> new Undo(stamp, 9));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("cannot undo entry 9");
            }
            assertThat(store.add(SECOND, "ann", NOW, "0.1.0")).isTrue();
        }
        assertThat(readings()).containsExactly(FIRST, SECOND);
    }

    /** What is kept beside the journal comes to the same as the journal does, whatever happens and whoever writes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theLedgerThatFollowsIsTheLedgerOfTheJournal(long seed) throws IOException {
        Random random = new Random(seed);
        try (RecordStore store = open();
                RecordStore other = open()) {
            Following following = store.follow("1");
            Following another = other.follow("1");
            for (int step = 0; step < 40; step++) {
                RecordStore writing = random.nextBoolean() ? store : other;
                act(writing, random, seed * 100 + random.nextInt(30));
                if (random.nextInt(4) == 0) {
                    following.catchUp();
                    another.catchUp();
                }
            }
            following.catchUp();
            another.catchUp();
            assertThat(following.catchUp()).isFalse();
            compare(following, Ledger.replay(store.journal()));
            compare(another, Ledger.replay(store.journal()));
            compare(store.follow("1"), Ledger.replay(store.journal()));
            compare(store.follow("2"), Ledger.replay(store.journal()));
        }
    }

    /** What was kept of the ledger is used only as long as it is that of the journal, by whomever it was kept. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theLedgerThatWasKeptIsTheLedgerOfTheJournal(long seed) throws IOException {
        Random random = new Random(seed);
        try (RecordStore store = open();
                RecordStore other = open()) {
            for (int step = 0; step < 25; step++) {
                RecordStore writing = random.nextBoolean() ? store : other;
                act(writing, random, seed * 100 + random.nextInt(30));
                if (random.nextInt(3) == 0) {
                    writing.keepUp("" + random.nextInt(2), random.nextInt(20));
                }
                if (random.nextInt(3) == 0) {
                    Ledger expected = Ledger.replay(store.journal());
                    String version = "" + random.nextInt(2);
                    assertThat(readOnly(version)).isEqualTo(expected);
                    assertThat(explained(version)).isEqualTo(expected);
                    if (random.nextBoolean()) {
                        writing.ledger(version);
                    }
                    assertThat(writing.ledger(version)).isEqualTo(expected);
                    assertThat(writing.ledger(version)).isEqualTo(expected);
                    assertThat(readOnly(version)).isEqualTo(expected);
                    assertThat(readOnly("another")).isEqualTo(expected);
                }
            }
        }
    }

    /** Another version of the program keeps its own only where that is not far more than was added. */
    @Test
    void whatWasAddedIsKeptUpUnlessFarMoreIsMissing() throws Exception {
        try (RecordStore store = open()) {
            for (int i = 0; i < 5; i++) {
                store.add(Sample.random(new Random(i), "report" + i), "ann", NOW, "0.1.0");
            }
            store.keepUp("1", 0);
            assertThat(shelved()).isEqualTo(0);
            store.keepUp("1", 5);
            assertThat(shelved()).isEqualTo(5);
            store.add(Sample.random(new Random(5), "report5"), "ann", NOW, "0.1.0");
            store.keepUp("2", 1);
            assertThat(shelved()).isEqualTo(5);
            store.keepUp("1", 1);
            assertThat(shelved()).isEqualTo(6);
            assertThat(readOnly("1")).isEqualTo(Ledger.replay(store.journal()));
        }
    }

    private int shelved() throws SQLException {
        try (Connection connection = connection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT count(*) FROM shelf WHERE drawer = 'extract'")) {
            return rows.next() ? rows.getInt(1) : -1;
        }
    }

    private Ledger readOnly(String version) throws RecordException {
        try (RecordStore store = RecordStore.openToRead(location(), Path.of(""))) {
            return store.ledger(version);
        }
    }

    private Ledger explained(String version) throws RecordException {
        try (RecordStore store = RecordStore.openToRead(location(), Path.of(""))) {
            return store.ledger(store.journal(), version);
        }
    }

    /** Losing what was derived loses nothing; nor does damage to it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whereWhatWasDerivedIsDamagedItIsDerivedAnew(long seed) throws Exception {
        Random random = new Random(seed);
        try (RecordStore store = open()) {
            for (int i = 0; i < 12; i++) {
                store.add(Sample.random(new Random(seed * 100 + i), "report" + i), "ann", NOW, "0.1.0");
            }
            Ledger expected = Ledger.replay(store.journal());
            store.ledger("1");
            assertThat(damage(random)).isPositive();
            assertThat(readOnly("1")).isEqualTo(expected);
            compare(store.follow("1"), expected);
            assertThat(store.ledger("1")).isEqualTo(expected);
            assertThat(readOnly("1")).isEqualTo(expected);
        }
    }

    /** Gives how many rows of the shelf are other ones now. */
    private int damage(Random random) throws SQLException {
        try (Connection connection = connection();
                Statement sql = connection.createStatement()) {
            List<String> kinds = List.of(
                    "drawer = 'rows'",
                    "drawer = 'extract'",
                    "drawer = 'state'",
                    "drawer = 'state' AND label = 'rows'",
                    "drawer = 'rows' AND label = 'people'");
            String where = " WHERE " + kinds.get(random.nextInt(kinds.size()));
            List<String> damages = List.of(
                    "UPDATE shelf SET payload = substr(payload, 2)",
                    "UPDATE shelf SET payload = ''",
                    "UPDATE shelf SET payload = replace(payload, 'a', 'b') || ' '",
                    "UPDATE shelf SET payload = payload || ']'");
            return sql.executeUpdate(damages.get(random.nextInt(damages.size())) + where);
        }
    }

    /** To the database behind the record, past the program. */
    abstract Connection connection() throws SQLException;

    private static void act(RecordStore store, Random random, long seed) throws IOException {
        Journal journal = store.journal();
        long last = journal.next() - 1;
        Targets targets = Targets.of(journal);
        List<String> statements = Ledger.replay(journal).statements().stream()
                .map(org.parley.statement.Statement::id)
                .filter(id -> targets.place(id).isPresent())
                .toList();
        int kind = random.nextInt(8);
        if (kind == 0 && last > 0) {
            long undone = 1 + random.nextInt((int) last);
            store.append("bob", NOW, "0.1.0", stamp -> new Undo(stamp, undone));
        } else if (kind == 1 && !statements.isEmpty()) {
            String target = statements.get(random.nextInt(statements.size()));
            store.append("bob", NOW, "0.1.0", stamp -> new StatementRejected(stamp, target, targets.place(target), ""));
        } else if (kind == 2 && !statements.isEmpty()) {
            String target = statements.get(random.nextInt(statements.size()));
            Speaker speaker = Speaker.named(SpeakerKind.PERSON, "Ada Brandt", "Arvenia");
            store.append(
                    "bob",
                    NOW,
                    "0.1.0",
                    stamp -> new SpeakerCorrected(stamp, target, targets.place(target), speaker, ""));
        } else {
            store.add(Sample.random(new Random(seed), "report" + seed % 12), "ann", NOW, "0.1.0");
        }
    }

    private static void compare(Following following, Ledger ledger) {
        LiveLedger.Rows rows = following.ledger().rows();
        assertThat(following.ledger().size()).isEqualTo(ledger.documents().size());
        assertThat(rows.people()).isEqualTo(ledger.people());
        assertThat(rows.parties()).isEqualTo(ledger.parties());
        assertThat(rows.origins()).isEqualTo(ledger.origins());
        assertThat(rows.talks()).isEqualTo(ledger.talks());
        assertThat(rows.proposals()).isEqualTo(ledger.proposals());
        assertThat(rows.positions()).isEqualTo(ledger.positions());
        assertThat(rows.preconditions()).isEqualTo(ledger.preconditions());
        assertThat(rows.contradictions()).isEqualTo(ledger.contradictions());
    }

    /** Any text survives, also what databases do not take by themselves. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverWasReadComesBackTheSame(long seed) throws IOException {
        List<ReadDocument> documents = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            documents.add(new RandomValues(seed * 1000 + i).readDocument());
        }
        List<ReadDocument> kept = new ArrayList<>();
        try (RecordStore store = open()) {
            for (ReadDocument document : documents) {
                if (store.add(document, "\u0000 \ud800", NOW, "0.1.0")) {
                    kept.add(document);
                }
            }
        }
        assertThat(readings()).isEqualTo(kept).isNotEmpty();
    }
}
