package org.parley.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The same for a record in an SQLite file. */
class RecordStoreFileTest extends RecordStoreTest {
    @TempDir
    Path folder;

    @Override
    String location() {
        return folder.resolve("talks.parley").toString();
    }
}
