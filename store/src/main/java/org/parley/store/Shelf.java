package org.parley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.parley.ledger.Correction;
import org.parley.ledger.Derived;
import org.parley.ledger.DocumentAdded;
import org.parley.ledger.Entry;
import org.parley.ledger.Extract;
import org.parley.ledger.Journal;
import org.parley.ledger.LiveLedger;
import org.parley.ledger.Undo;

/**
 * Keeps what was derived from each report beside the journal. The shelf knows up to which entry it is derived, and by which
 * version; it is written in the same transaction as that, so it is never ahead of the journal and can only lag behind.
 */
final class Shelf {
    private static final String EXTRACT = "extract";
    static final String STATE = "state";
    /** Counts the forms that the shelf has had: what an earlier one wrote cannot be read any more. */
    private static final String FORM = " form 2";

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    /** Hexadecimal digits, before an extract. */
    private static final int CHECKSUM = 8;
    /** So many reports are derived in one transaction. */
    private static final int BATCH = 500;

    private final JdbcRecord record;
    private final String version;
    /** Ids that no column can hold as they are, by what it holds instead. */
    private final Map<String, String> unclean = new HashMap<>();

    Shelf(JdbcRecord record, String version) {
        this.record = record;
        this.version = version + FORM;
    }

    /** All that follows, where it is kept up to the last entry. */
    Optional<Kept> kept() throws RecordException {
        return record.query(() -> {
            boolean there = record.hasTable("shelf") && isOurs();
            long last = record.number(JdbcRecord.LAST);
            Drawer drawer = new Drawer(this);
            return there && last > 0 && drawer.position() == last
                    ? drawer.get().map(derived -> new Kept(derived, last))
                    : Optional.empty();
        });
    }

    /** Derives all that follows, and keeps it. */
    Kept keep() throws RecordException {
        Following following = new Following(this);
        following.catchUp();
        Kept kept = new Kept(following.ledger().derived(), following.position());
        record.transaction(() -> {
            if (isOurs()) { // else another version has put its own there meanwhile
                new Drawer(this).put(kept.derived, kept.position);
            }
            return kept;
        });
        return kept;
    }

