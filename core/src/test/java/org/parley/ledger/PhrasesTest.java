package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.rule.RuleException;

/** The lists of words by which the ledger tells proposals and positions. */
class PhrasesTest {
    @Test
    void aListMatchesItsPhrasesAsWholeWordsInAnyCase() {
        assertThat(Phrases.pattern("final").matcher("It is RULED OUT for good").find())
                .isTrue();
        assertThat(Phrases.pattern("final").matcher("red lines").find()).isTrue();
        assertThat(Phrases.pattern("final").matcher("the nevertheless").find()).isFalse();
    }

    @Test
    void allProblemsOfAFileAreToldAtOnce() {
        assertThatThrownBy(() -> Phrases.read(
                        Map.of("force", List.of("army", "army"), "workers", List.of(), "final", List.of("A|B"))))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("3 problems")
                .hasMessageContaining("'army' stands there twice")
                .hasMessageContaining("workers: the list is empty")
                .hasMessageContaining("'A|B' is no phrase");
        assertThatThrownBy(() -> Phrases.read("words")).hasMessageContaining("it holds no lists");
    }

    @Test
    void aListThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Phrases.pattern("nothing")).hasMessageContaining("'nothing'");
    }
}
