package org.parley.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** A journal in a PostgreSQL database, in the schema that comes first on the connection's search path. */
final class RecordDatabase extends JdbcRecord {
    private static final String KIND = "postgresql";
    /** Held while tables are made: "Parl". */
    private static final int MIGRATING = 0x5061726c;

    private final boolean write;

    private RecordDatabase(String place, Connection connection, boolean write) {
        super(place, connection);
        this.write = write;
    }

    /** Opens a record to append to; a schema without one gets one. */
    static RecordDatabase open(String url) throws RecordException {
        return connect(url, true);
    }

    /** Opens a record to read from; nothing is changed. */
    static RecordDatabase openToRead(String url) throws RecordException {
        return connect(url, false);
    }

    private static RecordDatabase connect(String url, boolean write) throws RecordException {
        String place = withoutSecrets(url);
        Connection connection = null;
        try {
            Properties properties = new Properties();
            properties.setProperty("ApplicationName", "parley");
            connection = DriverManager.getConnection(url, properties);
            RecordDatabase database = new RecordDatabase(place, connection, write);
            database.check();
            return database;
        } catch (SQLException e) {
            close(connection);
            throw problem(place, e);
        } catch (RecordException e) {
            close(connection);
            throw e;
        }
    }

    /** Whoever reads a complaint need not know the password. */
    static String withoutSecrets(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private void check() throws SQLException, RecordException {
        connection().setAutoCommit(false);
        if (write) {
            migrate();
            return;
        }
        connection().setReadOnly(true);
        if (!hasTables()) {
            connection().rollback();
            throw new RecordException(
                    place(), "there is no record in it", "Make one with: parley read --record URL REPORT ...");
        }
        refuseNewer(Migrations.taken(connection()));
        connection().rollback();
    }

    private boolean hasTables() throws SQLException {
        return hasTable("journal") && hasTable("migration");
    }

    @Override
    boolean hasTable(String name) throws SQLException {
        return number("SELECT count(*) FROM information_schema.tables"
                        + " WHERE table_schema = current_schema() AND table_name = '" + name + "'")
                > 0;
    }

    private void migrate() throws SQLException, RecordException {
        try (Statement sql = connection().createStatement()) {
            sql.execute("SELECT pg_advisory_xact_lock(" + MIGRATING + ")");
            List<String> taken = hasTables() ? Migrations.taken(connection()) : List.of();
            refuseNewer(taken);
            if (taken.size() < Migrations.NAMES.size()) {
                Migrations.run(connection(), KIND, taken);
            }
            connection().commit();
        }
    }

    /** Writers wait for each other; readers never wait. */
    @Override
    void begin() throws SQLException {
        try (Statement sql = connection().createStatement()) {
            sql.execute("LOCK TABLE journal IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    @Override
    void commit() throws SQLException {
        connection().commit();
    }

    @Override
    void rollback() throws SQLException {
        connection().rollback();
    }

    @Override
    boolean isWritable() {
        return write;
    }

    @Override
    RecordException problem(SQLException e) {
        return problem(place(), e);
    }

    private static RecordException problem(String place, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String kind = state.substring(0, Math.min(2, state.length()));
        if (kind.equals("08")) {
            return new RecordException(
                    place,
                    "the database cannot be reached: " + firstLine(e),
                    "Check host, port, and whether the server runs.",
                    e);
        }
        if (kind.equals("28") || state.equals("42501")) {
            return new RecordException(
                    place,
                    "the database refuses: " + firstLine(e),
                    "Check user, password and rights: jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD.",
                    e);
        }
        if (kind.equals("3D") || state.equals("3F000")) {
            return new RecordException(place, firstLine(e), "Make the database or schema first.", e);
        }
        if (kind.equals("53")) {
            return new RecordException(place, "the server has no room: " + firstLine(e), "Make room and try again.", e);
        }
        return new RecordException(
                place, "the database cannot be used: " + firstLine(e), "Check the server and its log.", e);
    }
}
