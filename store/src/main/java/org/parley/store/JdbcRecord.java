package org.parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.document.Provenance;
import org.parley.ledger.Entry;
import org.parley.ledger.Journal;
import org.parley.ledger.Ledger;
import org.parley.ledger.Stamp;
import org.parley.statement.ReadDocument;

/**
 * What the kinds of databases have in common.
 *
 * <p>The table {@code journal} has a row an entry: {@code seq} its number, {@code at} the moment (ISO 8601, UTC), {@code
 * who} and {@code version} made it, {@code kind}, {@code subject} (the id of the document or of what is corrected; the
 * number of the entry undone), {@code digest} (SHA-256 of the payload) and {@code payload} (JSON, spans in code points).
 */
abstract class JdbcRecord implements RecordStore {
    static final String LAST = "SELECT coalesce(max(seq), 0) FROM journal";
    private static final int FETCH = 500;

    private final String place;
    private final Connection connection;

    /** @param place the record, for people; without a password */
    JdbcRecord(String place, Connection connection) {
        this.place = place;
        this.connection = connection;
    }

    /** Begins a transaction that writes: waits until no other process does. Outside of one, nothing is locked. */
    abstract void begin() throws SQLException;

    abstract void commit() throws SQLException;

    abstract void rollback() throws SQLException;

    /** Whether the record was opened to be written to. */
    abstract boolean isWritable();

    /** Whether there is a table. */
    abstract boolean hasTable(String name) throws SQLException;

    /** Tells what went wrong. */
    abstract RecordException problem(SQLException e);

    final Connection connection() {
        return connection;
    }

    final String place() {
        return place;
    }

    /** @throws RecordException if a newer version of the program has made the record */
    final void refuseNewer(List<String> taken) throws RecordException {
        List<String> unknown = new ArrayList<>(taken);
        unknown.removeAll(Migrations.NAMES);
        if (!unknown.isEmpty()) {
            throw new RecordException(
                    place,
                    "its layout has \"" + unknown.get(0) + "\", which this version of parley does not know",
                    "Use the version of parley that wrote it, or a newer one.");
        }
    }

    @Override
    public final boolean add(ReadDocument readDocument, Provenance provenance, String who, Instant when, String version)
            throws RecordException {
        String payload = Codec.write(readDocument, provenance);
        String digest = digest(payload);
        String subject = clean(readDocument.document().id());
        return transaction(() -> {
            if (isKnown(subject, payload, isOfFile(provenance))) {
                return false;
            }
            insert(new Row(nextNumber(), when, who, version, "document", subject, digest, payload));
            return true;
        });
    }

    @Override
    public final Entry append(String who, Instant when, String version, Function<Stamp, Entry> entry)
            throws RecordException {
        return transaction(() -> {
            Entry made = entry.apply(new Stamp(nextNumber(), who, when, version));
            String payload = Codec.write(made);
            long sequence = made.stamp().sequence();
            insert(new Row(
                    sequence,
                    when,
                    who,
                    version,
                    EntryKind.of(made).label(),
                    clean(Codec.subject(made)),
                    digest(payload),
                    payload));
            return made;
        });
    }

    @Override
    public final Journal journal() throws RecordException {
        return journal(Long.MAX_VALUE);
    }

