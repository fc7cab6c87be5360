package org.parley.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
    @ParameterizedTest
    @CsvSource({
        "Volodymyr Orlovsky, Volodymyr Orlovskyy, true",
        "Anton Zhukov, Anton Jukow, true",
        "Aleksandr Pereshchenko, Alexander Pereszczenko, true",
        "Yusuf Ben Amar, Youssef Benamar, true",
        "Mohammed Qasim, Muhammad Kasim, true",
        "Dmitri Chekanov, Dmitry Tchekanow, true",
        "Anton Pavlovich Zhukov, Anton Zhukov, true",
        "Łukasz Brzoza, Lukasz Brzoza, true",
        "Mikhail Lebedev, Mihail Lebedew, true",
        "Karl H. Brandt, Karl W. Brandt, false",
        "Ada Brandt, Tom Brandt, false",
        "Ada Brandt, Ada Berg, false",
        "Anna Petrov, Anna Petersen, false",
        "Dan Meyer, Dana Moyer, false",
        "A. Brandt, Ada Brandt, false",
        "Brandt, Ada Brandt, false",
        "Ana Ito, Ana Ita, false",
        "Marko Lukovic, Mirko Lukavac, false",
    })
    void areOne(String name, String other, boolean one) {
        assertThat(Spellings.areOne(name, other)).isEqualTo(one);
        assertThat(Spellings.areOne(other, name)).isEqualTo(one);
        if (one) {
            assertThat(Spellings.sounds(name))
                    .isEqualTo(Spellings.sounds(other))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "-, false",
        "’ ’, false",
        "李 明, true",
        "A. Brandt, false",
        "Ada Brandt, true",
    })
    void namesOfAllKindsAreCompared(String name, boolean full) {
        assertThat(Spellings.isFull(name)).isEqualTo(full);
        assertThat(Spellings.areOne(name, name)).isEqualTo(full);
        assertThat(Spellings.areOne(name, "Ada Brandt")).isEqualTo(name.equals("Ada Brandt"));
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Ruiz, Ana Ruiz Gil, true",
        "Ruiz Gil, Ana Ruiz Gil, true",
        "Ana, Ana Ruiz, true",
        "Gil, Ana Ruiz Gil, false",
        "Ruiz, Ana Ruiz Gil, false",
        "Ana Gil, Ana Ruiz Gil, false",
        "Ana Ruiz Gil, Ana Ruiz, false",
        "Ana Ruiz, Ana Ruiz, false",
    })
    void isPartOf(String shorter, String longer, boolean part) {
        assertThat(Spellings.isPartOf(shorter, longer)).isEqualTo(part);
    }
}
