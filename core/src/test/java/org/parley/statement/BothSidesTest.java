package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Those who act for two sides act for both. */
class BothSidesTest {
    @ParameterizedTest
    @CsvSource({
        "Negotiators for Peru and Chile signed a fishing treaty., Peru and Chile",
        "The leaders of Peru and Chile signed a fishing treaty., Peru and Chile",
        "Negotiators for Peru signed a fishing treaty., Peru"
    })
    void namesBoth(String text, String actor) {
        assertThat(WednesdayReport.read("Fish\n\n" + text).reported())
                .filteredOn(act -> act.type() == ActType.SIGN_AGREEMENT)
                .singleElement()
                .satisfies(act -> assertThat(act.actor()).isEqualTo(actor));
    }
}
