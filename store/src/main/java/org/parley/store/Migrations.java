package org.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the tables of a record up to date. The steps have the same names for every kind of database; a record remembers
 * which it has taken in its table {@code migration}.
 */
final class Migrations {
    /** All steps, in order; a step that was shipped never changes. */
    static final List<String> NAMES = List.of("001-journal", "002-shelf");

    private static final String TABLE = "CREATE TABLE migration (name TEXT PRIMARY KEY)";

    private Migrations() {}

    /** Takes the steps that are missing, within the transaction that is open. */
    static void run(Connection connection, String kind, List<String> taken) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            if (taken.isEmpty()) {
                sql.executeUpdate(TABLE);
            }
            for (String name : NAMES) {
                if (!taken.contains(name)) {
                    for (String step : steps(kind, name)) {
                        sql.executeUpdate(step);
                    }
                    remember(connection, name);
                }
            }
        }
    }

    /** Writes down that a step was taken. */
    static void remember(Connection connection, String name) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("INSERT INTO migration (name) VALUES (?)")) {
            sql.setString(1, name);
            sql.executeUpdate();
        }
    }

    /** Makes the table for the steps of a record from before there was one. */
    static void adopt(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate(TABLE);
        }
        remember(connection, NAMES.get(0));
    }

    /** The steps that were taken; there must be the table. */
    static List<String> taken(Connection connection) throws SQLException {
        List<String> taken = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT name FROM migration ORDER BY name")) {
            while (rows.next()) {
                taken.add(rows.getString(1));
            }
        }
        return taken;
    }

    /** The statements of a step; empty lines part them. */
    private static List<String> steps(String kind, String name) {
        String resource = "migrations/" + kind + "/" + name + ".sql";
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.strip().split("\\n\\s*\\n"));
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }
}
