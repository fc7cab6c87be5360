package org.parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.parley.document.Provenance;
import org.parley.ledger.Entry;
import org.parley.ledger.Journal;
import org.parley.ledger.Stamp;
import org.parley.statement.ReadDocument;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A journal in one SQLite file. Entries are only appended; the file itself refuses to change or delete one.
 *
 * <p>Each entry is one transaction: a process killed at any moment leaves a file with all entries up to one and none
 * behind it. Several processes may append to the same file; each waits for the other. An object of this class is for one
 * thread at a time.
 *
 * <p>The table {@code journal} has a row an entry: {@code seq} its number, {@code at} the moment (ISO 8601, UTC), {@code
 * who} and {@code version} made it, {@code kind}, {@code subject} (the id of the document or of what is corrected; the
 * number of the entry undone), {@code digest} (SHA-256 of the payload) and {@code payload} (JSON, spans in code points).
 */
public final class RecordFile implements AutoCloseable {
    /** Marks the file as ours: "Parl". */
    private static final int APPLICATION = 0x5061726c;

    private static final int LAYOUT = 1;
    private static final int WAIT_MILLISECONDS = 60_000;
    private static final List<String> TABLES =
            List.of("""
            CREATE TABLE journal (
              seq INTEGER PRIMARY KEY,
              at TEXT NOT NULL,
              who TEXT NOT NULL,
              version TEXT NOT NULL,
              kind TEXT NOT NULL,
              subject TEXT NOT NULL,
              digest TEXT NOT NULL,
              payload TEXT NOT NULL
            ) STRICT""", "CREATE INDEX journal_subject ON journal (kind, subject, seq)", """
            CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""", """
            CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""");

    private final Path file;
    private final Connection connection;

