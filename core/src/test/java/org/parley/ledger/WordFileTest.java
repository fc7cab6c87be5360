package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of words tell all that is wrong with them at once. */
class WordFileTest {
    @Test
    void wordsAndGroupsAreRead() {
        WordFile file = WordFile.of(
                "words.yaml",
                Map.of("verbs", List.of("deny", "take issue with"), "things", List.of(List.of("gate", "door"))));
        assertThat(file.words("verbs")).containsExactly("deny", "take issue with");
        assertThat(file.groups("things"))
                .singleElement()
                .satisfies(group -> assertThat(group).containsExactly("gate", "door"));
        file.check();
    }

    @Test
    void allProblemsAreToldAtOnce() {
        WordFile file = WordFile.of(
                "words.yaml",
                Map.of("verbs", List.of("deny", "deny", true), "things", List.of(List.of()), "stray", List.of("x")));
        file.words("verbs");
        file.groups("things");
        file.words("nouns");
        assertThatThrownBy(file::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("words.yaml")
                .hasMessageContaining("'deny' twice")
                .hasMessageContaining("'true', which is no word")
                .hasMessageContaining("'things, entry 1' is missing or empty")
                .hasMessageContaining("'nouns' is missing or empty")
                .hasMessageContaining("'stray' is not known; known are");
    }

    @Test
    void aFileWithoutListsIsTold() {
        assertThatThrownBy(() -> WordFile.of("words.yaml", List.of("deny")).check())
                .hasMessage("words.yaml: has no lists");
    }
}
