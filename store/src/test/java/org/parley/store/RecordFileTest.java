package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.DocumentAdded;
import org.parley.statement.ReadDocument;

class RecordFileTest {
    private static final Instant NOW = Instant.parse("2022-05-23T10:15:30Z");
    private static final ReadDocument FIRST = Sample.document("first", "Talks resume, she said.");
    private static final ReadDocument SECOND = Sample.document("second", "“Talks resume”, said Ada Brandt.");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("talks of spring.parley");
    }

    @Test
    void whatWasAddedIsThereAfterOpeningAgain() throws IOException {
        try (RecordFile recordFile = RecordFile.open(file)) {
            assertThat(recordFile.add(FIRST, "ann", NOW, "0.1.0")).isTrue();
            assertThat(recordFile.add(SECOND, "ann", NOW, "0.1.0")).isTrue();
        }
        assertThat(readings()).containsExactly(FIRST, SECOND);
        assertThat(folder).isDirectoryNotContaining("glob:**-wal");
    }

    @Test
    void readingTheSameDocumentTwiceLeavesTheFileAsItWas() throws IOException {
        try (RecordFile recordFile = RecordFile.open(file)) {
            recordFile.add(FIRST, "ann", NOW, "0.1.0");
        }
        byte[] before = Files.readAllBytes(file);
        try (RecordFile recordFile = RecordFile.open(file)) {
            assertThat(recordFile.add(FIRST, "bob", NOW.plusSeconds(60), "0.2.0"))
                    .isFalse();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    /** The layout of version 0.1.0, before migrations had names. */
    @Test
    void aRecordFromBeforeMigrationsHadNamesIsTakenOn() throws IOException, SQLException {
        try (RecordFile recordFile = RecordFile.open(file)) {
            recordFile.add(FIRST, "ann", NOW, "0.1.0");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                java.sql.Statement sql = connection.createStatement()) {
            sql.executeUpdate("DROP TABLE migration");
            sql.executeUpdate("DROP TABLE shelf");
            sql.executeUpdate("PRAGMA user_version = 1");
        }
        assertThat(readings()).containsExactly(FIRST);
        try (RecordFile recordFile = RecordFile.open(file)) {
            assertThat(recordFile.add(FIRST, "ann", NOW, "0.1.0")).isFalse();
            assertThat(recordFile.add(SECOND, "ann", NOW, "0.1.0")).isTrue();
        }
        assertThat(readings()).containsExactly(FIRST, SECOND);
    }

    @Test
    void aMigrationThatIsNotKnownIsTold() throws IOException, SQLException {
        try (RecordFile recordFile = RecordFile.open(file)) {
            recordFile.add(FIRST, "ann", NOW, "0.1.0");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                java.sql.Statement sql = connection.createStatement()) {
            sql.executeUpdate("INSERT INTO migration VALUES ('900-later')");
        }
        assertThatThrownBy(() -> RecordFile.open(file)).hasMessageContaining("\"900-later\"");
        assertThatThrownBy(() -> RecordFile.openToRead(file)).hasMessageContaining("\"900-later\"");
    }

    @Test
    void theFileItselfRefusesToForget() throws IOException, SQLException {
        try (RecordFile recordFile = RecordFile.open(file)) {
            recordFile.add(FIRST, "ann", NOW, "0.1.0");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                java.sql.Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.executeUpdate("DELETE FROM journal")).hasMessageContaining("append-only");
            assertThatThrownBy(() -> sql.executeUpdate("UPDATE journal SET who = 'eve'"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aKilledWriterLeavesAllEntriesUpToOne() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = writer.inputReader(StandardCharsets.UTF_8)) {
            long written = 0;
            String line = lines.readLine();
            while (line != null && written < 50) {
                written = Long.parseLong(line);
                line = lines.readLine();
            }
            writer.destroyForcibly();
            assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(written).as("the writer said: %s", line).isGreaterThanOrEqualTo(50);
            List<ReadDocument> readings = readings();
            assertThat(readings).hasSizeGreaterThanOrEqualTo((int) written);
            for (int i = 0; i < readings.size(); i++) {
                assertThat(readings.get(i)).isEqualTo(EndlessWriter.document(i));
            }
        }
    }

    @Test
    void aMissingRecordIsTold() {
        assertThatThrownBy(() -> RecordFile.openToRead(file))
                .asInstanceOf(type(RecordException.class))
                .satisfies(e -> {
                    assertThat(e.place()).isEqualTo(file.toString());
                    assertThat(e.reason()).isEqualTo("there is no such record");
                    assertThat(e.remedy()).contains("parley read --record");
                });
    }

    @Test
    void aFileThatIsNoRecordIsLeftAsItIs() throws IOException {
        Files.writeString(
                file,
                "These are notes about the talks, longer than the head of a database file has to be. ".repeat(20));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> RecordFile.open(file)).hasMessageContaining("it is not a record file");
        assertThatThrownBy(() -> RecordFile.openToRead(file)).hasMessageContaining("it is not a record file");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                java.sql.Statement sql = connection.createStatement()) {
            sql.executeUpdate("CREATE TABLE bookmarks (address TEXT)");
        }
        assertThatThrownBy(() -> RecordFile.open(file)).hasMessageContaining("SQLite file of another program");
    }

    @Test
    void aNewerLayoutIsTold() throws IOException, SQLException {
        try (RecordFile recordFile = RecordFile.open(file)) {
            recordFile.add(FIRST, "ann", NOW, "0.1.0");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                java.sql.Statement sql = connection.createStatement()) {
            sql.executeUpdate("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> RecordFile.open(file)).hasMessageContaining("its layout is number 99");
    }

    @Test
    void aDamagedEntryIsNamed() throws IOException {
        try (RecordFile recordFile = RecordFile.open(file)) {
            recordFile.add(FIRST, "ann", NOW, "0.1.0");
            recordFile.add(SECOND, "ann", NOW, "0.1.0");
        }
        overwrite("said Ada Brandt", "said Ida Brandt");
        try (RecordFile recordFile = RecordFile.openToRead(file)) {
            assertThatThrownBy(recordFile::journal)
                    .hasMessageContaining("entry 2")
                    .hasMessageContaining("the entry is damaged");
        }
    }

    @Test
    void aFileCutShortIsTold() throws IOException {
        try (RecordFile recordFile = RecordFile.open(file)) {
            for (int i = 0; i < 50; i++) {
                recordFile.add(Sample.document("report" + i, "Talks resume, she said."), "ann", NOW, "0.1.0");
            }
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        assertThatThrownBy(() -> {
                    try (RecordFile recordFile = RecordFile.openToRead(file)) {
                        recordFile.journal();
                    }
                })
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aFolderIsNoRecord() {
        assertThatThrownBy(() -> RecordFile.open(folder)).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> RecordFile.open(folder.resolve("no/such.parley")))
                .hasMessageContaining("does not exist");
    }

    private void overwrite(String words, String others) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(words);
        Files.writeString(file, bytes.replace(words, others), StandardCharsets.ISO_8859_1);
    }

    private List<ReadDocument> readings() throws IOException {
        try (RecordFile recordFile = RecordFile.openToRead(file)) {
            return recordFile.journal().entries().stream()
                    .map(entry -> ((DocumentAdded) entry).reading())
                    .toList();
        }
    }
}
