package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with what they count. */
class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "'a raise of 4.5 per cent', 4.5, percent, EXACT",
        "'a raise of 4.5%', 4.5, percent, EXACT",
        "'about 1,200 prisoners', 1200, prisoner, ABOUT",
        "'more than two million tons', 2000000, ton, AT_LEAST",
        "'up to $30 million', 30000000, $, AT_MOST",
        "'twelve villages', 12, village, EXACT"
    })
    void areRead(String text, String value, String unit, Quantity.Bound bound) {
        assertThat(Quantity.in(text)).singleElement().satisfies(quantity -> {
            assertThat(quantity.value()).isEqualByComparingTo(value);
            assertThat(quantity.unit()).isEqualTo(unit);
            assertThat(quantity.bound()).isEqualTo(bound);
        });
    }

    @ParameterizedTest
    @CsvSource({"'on 12 May'", "'in 2031'", "'no number at all'", "''"})
    void areNotReadOffDatesAndBareNumbers(String text) {
        assertThat(Quantity.in(text)).isEmpty();
    }
}