    /**
     * All that follows, by what is kept of each report: only later reports are looked at again, and nothing is written. Absent where
     * less than half is kept, or what is there is damaged.
     */
    Optional<Kept> derived() throws RecordException {
        LiveLedger ledger = new LiveLedger();
        try {
            long last = record.query(() -> fill(ledger));
            return last == 0 ? Optional.empty() : Optional.of(new Kept(ledger.derived(), last));
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }

    /** Fills an empty ledger with all reports; gives up to which entry, and 0 where it is not of use. */
    private long fill(LiveLedger ledger) throws SQLException, RecordException {
        long last = record.number(JdbcRecord.LAST);
        long shelved = record.hasTable("shelf") && isOurs() ? shelved() : 0;
        if (shelved <= 0 || shelved > last || 2 * shelved < last) {
            return 0;
        }
        Others others = others(last);
        ledger.identify(others.corrections);
        loadAll(ledger);
        for (String subject : newsWithin(shelved, last).subjects) {
            extract(subject, others, last)
                    .ifPresentOrElse(
                            extract -> put(extract, ledger),
                            () -> ledger.remove(unclean.getOrDefault(subject, subject)));
        }
        return shelved() > last ? 0 : last; // what another process has put there meanwhile is of later entries
    }

    static boolean isPosition(String position) {
        return POSITION.matcher(position).matches();
    }

    private boolean isOurs() throws SQLException {
        return get(STATE, "version", "").orElse("").equals(version);
    }

    /**
     * All that follows from the journal.
     *
     * @param position the entry up to which it does
     */
    record Kept(Derived derived, long position) {}

    /** Brings the shelf up to date, then the ledger, which is derived up to an entry; gives up to which it is then. */
    long catchUp(LiveLedger ledger, long position) throws RecordException {
        long last = refresh();
        if (position == 0) {
            if (last > 0) {
                ledger.identify(corrections());
                load(ledger);
            }
        } else if (last > position) {
            News news = news(position, last);
            if (news.people) {
                ledger.identify(corrections());
            }
            for (String subject : news.subjects) {
                show(subject, ledger);
            }
        }
        return last;
    }

    /** Derives what came since the shelf was written last, where that is mostly what was added last. */
    void keepUp(long added) throws RecordException {
        long missing = record.query(() -> record.number(JdbcRecord.LAST) - (isOurs() ? Math.max(0, shelved()) : 0));
        if (added > 0 && missing <= 2 * added) {
            refresh();
        }
    }

    /** Derives what came since the shelf was written last; gives the number of the last entry. */
    private long refresh() throws RecordException {
        long done = record.transaction(this::position);
        while (true) {
            long from = done;
            long to = record.transaction(() -> advance(from));
            if (to == from) {
                return to;
            }
            done = to;
        }
    }

    /** The last entry that the shelf has; 0, and an empty shelf, where another version wrote it. */
    private long position() throws SQLException {
        long shelved = isOurs() ? shelved() : -1;
        if (shelved < 0) {
            clear();
            return 0;
        }
        return shelved;
    }

    /** The last entry that the shelf has, whoever wrote it; negative where it does not tell. */
    private long shelved() throws SQLException {
        String position = get(STATE, "position", "").orElse("");
        return isPosition(position) ? Long.parseLong(position) : -1;
    }

    /** Takes everything off, so that it is derived anew. */
    private void clear() throws SQLException {
        try (PreparedStatement sql = connection().prepareStatement("DELETE FROM shelf")) {
            sql.executeUpdate();
        }
        put(STATE, "version", "", version);
        put(STATE, "position", "", "0");
    }

    /** Likewise, where something on it is damaged. */
    void empty() throws RecordException {
        record.transaction(() -> {
            clear();
            return version;
        });
    }

    private long advance(long from) throws SQLException, RecordException {
        long shelved = position(); // another process may have been quicker
        long last = record.number(JdbcRecord.LAST);
        if (shelved > from || last == from) {
            return Math.max(shelved, from);
        }
        long to = Math.min(last, from + BATCH);
        Others others = others(Long.MAX_VALUE);
        for (String subject : newsWithin(from, to).subjects) {
            Optional<Extract> extract = extract(subject, others, to);
            if (extract.isEmpty()) {
                remove(EXTRACT, subject, "");
            } else {
                String payload = Codec.write(extract.get());
                put(EXTRACT, subject, "", checksum(payload) + payload);
            }
        }
        put(STATE, "position", "", Long.toString(to));
        return to;
    }

    /** What the ledger needs of a report, as of an entry; nothing where the record does not have it any more. */
    private Optional<Extract> extract(String subject, Others others, long to) throws SQLException, RecordException {
        List<DocumentAdded> added = added(subject, others.undone, to);
        return added.isEmpty()
                ? Optional.empty()
                : Optional.of(Extract.of(
                        added, others.of(added.get(0).reading().document().id())));
    }

    /** The entries of a report that count. Later ones are left to their batch, unless they are undone by now. */
    private List<DocumentAdded> added(String subject, Set<Long> undone, long to) throws SQLException, RecordException {
        List<DocumentAdded> added = new ArrayList<>();
        String query = "SELECT * FROM journal WHERE kind = 'document' AND subject = ? AND seq <= ? ORDER BY seq";
        try (PreparedStatement sql = connection().prepareStatement(query)) {
            sql.setString(1, subject);
            sql.setLong(2, to);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    if (!undone.contains(rows.getLong("seq"))) {
                        added.add((DocumentAdded) record.entry(rows));
                    }
                }
            }
        }
        return added;
    }

    /** All entries up to one but those of reports; they are few. */
    private Others others(long to) throws SQLException, RecordException {
        List<Entry> others = new ArrayList<>();
        String query = "SELECT * FROM journal WHERE kind <> 'document' AND seq <= ? ORDER BY seq";
        try (PreparedStatement sql = connection().prepareStatement(query)) {
            sql.setLong(1, to);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    others.add(record.entry(rows));
                }
            }
        }
        return Others.of(new Journal(others));
    }

    private List<Correction> corrections() throws RecordException {
        return record.query(() -> others(Long.MAX_VALUE).corrections);
    }

    /** Which reports the entries behind one, up to another, are about, and whether any is about people. */
    private News news(long from, long to) throws RecordException {
        return record.query(() -> newsWithin(from, to));
    }

    private News newsWithin(long from, long to) throws SQLException, RecordException {
        News news = new News(new LinkedHashSet<>());
        List<Long> corrections = new ArrayList<>();
        String query = "SELECT seq, kind, subject FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq";
        try (PreparedStatement sql = connection().prepareStatement(query)) {
            sql.setLong(1, from);
            sql.setLong(2, to);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString("kind").equals("document")) {
                        news.subjects.add(rows.getString("subject"));
                    } else {
                        corrections.add(rows.getLong("seq"));
                    }
                }
            }
        }
        for (long sequence : corrections) {
            about(sequence, news);
        }
        return news;
    }

    private void about(long sequence, News news) throws SQLException, RecordException {
        Optional<Entry> entry = record.entry(sequence);
        if (entry.isEmpty()) {
            return;
        }
        if (entry.get() instanceof Undo undo) {
            about(undo.undone(), news);
        } else if (entry.get() instanceof DocumentAdded added) {
            news.subjects.add(JdbcRecord.clean(added.reading().document().id()));
        } else if (entry.get() instanceof Correction correction) {
            correction.documents().forEach(document -> news.subjects.add(JdbcRecord.clean(document)));
            news.people |= correction instanceof org.parley.ledger.PeopleMerged
                    || correction instanceof org.parley.ledger.PeopleSplit;
        }
    }

    /** What another process puts on the shelf meanwhile is loaded too, and once more as news: that changes nothing. */
    private void load(LiveLedger ledger) throws RecordException {
        record.query(() -> {
            loadAll(ledger);
            return ledger;
        });
    }

    private void loadAll(LiveLedger ledger) throws SQLException, RecordException {
        String query = "SELECT payload FROM shelf WHERE drawer = '" + EXTRACT + "'";
        try (PreparedStatement sql = connection().prepareStatement(query)) {
            sql.setFetchSize(BATCH);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    put(extract(rows.getString(1)), ledger);
                }
            }
        }
    }

    /** Puts what the shelf has of a report into the ledger, or takes it out. */
    private void show(String subject, LiveLedger ledger) throws RecordException {
        Optional<String> payload = record.query(() -> get(EXTRACT, subject, ""));
        if (payload.isPresent()) {
            put(extract(payload.get()), ledger);
        } else {
            ledger.remove(unclean.getOrDefault(subject, subject));
        }
    }

    private void put(Extract extract, LiveLedger ledger) {
        String subject = JdbcRecord.clean(extract.id());
        if (!subject.equals(extract.id())) {
            unclean.put(subject, extract.id());
        }
        ledger.put(extract);
    }

    private Extract extract(String payload) throws DamagedException {
        int length = Math.min(CHECKSUM, payload.length());
        String extract = payload.substring(length);
        if (!payload.substring(0, length).equals(checksum(extract))) {
            throw new DamagedException(record.place(), new IOException("its words do not have its checksum"));
        }
        try {
            return Codec.extract(extract);
        } catch (IOException e) {
            throw new DamagedException(record.place(), e);
        }
    }

    private static String checksum(String payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(payload.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    /** What was derived is damaged. */
    static final class DamagedException extends RecordException {
        private static final long serialVersionUID = 1;

        DamagedException(String place, IOException cause) {
            super(
                    place + ", shelf",
                    "what was derived is damaged: " + JdbcRecord.firstLine(cause),
                    "Delete all rows of the table shelf with any SQL tool; it is derived anew.",
                    cause);
        }
    }

    private Connection connection() {
        return record.connection();
    }

    Optional<String> get(String drawer, String label, String item) throws SQLException {
        String query = "SELECT payload FROM shelf WHERE drawer = ? AND label = ? AND item = ?";
        try (PreparedStatement sql = connection().prepareStatement(query)) {
            sql.setString(1, drawer);
            sql.setString(2, label);
            sql.setString(3, item);
            try (ResultSet rows = sql.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** All of a label, in order. */
    List<String> all(String drawer, String label) throws SQLException {
        List<String> all = new ArrayList<>();
        String query = "SELECT payload FROM shelf WHERE drawer = ? AND label = ? ORDER BY item";
        try (PreparedStatement sql = connection().prepareStatement(query)) {
            sql.setString(1, drawer);
            sql.setString(2, label);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
        }
        return all;
    }

    void clear(String drawer) throws SQLException {
        try (PreparedStatement sql = connection().prepareStatement("DELETE FROM shelf WHERE drawer = ?")) {
            sql.setString(1, drawer);
            sql.executeUpdate();
        }
    }

    void put(String drawer, String label, String item, String payload) throws SQLException {
        String insert = "INSERT INTO shelf (drawer, label, item, payload) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (drawer, label, item) DO UPDATE SET payload = excluded.payload";
        try (PreparedStatement sql = connection().prepareStatement(insert)) {
            sql.setString(1, drawer);
            sql.setString(2, label);
            sql.setString(3, item);
            sql.setString(4, payload);
            sql.executeUpdate();
        }
    }

    private void remove(String drawer, String label, String item) throws SQLException {
        try (PreparedStatement sql =
                connection().prepareStatement("DELETE FROM shelf WHERE drawer = ? AND label = ? AND item = ?")) {
            sql.setString(1, drawer);
            sql.setString(2, label);
            sql.setString(3, item);
            sql.executeUpdate();
        }
    }

    /**
     * What people have done beside adding reports.
     *
     * @param undone the entries that were taken back
     * @param corrections those in force, in the journal's order
     * @param byDocument the same by the documents that they are about
     */
    private record Others(Set<Long> undone, List<Correction> corrections, Map<String, List<Correction>> byDocument) {
        static Others of(Journal others) {
            List<Correction> corrections = others.inForce().stream()
                    .filter(entry -> entry instanceof Correction)
                    .map(entry -> (Correction) entry)
                    .toList();
            Map<String, List<Correction>> byDocument = new HashMap<>();
            for (Correction correction : corrections) {
                for (String document : correction.documents()) {
                    byDocument
                            .computeIfAbsent(document, key -> new ArrayList<>())
                            .add(correction);
                }
            }
            return new Others(others.undone(), corrections, byDocument);
        }

        List<Correction> of(String document) {
            return byDocument.getOrDefault(document, List.of());
        }
    }

    /** What some entries are about. */
    private static final class News {
        private final Set<String> subjects;
        private boolean people;

        News(Set<String> subjects) {
            this.subjects = subjects;
        }
    }
}
