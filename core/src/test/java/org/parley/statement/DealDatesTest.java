package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of an agreement that another sentence tells. */
class DealDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Peru and Chile signed a fishing treaty. The treaty was signed on Monday in Arica. | 2025-03-03",
                "Peru and Chile signed a fishing treaty. Under the treaty, which was signed on Monday in Arica, both fleets sail. | 2025-03-03",
                // two days are no day
                "Peru and Chile signed a fishing treaty. The treaty was initialled on Monday. The treaty was signed on Tuesday. | ''",
                "Peru and Chile signed a fishing treaty. Kenya watched on Monday. | ''"
            })
    void tellsTheDay(String text, String day) {
        assertThat(WednesdayReport.read("Fish\n\n" + text).reported())
                .filteredOn(act -> act.actors().size() > 1)
                .singleElement()
                .satisfies(act -> assertThat(act.when()).isEqualTo(day));
    }
}
