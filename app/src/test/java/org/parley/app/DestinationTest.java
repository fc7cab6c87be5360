package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationTest {
    @TempDir
    Path folder;

    @Test
    void aFileAppearsWhenItIsComplete() throws IOException {
        Path file = folder.resolve("record.json");
        try (Destination destination = Destination.file(file)) {
            destination.writer().write("“talks”");
            assertThat(file).doesNotExist();
            destination.complete();
        }
        assertThat(file).hasContent("“talks”");
        assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void whatIsGivenUpLeavesTheEarlierFile() throws IOException {
        Path file = folder.resolve("record.json");
        Files.writeString(file, "before");
        try (Destination destination = Destination.file(file)) {
            destination.writer().write("half");
        }
        assertThat(file).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> Destination.file(folder.resolve("no/record.json")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("its folder does not exist");
        assertThatThrownBy(() -> Destination.file(folder))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("it is a folder");
    }
}
