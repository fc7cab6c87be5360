package org.parley.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A journal in one SQLite file. */
final class RecordFile extends JdbcRecord {
    /** Marks the file as ours: "Parl". */
    private static final int APPLICATION = 0x5061726c;
    /** {@code user_version} of files from before migrations had names. */
    private static final int BEFORE_NAMES = 1;
    /** {@code user_version} of files whose layout the table {@code migration} tells. */
    private static final int NAMES = 2;

    private static final String KIND = "sqlite";
    private static final int WAIT_MILLISECONDS = 60_000;

    private static final int PAUSE_MILLISECONDS = 20;

    private final boolean write;
    private boolean writing;

    private RecordFile(Path file, Connection connection, boolean write) {
        super(file.toString(), connection);
        this.write = write;
    }

    /** @throws RecordException if it cannot be the name of a file */
    static Path path(String location, Path directory) throws RecordException {
        try {
            return directory.resolve(location);
        } catch (InvalidPathException e) {
            throw new RecordException(
                    location, "it cannot be the name of a file", "Name a file, such as talks.parley.", e);
        }
    }

    /** Opens a record to append to; a file that does not exist, or is empty, becomes a new record. */
    static RecordFile open(Path file) throws RecordException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new RecordException(
                    file.toString(), "the folder " + folder + " does not exist", "Make the folder first.");
        }
        if (Files.isDirectory(file)) {
            throw new RecordException(file.toString(), "it is a folder", "Name a file, such as talks.parley.");
        }
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        return connect(file, file.toAbsolutePath().toString(), config, true);
    }

    /** Opens a record to read from; the file is not changed. */
    static RecordFile openToRead(Path file) throws RecordException {
        if (!Files.isRegularFile(file)) {
            throw new RecordException(
                    file.toString(),
                    Files.exists(file) ? "it is not a file" : "there is no such record",
                    "Make one with: parley read --record " + file + " REPORT ...");
        }
        SQLiteConfig config = config();
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
        config.setSynchronous(SynchronousMode.FULL); // what was told is on the disk, also after a power cut
        config.setBusyTimeout(WAIT_MILLISECONDS);
        return config;
    }

    /** To change a new file's mode SQLite does not wait for others that do the same, so this waits. */
    private static RecordFile connect(Path file, String address, SQLiteConfig config, boolean write)
            throws RecordException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLISECONDS);
        while (true) {
            try {
                return attempt(file, address, config, write);
            } catch (RecordException e) {
                if (!isBusy(e.getCause()) || System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static boolean isBusy(@Nullable Throwable cause) {
        return cause instanceof SQLiteException known
                && known.getResultCode().name().startsWith("SQLITE_BUSY");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another program keeps the record locked", e);
        }
    }

    private static RecordFile attempt(Path file, String address, SQLiteConfig config, boolean write)
            throws RecordException {
        Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + address);
            RecordFile recordFile = new RecordFile(file, connection, write);
            recordFile.check();
            return recordFile;
        } catch (SQLException e) {
            close(connection);
            throw problem(file.toString(), e);
        } catch (RecordException e) {
            close(connection);
            throw e;
        }
    }

    private void check() throws SQLException, RecordException {
        if (!write) {
            execute("PRAGMA query_only = 1");
        }
        boolean empty = number("SELECT count(*) FROM sqlite_master") == 0;
        if (!(write && empty) && number("PRAGMA application_id") != APPLICATION) {
            throw new RecordException(
                    place(),
                    "it is an SQLite file of another program",
                    "Name a record that parley made, or a new file.");
        }
        long layout = number("PRAGMA user_version");
        if (layout > NAMES) {
            throw new RecordException(
                    place(),
                    "its layout is number " + layout + ", this version of parley knows number " + NAMES,
                    "Use the version of parley that wrote it, or a newer one.");
        }
        if (write) {
            migrate();
        } else if (layout == NAMES) {
            refuseNewer(Migrations.taken(connection()));
        }
    }

    private void migrate() throws SQLException, RecordException {
        transaction(() -> {
            long layout = number("PRAGMA user_version"); // read again: another process may have been quicker
            if (layout == BEFORE_NAMES) {
                Migrations.adopt(connection());
            }
            List<String> taken = layout == 0 ? List.of() : Migrations.taken(connection());
            refuseNewer(taken);
            if (taken.size() < Migrations.NAMES.size()) {
                Migrations.run(connection(), KIND, taken);
                execute("PRAGMA application_id = " + APPLICATION);
                execute("PRAGMA user_version = " + NAMES);
            }
            return taken;
        });
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = connection().createStatement()) {
            sql.execute(statement);
        }
    }

    /**
     * The driver's own transactions begin where the one before ends, and would keep other processes waiting while this one
     * does nothing.
     */
    @Override
    void begin() throws SQLException {
        execute("BEGIN IMMEDIATE");
        writing = true;
    }

    @Override
    void commit() throws SQLException {
        execute("COMMIT");
        writing = false;
    }

    /** Where no transaction is open, as behind a query, nothing is to be done. */
    @Override
    void rollback() throws SQLException {
        if (writing) {
            writing = false;
            execute("ROLLBACK");
        }
    }

    @Override
    boolean isWritable() {
        return write;
    }

    @Override
    boolean hasTable(String name) throws SQLException {
        return number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '" + name + "'") > 0;
    }

    @Override
    RecordException problem(SQLException e) {
        return problem(place(), e);
    }

    private static RecordException problem(String place, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_NOTADB ->
                new RecordException(
                        place, "it is not a record file", "Name a record that parley made, or a new file.", e);
            case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_SEQUENCE ->
                new RecordException(
                        place,
                        "the file is damaged",
                        "Take a copy from before the damage, or read the reports again.",
                        e);
            case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED ->
                new RecordException(
                        place, "another program keeps it locked", "Close the other program and try again.", e);
            case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_READONLY_DBMOVED, SQLITE_PERM ->
                new RecordException(
                        place, "it cannot be written to", "Check who may write to the file and its folder.", e);
            case SQLITE_CANTOPEN, SQLITE_CANTOPEN_ISDIR, SQLITE_AUTH ->
                new RecordException(place, "it cannot be opened", "Check who may read the file and its folder.", e);
            case SQLITE_FULL -> new RecordException(place, "the disk is full", "Make room and read again.", e);
            default ->
                new RecordException(
                        place, "the file cannot be used: " + firstLine(e), "Check the disk and the file.", e);
        };
    }
}
