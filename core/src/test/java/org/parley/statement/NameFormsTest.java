package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTest {
    @ParameterizedTest
    @CsvSource({
        "Orlovsky, Orlovskyy, true",
        "Orlovsky, Orlovskiy, true",
        "Orlovskii, Orlovskij, true",
        "Andrei Orlov, Andriy Orlov, true",
        "Sergey Orlov, Sergei Orlov, true",
        "Ada Brandt, Brandt, true",
        "A. Brandt, Ada Brandt, true",
        "Ada Brandt, Tom Brandt, false",
        "Ada Brandt, Ada Berg, false",
        "Márta Szabó, Marta Szabo, true",
        "John Dunn Jr., Dunn, true",
        "Anna De Groot, De Groot, true",
        "Anna De Groot, Karl De Groot, false",
        "Ito, Ita, false",
        "Wang Meilin, Wang, true",
        "Wang Meilin, Meilin, true",
        "Kim Brandt, Brandt, true",
        "Wang Meilin, Tom Wang, false",
        "Łukasz Brzoza, Lukasz Brzoza, true",
    })
    void fit(String one, String other, boolean fit) {
        assertThat(NameForms.fit(one, other)).isEqualTo(fit);
        assertThat(NameForms.fit(other, one)).isEqualTo(fit);
    }
}