    /** The entries up to one. */
    private Journal journal(long last) throws RecordException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement("SELECT * FROM journal WHERE seq <= ? ORDER BY seq")) {
            sql.setLong(1, last);
            sql.setFetchSize(FETCH);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            rollback();
        } catch (SQLException e) {
            throw problem(e);
        }
        return new Journal(entries);
    }

    @Override
    public final Following follow(String version) throws RecordException {
        Following following = new Following(new Shelf(this, version));
        following.catchUp();
        return following;
    }

    @Override
    public final void keepUp(String version, long added) throws RecordException {
        new Shelf(this, version).keepUp(added);
    }

    @Override
    public final Ledger ledger(String version) throws RecordException {
        Optional<Shelf.Kept> kept = kept(version);
        if (kept.isEmpty()) {
            return Ledger.replay(journal());
        }
        return Ledger.replay(journal(kept.get().position()), kept.get().derived());
    }

    @Override
    public final Ledger ledger(Journal journal, String version) throws RecordException {
        return kept(version)
                .filter(kept -> kept.position() == journal.next() - 1)
                .map(kept -> Ledger.replay(journal, kept.derived()))
                .orElseGet(() -> Ledger.replay(journal));
    }

    /** What followed, kept or derived by what is kept of each report; absent where nothing is and nothing may be. */
    private Optional<Shelf.Kept> kept(String version) throws RecordException {
        Shelf shelf = new Shelf(this, version);
        Optional<Shelf.Kept> kept = shelf.kept();
        if (kept.isPresent()) {
            return kept;
        }
        return isWritable() ? Optional.of(shelf.keep()) : shelf.derived();
    }

    /** The entry with a number, within the transaction that is open. */
    final Optional<Entry> entry(long sequence) throws SQLException, RecordException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT * FROM journal WHERE seq = ?")) {
            sql.setLong(1, sequence);
            try (ResultSet rows = sql.executeQuery()) {
                return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
            }
        }
    }

    final Entry entry(ResultSet rows) throws SQLException, RecordException {
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
            throw new RecordException(
                    place + ", entry " + sequence,
                    "the entry is damaged: " + firstLine(e),
                    "Take a copy from before the damage; the entries before this one can be read with any SQL tool.",
                    e);
        }
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Bytes of a file stay what they were, while an address can answer again as it did before. */
    private static boolean isOfFile(Provenance provenance) {
        return !provenance.digest().isEmpty() && provenance.url().isEmpty();
    }

    /**
     * Whether the latest reading of a document that no undo took back is this one; of files, whether any is: an archive that
     * holds a report and its later version, read again, does not begin anew with the first.
     */
    private boolean isKnown(String document, String payload, boolean ofFile) throws SQLException {
        String query = "SELECT seq, payload FROM journal WHERE kind = 'document' AND subject = ? ORDER BY seq DESC";
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            sql.setString(1, document);
            try (ResultSet rows = sql.executeQuery()) {
                boolean latest = true;
                while (rows.next() && (latest || ofFile)) {
                    if (isUndone(rows.getLong(1))) {
                        continue;
                    }
                    String known = rows.getString(2);
                    if (known.equals(payload) || (latest && Codec.reading(known).equals(Codec.reading(payload)))) {
                        return true;
                    }
                    latest = false;
                }
                return false;
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

    final long number(String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private void insert(Row row) throws SQLException {
        String insert = "INSERT INTO journal (seq, at, who, version, kind, subject, digest, payload)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement sql = connection.prepareStatement(insert)) {
            sql.setLong(1, row.sequence);
            sql.setString(2, row.when.toString());
            sql.setString(3, clean(row.who));
            sql.setString(4, clean(row.version));
            sql.setString(5, row.kind);
            sql.setString(6, row.subject);
            sql.setString(7, row.digest);
            sql.setString(8, row.payload);
            sql.executeUpdate();
        }
    }

    /** Without what no database column takes: NUL and halves of surrogate pairs. The payload has them all. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || (Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE)
                        ? '\uFFFD'
                        : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Looks things up, and keeps nobody from writing meanwhile. */
    final <T> T query(Work<T> work) throws RecordException {
        return orBack(() -> {
            T result = work.run();
            rollback();
            return result;
        });
    }

    final <T> T transaction(Work<T> work) throws RecordException {
        return orBack(() -> {
            begin();
            T result = work.run();
            commit();
            return result;
        });
    }

    /** Does some work, and takes it back where it fails. */
    private <T> T orBack(Work<T> work) throws RecordException {
        try {
            return work.run();
        } catch (SQLException e) {
            rollBack();
            throw problem(e);
        } catch (RuntimeException | RecordException e) {
            rollBack();
            throw e;
        }
    }

    private void rollBack() {
        try {
            rollback();
        } catch (SQLException e) {
            // what went wrong before is told instead
        }
    }

    @Override
    public final void close() throws RecordException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // the reason why the record could not be opened is told instead
        }
    }

    static String digest(String payload) {
        return HexFormat.of().formatHex(sha256().digest(payload.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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

    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException, RecordException;
    }
}
