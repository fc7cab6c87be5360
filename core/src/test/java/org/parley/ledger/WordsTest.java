package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.Letters;

/** The words of a text. */
class WordsTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.,][\\p{L}\\p{N}]+)*");
    private static final int[] SIGNS = "aB1é’'.,- \n\u0301\u0903\u20ddⅧ²ǅʰ中\ud835\udc00\ud800_$“İ"
            .codePoints()
            .toArray();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the threat to widen the “belt | the threat to widen the “belt”",
                "all for all” | all for all",
                "a “gag” | a “gag”",
                "no marks | no marks"
            })
    void aQuotationEnds(String words, String closed) {
        assertThat(Words.closed(words)).isEqualTo(closed);
    }

    @Test
    void lettersNumbersAndMarksAreWordsAndApostrophesStayWithinThem() {
        assertThat(Words.of("The union’s 1,200 mem\u0301bers, “U.S.” ones; don't-"))
                .containsExactly("the", "union's", "1,200", "mem\u0301bers", "u.s", "ones", "don't");
    }

    @Test
    void theyAreThoseOfTheExpression() {
        Random random = new Random(7);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.appendCodePoint(SIGNS[random.nextInt(SIGNS.length)]);
            }
            assertThat(Words.of(text.toString()))
                    .isEqualTo(WORD.matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .map(word -> Letters.small(word).replace('’', '\''))
                            .toList());
        }
    }
}
