package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ledger.Entry;
import org.parley.ledger.Journal;
import org.parley.ledger.Stamp;
import org.parley.ledger.Undo;

/** The same for a record in a PostgreSQL database, on a server that this test starts and stops. */
class RecordStoreDatabaseTest extends RecordStoreTest {
    @org.jspecify.annotations.Nullable
    private static EmbeddedPostgres server;

    private static int databases;
    private String database = "";

    @BeforeAll
    static void startServer() {
        try {
            server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        } catch (IOException | IllegalStateException e) {
            Assumptions.abort("no PostgreSQL server can be started here (the program that the dependency"
                    + " io.zonky.test.postgres brings does not run): " + e);
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void makeDatabase() throws SQLException {
        database = "record" + databases++;
        sql("postgres", "CREATE DATABASE " + database);
    }

    @Override
    String location() {
        return server.getJdbcUrl("postgres", database);
    }

    @Override
    Connection connection() throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    private static void sql(String database, String... statements) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    @Test
    void theDatabaseItselfRefusesToForget() throws IOException {
        try (RecordStore store = RecordStore.open(location(), Path.of(""))) {
            store.add(Sample.document("first", "Talks resume."), "ann", NOW, "0.1.0");
        }
        for (String statement : List.of("DELETE FROM journal", "UPDATE journal SET who = 'eve'", "TRUNCATE journal")) {
            assertThatThrownBy(() -> sql(database, statement)).hasMessageContaining("append-only");
        }
    }

    @Test
    void bothKindsOfRecordKeepTheSame(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        assertThat(filled(location()))
                .isEqualTo(filled(folder.resolve("talks.parley").toString()));
    }

    private static Journal filled(String location) throws RecordException {
        try (RecordStore store = RecordStore.open(location, Path.of(""))) {
            for (int i = 0; i < 60; i++) {
                store.add(new RandomValues(i % 50).readDocument(), "ann", NOW, "0.1.0");
            }
            for (Entry entry : CodecTest.corrections()) {
                if (!(entry instanceof Undo)) {
                    store.append("bob", NOW, "0.1.0", stamp -> restamped(entry, stamp));
                }
            }
            return store.journal();
        }
    }

    private static Entry restamped(Entry entry, Stamp stamp) {
        try {
            return Codec.read(stamp, EntryKind.of(entry).label(), Codec.write(entry));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDatabaseWithoutARecordIsTold() {
        assertThatThrownBy(() -> RecordStore.openToRead(location(), Path.of("")))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("there is no record in it");
    }

    @Test
    void aMigrationThatIsNotKnownIsTold() throws IOException, SQLException {
        RecordStore.open(location(), Path.of("")).close();
        sql(database, "INSERT INTO migration VALUES ('900-later')");
        assertThatThrownBy(() -> RecordStore.open(location(), Path.of(""))).hasMessageContaining("\"900-later\"");
    }

    @Test
    void complaintsDoNotTellPasswords() {
        String url = "jdbc:postgresql://localhost:1/none?user=ann&password=secret";
        assertThatThrownBy(() -> RecordStore.open(url, Path.of("")))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("secret");
    }

    @Test
    void databasesOfOtherKindsAreTold() {
        assertThatThrownBy(() -> RecordStore.open("jdbc:mysql://localhost/x?password=secret", Path.of("")))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("not kept in databases of this kind")
                .hasMessageNotContaining("secret");
    }
}
