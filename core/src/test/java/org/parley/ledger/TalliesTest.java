package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words around a number. */
class TalliesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the walkout has cut output by about a fifth | the walkout has cut output by about a fifth",
                "it held 17 men, two having died | it held 17 men",
                "3,100 crates had been left on the | 3,100 crates had been left",
                "the bill stands at $640 million | the bill stands at $640 million",
                "nobody came | ''"
            })
    void areNamed(String words, String named) {
        assertThat(Tallies.named(words)).isEqualTo(named);
    }
}
