package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
                        Map.of("force", List.of("army", "army"), "workers", List.of(), "final", List.of("A|B", false))))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("4 problems")
                .hasMessageContaining("put no, yes, on and off in quotation marks")
                .hasMessageContaining("'army' stands there twice")
                .hasMessageContaining("workers: the list is empty")
                .hasMessageContaining("'A|B' is no phrase");
        assertThatThrownBy(() -> Phrases.read("words")).hasMessageContaining("it holds no lists");
    }

    @Test
    void alternativesThatBeginAlikeMatchWhatTheyMatchInTheirOrder() {
        List<String> words = List.of("strike", "truce", "strike(?:rs)?", "talks?", "t\\w+", "border");
        String text = "The strikers' talks on a truce, no strike, at Tessel's border";
        String sorted = Pattern.compile(Phrases.byFirst(words), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceAll("<$0>");
        assertThat(sorted)
                .isEqualTo(Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .replaceAll("<$0>"));
        assertThat(Phrases.byFirst(words)).startsWith("s(?:trike|trike(?:rs)?)|t(?:ruce|");
    }

    @Test
    void aListThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Phrases.pattern("nothing")).hasMessageContaining("'nothing'");
    }
}
