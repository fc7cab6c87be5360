package org.parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSpansTest {
    private static final String TEXT = "Gate one is shut.  Is gate two? It was 3.5 degrees\n\nThe end";

    @ParameterizedTest
    @CsvSource({
        "one, Gate one is shut",
        "two, Is gate two",
        "3.5, It was 3.5 degrees",
        "end, The end",
        "two? It, Is gate two? It was 3.5 degrees"
    })
    void around(String words, String sentence) {
        assertThat(SentenceSpans.around(TEXT, span(words)).of(TEXT)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"Is gate, Gate one is shut.", "It was, Is gate two?", "The end, It was 3.5 degrees"})
    void before(String words, String sentence) {
        assertThat(SentenceSpans.before(TEXT, span(words).start()))
                .map(span -> span.of(TEXT))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talks ended on Feb. 11, said Mr. J. Brask. He left. | Feb | Talks ended on Feb. 11, said Mr. J. Brask",
                "It was plan B. He left. | left | It was plan B. He left",
                "They are in Iran. He left. | left | He left",
            })
    void abbreviationsEndNothing(String text, String word, String sentence) {
        int start = text.indexOf(word);
        assertThat(SentenceSpans.around(text, new Span(start, start + word.length()))
                        .of(text))
                .isEqualTo(sentence);
    }

    @Test
    void nothingStandsBeforeTheFirst() {
        assertThat(SentenceSpans.before(TEXT, 0)).isEmpty();
        assertThat(SentenceSpans.before("  x", 2)).isEmpty();
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
