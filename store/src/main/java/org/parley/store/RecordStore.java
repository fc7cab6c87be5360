package org.parley.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.parley.document.Provenance;
import org.parley.ledger.Entry;
import org.parley.ledger.Journal;
import org.parley.ledger.Ledger;
import org.parley.ledger.Stamp;
import org.parley.statement.ReadDocument;

/**
 * A journal that outlives the program: in one SQLite file, or in a PostgreSQL database for teams. Entries are only appended;
 * the database itself refuses to change or delete one.
 *
 * <p>Each entry is one transaction: a process killed at any moment leaves all entries up to one and none behind it. Several
 * processes may append at the same time; each waits for the other. An object of this interface is for one thread at a time.
 */
public interface RecordStore extends AutoCloseable {
    /** What the address of a record in a PostgreSQL database begins with. */
    String POSTGRESQL = "jdbc:postgresql:";

    /**
     * Opens a record to append to; one that does not exist yet is made.
     *
     * @param location the path of a file, or a JDBC URL such as {@code jdbc:postgresql://host/database}
     * @param directory the folder that a relative path starts from
     * @throws RecordException if it is no record, is damaged, cannot be reached or cannot be written to
     */
    static RecordStore open(String location, Path directory) throws RecordException {
        return isDatabase(location)
                ? RecordDatabase.open(location)
                : RecordFile.open(RecordFile.path(location, directory));
    }

    /**
     * Opens a record to read from; it is not changed.
     *
     * @throws RecordException if there is none, it is damaged or cannot be reached or read
     */
    static RecordStore openToRead(String location, Path directory) throws RecordException {
        return isDatabase(location)
                ? RecordDatabase.openToRead(location)
                : RecordFile.openToRead(RecordFile.path(location, directory));
    }

    private static boolean isDatabase(String location) throws RecordException {
        if (location.startsWith("jdbc:") && !location.startsWith(POSTGRESQL)) {
            throw new RecordException(
                    location.replaceAll("\\?.*", ""),
                    "records are not kept in databases of this kind",
                    "Name a file such as talks.parley, or a database such as jdbc:postgresql://host/database.");
        }
        return location.startsWith(POSTGRESQL);
    }

    /**
     * Appends what was read off a document whose text came from nobody knows where.
     *
     * @return whether an entry was written
     */
    default boolean add(ReadDocument readDocument, String who, Instant when, String version) throws RecordException {
        return add(readDocument, Provenance.UNKNOWN, who, when, version);
    }

    /**
     * Appends what was read off a document, unless the record holds exactly that as its latest reading of the document;
     * the same words from other bytes, such as a page whose advertisements changed, are no news. Nor is what was read off the
     * same bytes of a file before, even if a later version came since; an address that answers again as it did before a
     * later version has taken that back, and is news.
     *
     * @return whether an entry was written
     */
    boolean add(ReadDocument readDocument, Provenance provenance, String who, Instant when, String version)
            throws RecordException;

    /**
     * Appends an entry.
     *
     * @param entry makes the entry from its stamp, which carries the number that the journal gives it
     * @return the entry as written
     */
    Entry append(String who, Instant when, String version, Function<Stamp, Entry> entry) throws RecordException;

    /**
     * All entries, in order.
     *
     * @throws RecordException if an entry is damaged; the entry is named
     */
    Journal journal() throws RecordException;

    /**
     * The ledger that follows from all entries. What followed is kept in the record, where that is open to be written to, and
     * taken from there as long as no entry has come since; so only the documents need to be read again. Where it is open to be
     * read only, and entries have come since, it is derived by what is kept of each report.
     *
     * @param version of the program that derives; what another version derived is derived anew
     * @throws RecordException if an entry is damaged; the entry is named
     */
    Ledger ledger(String version) throws RecordException;

    /**
     * The same where all entries were read already.
     *
     * @param journal the record's {@linkplain #journal entries}; where some have come since, its ledger is derived anew
     */
    Ledger ledger(Journal journal, String version) throws RecordException;

    /**
     * Keeps of each report what the ledger needs, so that none of it is derived when the ledger is asked for. Nothing happens where
     * far more would have to be derived than was added, as behind a change of version.
     *
     * @param version of the program that derives
     * @param added how many entries were written last
     */
    void keepUp(String version, long added) throws RecordException;

    /**
     * The ledger of the record, to be kept up to date while the record grows. What was derived from each report is kept in the
     * record, so that it need not be derived anew the next time, and neither texts nor statements come into memory.
     *
     * @param version of the program that derives; what another version derived is derived anew
     * @throws RecordException if the record is open to be read only, or an entry is damaged
     */
    Following follow(String version) throws RecordException;

    /** Closes the record; all that was appended is in it. */
    @Override
    void close() throws RecordException;
}