    private RecordFile(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a record to append to; a file that does not exist, or is empty, becomes a new record.
     *
     * @throws RecordFileException if it is no record file, is damaged, or cannot be written to
     */
    public static RecordFile open(Path file) throws RecordFileException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new RecordFileException(file, "the folder " + folder + " does not exist", "Make the folder first.");
        }
        if (Files.isDirectory(file)) {
            throw new RecordFileException(file, "it is a folder", "Name a file, such as talks.parley.");
        }
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        return connect(file, file.toAbsolutePath().toString(), config, true);
    }

    /**
     * Opens a record to read from; the file is not changed.
     *
     * @throws RecordFileException if there is no such file, it is no record file, is damaged, or cannot be read
     */
    public static RecordFile openToRead(Path file) throws RecordFileException {
        if (!Files.isRegularFile(file)) {
            throw new RecordFileException(
                    file,
                    Files.exists(file) ? "it is not a file" : "there is no such record",
                    "Make one with: parley read --record " + file + " REPORT ...");
        }
        SQLiteConfig config = config();
        config.setTransactionMode(TransactionMode.DEFERRED);
        return connect(file, address(file), config, false);
    }

    /** A file that nobody can write to beside us needs no lock, and could not be locked. */
    private static String address(Path file) {
        Path absolute = file.toAbsolutePath();
        boolean untouched = !Files.exists(Path.of(absolute + "-wal"));
        boolean locked = !Files.isWritable(absolute) || !Files.isWritable(absolute.getParent());
        return untouched && locked
                ? absolute.toUri().toString().replace("file:///", "file:/") + "?immutable=1"
                : absolute.toString();
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(WAIT_MILLISECONDS);
        return config;
    }

    private static RecordFile connect(Path file, String address, SQLiteConfig config, boolean write)
            throws RecordFileException {
        Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + address);
            RecordFile recordFile = new RecordFile(file, connection);
            recordFile.check(write);
            return recordFile;
        } catch (SQLException e) {
            close(connection);
            throw problem(file, e);
        } catch (RecordFileException e) {
            close(connection);
            throw e;
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // the reason why the file could not be opened is told instead
        }
    }

    private void check(boolean write) throws SQLException, RecordFileException {
        connection.setAutoCommit(false);
        if (!write) {
            try (Statement sql = connection.createStatement()) {
                sql.execute("PRAGMA query_only = 1");
            }
        }
        if (write && number("SELECT count(*) FROM sqlite_master") == 0) {
            create();
        }
        connection.rollback();
        if (number("PRAGMA application_id") != APPLICATION) {
            throw new RecordFileException(
                    file, "it is an SQLite file of another program", "Name a record that parley made, or a new file.");
        }
        long layout = number("PRAGMA user_version");
        if (layout != LAYOUT) {
            throw new RecordFileException(
                    file,
                    "its layout is number " + layout + ", this version of parley knows number " + LAYOUT,
                    "Use the version of parley that wrote it, or a newer one.");
        }
        connection.rollback();
    }

    private void create() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            if (number("SELECT count(*) FROM sqlite_master") > 0) {
                return; // another process was quicker
            }
            for (String table : TABLES) {
                sql.executeUpdate(table);
            }
            sql.executeUpdate("PRAGMA application_id = " + APPLICATION);
            sql.executeUpdate("PRAGMA user_version = " + LAYOUT);
        }
        connection.commit();
    }

    private long number(String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /**
     * Appends what was read off a document whose text came from nobody knows where.
     *
     * @return whether an entry was written
     */
    public boolean add(ReadDocument readDocument, String who, Instant when, String version) throws RecordFileException {
        return add(readDocument, Provenance.UNKNOWN, who, when, version);
    }

    /**
     * Appends what was read off a document, unless the record holds exactly that as its latest reading of the document;
     * the same words from other bytes, such as a page whose advertisements changed, are no news.
     *
     * @return whether an entry was written
     */
    public boolean add(ReadDocument readDocument, Provenance provenance, String who, Instant when, String version)
            throws RecordFileException {
        String payload = Codec.write(readDocument, provenance);
        String digest = digest(payload);
        return transaction(() -> {
            if (Codec.reading(payload)
                    .equals(Codec.reading(latest(readDocument.document().id())))) {
                return false;
            }
            insert(new Row(
                    nextNumber(),
                    when,
                    who,
                    version,
                    "document",
                    readDocument.document().id(),
                    digest,
                    payload));
            return true;
        });
    }

    /**
     * Appends an entry.
     *
     * @param entry makes the entry from its stamp, which carries the number that the journal gives it
     * @return the entry as written
     */
    public Entry append(String who, Instant when, String version, Function<Stamp, Entry> entry)
            throws RecordFileException {
        return transaction(() -> {
            Entry made = entry.apply(new Stamp(nextNumber(), who, when, version));
            String payload = Codec.write(made);
            insert(new Row(
                    made.stamp().sequence(),
                    when,
                    who,
                    version,
                    Codec.kind(made),
                    Codec.subject(made),
                    digest(payload),
                    payload));
            return made;
        });
    }

    /**
     * All entries, in order.
     *
     * @throws RecordFileException if an entry is damaged; the entry is named
     */
    public Journal journal() throws RecordFileException {
        List<Entry> entries = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT * FROM journal ORDER BY seq")) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
            connection.rollback();
        } catch (SQLException e) {
            throw problem(file, e);
        }
        return new Journal(entries);
    }

    private Entry entry(ResultSet rows) throws SQLException, RecordFileException {
        long sequence = rows.getLong("seq");
        try {
            String payload = rows.getString("payload");
            if (!digest(payload).equals(rows.getString("digest"))) {
                throw new IOException("its words do not have its digest");
            }
            Instant when = Instant.parse(rows.getString("at"));
            Stamp stamp = new Stamp(sequence, rows.getString("who"), when, rows.getString("version"));
            return Codec.read(stamp, rows.getString("kind"), payload);
        } catch (IOException | DateTimeParseException | IllegalArgumentException e) {
            throw new RecordFileException(
                    file + ", entry " + sequence,
                    "the entry is damaged: " + firstLine(e),
                    "Take a copy of the file from before the damage; the entries before this one can be read with any"
                            + " SQLite tool.",
                    e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The payload of the latest reading of a document that no undo took back; empty where there is none. */
    private String latest(String document) throws SQLException {
        String query = "SELECT seq, payload FROM journal WHERE kind = 'document' AND subject = ? ORDER BY seq DESC";
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            sql.setString(1, document);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    if (!isUndone(rows.getLong(1))) {
                        return rows.getString(2);
                    }
                }
                return "";
            }
        }
    }

    private boolean isUndone(long sequence) throws SQLException {
        List<Long> undos = new ArrayList<>();
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT seq FROM journal WHERE kind = 'undo' AND subject = ?")) {
            sql.setString(1, Long.toString(sequence));
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    undos.add(rows.getLong(1));
                }
            }
        }
        for (long undo : undos) {
            if (!isUndone(undo)) {
                return true;
            }
        }
        return false;
    }

    private long nextNumber() throws SQLException {
        return number("SELECT coalesce(max(seq), 0) + 1 FROM journal");
    }

    private void insert(Row row) throws SQLException {
        String insert = "INSERT INTO journal (seq, at, who, version, kind, subject, digest, payload)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement sql = connection.prepareStatement(insert)) {
            sql.setLong(1, row.sequence);
            sql.setString(2, row.when.toString());
            sql.setString(3, row.who);
            sql.setString(4, row.version);
            sql.setString(5, row.kind);
            sql.setString(6, row.subject);
            sql.setString(7, row.digest);
            sql.setString(8, row.payload);
            sql.executeUpdate();
        }
    }

    private <T> T transaction(Work<T> work) throws RecordFileException {
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException e) {
            rollBack();
            throw problem(file, e);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // what went wrong before is told instead
        }
    }

    /** Closes the file; all that was appended is in it. */
    @Override
    public void close() throws RecordFileException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    private static String digest(String payload) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static RecordFileException problem(Path file, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String place = file.toString();
        return switch (code) {
            case SQLITE_NOTADB ->
                new RecordFileException(
                        place, "it is not a record file", "Name a record that parley made, or a new file.", e);
            case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_SEQUENCE ->
                new RecordFileException(
                        place,
                        "the file is damaged",
                        "Take a copy from before the damage, or read the reports again.",
                        e);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new RecordFileException(
                        place, "another program keeps it locked", "Close the other program and try again.", e);
            case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_READONLY_DBMOVED, SQLITE_PERM ->
                new RecordFileException(
                        place, "it cannot be written to", "Check who may write to the file and its folder.", e);
            case SQLITE_CANTOPEN, SQLITE_CANTOPEN_ISDIR, SQLITE_AUTH ->
                new RecordFileException(place, "it cannot be opened", "Check who may read the file and its folder.", e);
            case SQLITE_FULL -> new RecordFileException(place, "the disk is full", "Make room and read again.", e);
            default ->
                new RecordFileException(
                        place, "the file cannot be used: " + firstLine(e), "Check the disk and the file.", e);
        };
    }

    private record Row(
            long sequence,
            Instant when,
            String who,
            String version,
            String kind,
            String subject,
            String digest,
            String payload) {}

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }
}
