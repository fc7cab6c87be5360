package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.Span;

class BargainingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The talks are over. Brask has made no offer.             | true
            Offer upon offer, said Brask.                            | true
            THE TALKS GO ON, AND THE UNION IS CONTENT                | true
            The harvest was good, and the talks can wait.            | false
            Rain fell on Arvenia for the third day.                  | false
            """)
    void twoWordsOfBargainingMakeATextWorthLookingAt(String text, boolean expected) throws IOException {
        try (InputStream pieces = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
            List<Word> words = Words.of(text, List.of(new Span(0, text.length())), Vocabulary.read(pieces));
            assertThat(Bargaining.isSpokenOf(words, text)).isEqualTo(expected);
        }
    }
}
