package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherOnesTest {
    @ParameterizedTest
    @CsvSource({
        "'it was the Arvenians', 'it was ‘the Lady’s idea’', true",
        "'it was Brask that left the table', 'It was Arvenia that left, and nobody else', true",
        "'it was the Arvenians', 'it was the Arvenians', false",
        "'it was the Arvenians', 'it was a long night', false",
        "'it was Monday', 'it was Arvenia', false",
        "'the table was theirs', 'it was Arvenia', false"
    })
    void bothSayWhoItWas(String claim, String answer, boolean exclude) {
        assertThat(OtherOnes.exclude(claim, answer)).isEqualTo(exclude);
    }
}
