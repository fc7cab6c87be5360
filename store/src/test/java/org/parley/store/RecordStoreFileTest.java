package org.parley.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** The same for a record in an SQLite file. */
class RecordStoreFileTest extends RecordStoreTest {
    @TempDir
    Path folder;

    @Override
    String location() {
        return folder.resolve("talks.parley").toString();
    }

    @Override
    Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + location());
    }
}
