package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the days around it is that of an act. */
class ActDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // the day before, where the sentence goes on from there
                "DEMAND | Envoys from Peru and Chile met on Monday. Peru then demanded an end to the siege. | 2025-03-03",
                "SUSPEND_TALKS | Envoys from Peru and Chile met on Monday. Peru then suspended the talks. | 2025-03-03",
                "SUSPEND_TALKS | Envoys from Peru and Chile met on Monday. Peru suspended the talks. | ''",
                // the day of a thing, and of a term
                "DEMAND | Peru demanded a rise of nine percent backdated to 1 March. | ''",
                "OFFER | Peru offered a pay rise of 9 percent from 1 March. | ''",
                "OFFER | On Monday Peru offered a pay rise of 9 percent from 1 March. | 2025-03-03",
                "SUSPEND_TALKS | On Tuesday, however, Peru suspended the talks. | 2025-03-04",
                "SIGN_AGREEMENT | In Lima on Tuesday Peru and Chile signed a treaty that gives Peru more fish this year. | 2025-03-04",
                "SIGN_AGREEMENT | Peru and Chile signed a fishing treaty this year. | 2025"
            })
    void tellsTheDay(ActType type, String text, String day) {
        ReadDocument read = WednesdayReport.read("Fish\n\n" + text);
        assertThat(Stream.concat(
                        read.reported().stream(), read.statements().stream().flatMap(said -> said.acts().stream())))
                .filteredOn(act -> act.type() == type)
                .first()
                .satisfies(act -> assertThat(act.when()).isEqualTo(day));
    }
}
