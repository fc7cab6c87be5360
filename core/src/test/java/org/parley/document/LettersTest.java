package org.parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "talks, talks",
        "TALKS, talks",
        "İzmir, izmir",
        "ÄRZTE, ärzte",
        "ΟΔΟΣ, οδοσ",
        "КИЇВ, київ",
        "\uD801\uDC00x, \uD801\uDC28x",
        "\uD801X, \uD801x",
        "X\uDC00, x\uDC00"
    })
    void everyLetterHasItsSmallForm(String text, String small) {
        assertThat(Letters.small(text)).isEqualTo(small);
    }

    @Test
    void theLengthNeverChanges() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append((char) random.nextInt(0x10000));
            }
            assertThat(Letters.small(text.toString())).hasSameSizeAs(text);
        }
    }
}
