package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemonymsTest {
    @ParameterizedTest
    @CsvSource({
        "Arvenian, Arvenia, true",
        "Arvenians, Arvenia, true",
        "Corvanian, Corvany, true",
        "Delmarese, Delmar, true",
        "Braskers, Brask, true",
        "Arvenia, Arvenia, false",
        "Corvati, Corvati, false",
        "Corvia, Corvany, false",
        "Marine, Mar, false",
    })
    void isOf(String word, String place, boolean demonym) {
        assertThat(Demonyms.isOf(word, place)).isEqualTo(demonym);
    }
}
