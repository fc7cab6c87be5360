package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.reading.gazetteer.Gazetteer;

/** Whose somebody is whom the world knows, by name and by the year of the report. */
class LeadersTest {
    private static final Leaders LEADERS = Leaders.load(Gazetteer.load());

    @ParameterizedTest(name = "{0} in {1} where {2} is named: {3}")
    @CsvSource({
        "Angela Merkel, 2015, , Germany",
        "Angela Merkel, 1999, , ",
        "Angela Merkel, 2024, , Germany",
        "Angela Merkel, 0, , Germany",
        "Volodymyr Zelenskyi, 2023, , Ukraine",
        "Recep Tayyip Erdoğan, 2020, , Turkey",
        "Jens Stoltenberg, 2010, , Norway",
        "Jens Stoltenberg, 2020, , NATO",
        "Jens Stoltenberg, 2025, , ",
        "Jens Stoltenberg, 0, , ",
        "Ada Merkel, 2015, , ",
        "Michael Martin, 2022, , ",
        "Merkel, 2015, Germany, Germany",
        "Merkel, 2015, France, ",
        "Merkel, 2024, Germany, ",
        "Deng, 1987, China, China",
        "Brown, 2008, France, ",
        "Najibullah, 1988, Afghanistan, Afghanistan",
    })
    void stateOf(String name, int year, String named, String state) {
        Set<String> states = named == null ? Set.of() : Set.of(named);
        assertThat(LEADERS.stateOf(name, year, states).orElse(null)).isEqualTo(state);
    }
}
