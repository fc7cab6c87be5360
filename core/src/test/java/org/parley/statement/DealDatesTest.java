package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Publication;
import org.parley.document.ZoneReader;

/** The day of an agreement that another sentence tells. */
class DealDatesTest {
    private static final StatementReader READER = StatementReader.load();

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
        DateValue published = new DateValue("2025-03-05", DateOrigin.GIVEN);
        Publication publication = new Publication("case", "", "", published, "", "", "");
        assertThat(READER.read(ZoneReader.english().read(publication, "Fish\n\n" + text))
                        .reported())
                .filteredOn(act -> act.actors().size() > 1)
                .singleElement()
                .satisfies(act -> assertThat(act.when()).isEqualTo(day));
    }
}
