package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {
    private static final Floors FLOORS = new Floors(Map.of()).raised("content", 61.98, "ab12");

    @TempDir
    Path folder;

    @Test
    void aFigureAtItsFloorHolds() {
        assertThat(FLOORS.problem("content", 61.98, "ab12")).isEmpty();
        assertThat(FLOORS.problem("content", 61.9, "ab12")).isEmpty();
        assertThat(FLOORS.problem("content", 99, "ab12")).isEmpty();
    }

    @Test
    void aFigureBelowItsFloorIsTold() {
        assertThat(FLOORS.problem("content", 61.89, "ab12")).isEqualTo("content fell to 61.8; its floor is 61.9.");
    }

    @Test
    void aFigureOnAnotherInputIsTold() {
        assertThat(FLOORS.problem("content", 99, "cd34")).contains("pinned on another input");
        assertThat(FLOORS.raised("content", 99, "cd34")).isEqualTo(FLOORS);
    }

    @Test
    void aFigureWithoutAFloorIsTold() {
        assertThat(FLOORS.problem("cue", 70, "ab12")).contains("has no floor yet");
    }

    @Test
    void raisingNeverLowers() {
        assertThat(FLOORS.raised("content", 50, "ab12")).isEqualTo(FLOORS);
        assertThat(FLOORS.raised("content", 70, "ab12").problem("content", 65, "ab12"))
                .contains("fell");
        assertThat(FLOORS.lowered("content", 50, "ab12").problem("content", 55, "ab12"))
                .isEmpty();
    }

    @Test
    void whatWasWrittenReadsBackTheSame() throws IOException {
        Path file = folder.resolve("floors.txt");
        FLOORS.write(file);
        assertThat(Floors.read(file)).isEqualTo(FLOORS);
    }

    @Test
    void anEditByHandBreaksTheSeal() throws IOException {
        Path file = folder.resolve("floors.txt");
        FLOORS.write(file);
        Files.writeString(file, Files.readString(file).replace("61.9", "41.9"));
        assertThatThrownBy(() -> Floors.read(file)).hasMessageContaining("do not have their seal");
    }
}
