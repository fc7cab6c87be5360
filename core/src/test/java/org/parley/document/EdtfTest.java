package org.parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "2022-05-18, 2022-05-18, 2022-05-18",
        "2022-05-18T09:00Z, 2022-05-18, 2022-05-18",
        "2022-02, 2022-02-01, 2022-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "2022, 2022-01-01, 2022-12-31",
        "199X, 1990-01-01, 1999-12-31",
        "19XX, 1900-01-01, 1999-12-31",
        "2022-03-0X, 2022-03-01, 2022-03-09",
        "2022-03-2X, 2022-03-20, 2022-03-29",
        "2022-02-2X, 2022-02-20, 2022-02-28",
        "2022-04-3X, 2022-04-30, 2022-04-30",
        "2022-XX-24, 2022-01-01, 2022-12-31",
        "2022-03-XX, 2022-03-01, 2022-03-31",
        "2022-21, 2022-03-01, 2022-05-31",
        "2022-24, 2022-12-01, 2023-02-28",
        "2022-35, 2022-07-01, 2022-09-30",
        "2022-41, 2022-07-01, 2022-12-31",
        "2022-05~, 2022-05-01, 2022-05-31",
        "2022-05/2022-06-03, 2022-05-01, 2022-06-03",
        "2022-02-24/.., 2022-02-24, ",
        "2022-02-24/, 2022-02-24, ",
        "../2022-02-24, , 2022-02-24",
    })
    void tellsTheDaysThatAValueMayMean(String value, LocalDate earliest, LocalDate latest) {
        Edtf edtf = Edtf.parse(value).orElseThrow();

        assertThat(edtf.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(edtf.latest()).isEqualTo(Optional.ofNullable(latest));
        assertThat(edtf.interval()).isEqualTo(value.contains("/"));
        assertThat(edtf.qualified()).isEqualTo(value.contains("~"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "../..",
                "today",
                "2022-13",
                "2022-02-30",
                "2022-02-3X",
                "22-05-18",
                "2022-05-18/2022-05-17",
                "2022-05-18/2022-05-19/2022-05-20",
                "XXXX-05-18",
                "2022-W20",
                "2022-32",
                "199X-05",
                "2022-05-18T"
            })
    void refusesWhatIsNoDate(String value) {
        assertThat(Edtf.parse(value)).isEmpty();
    }

    @Test
    void ordersOpenStartsFirstAndOpenEndsLast() {
        List<String> values =
                new ArrayList<>(List.of("2022-05-18/..", "2022-05", "2022-05-18", "../2022-05-18", "2022-04-30"));

        values.sort(java.util.Comparator.comparing(value -> Edtf.parse(value).orElseThrow(), Edtf.ORDER));

        assertThat(values).containsExactly("../2022-05-18", "2022-04-30", "2022-05", "2022-05-18", "2022-05-18/..");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05, 2022-05-18, true, false",
        "2022-05, 2022-06, false, true",
        "2022-02-24/.., 2030, true, false",
        "../2022-02-24, 2022-02-25, false, true",
        "2022-05-18, 2022-05-18, true, false",
        "2022-05-19, 2022-05-18, false, false",
    })
    void compares(String one, String other, boolean overlaps, boolean before) {
        Edtf first = Edtf.parse(one).orElseThrow();
        Edtf second = Edtf.parse(other).orElseThrow();

        assertThat(first.overlaps(second)).isEqualTo(overlaps);
        assertThat(second.overlaps(first)).isEqualTo(overlaps);
        assertThat(first.isBefore(second)).isEqualTo(before);
    }

    @Test
    void oneDayIsADayOnlyWhenCertain() {
        assertThat(Edtf.parse("2022-05-18").orElseThrow().day()).contains(LocalDate.of(2022, 5, 18));
        assertThat(Edtf.parse("2022-05-08?").orElseThrow().day()).isEmpty();
        assertThat(Edtf.parse("2022-05").orElseThrow().day()).isEmpty();
        assertThat(Edtf.parse("2022-05").orElseThrow().contains(LocalDate.of(2022, 5, 31)))
                .isTrue();
        assertThat(Edtf.parse("2022-05").orElseThrow().contains(LocalDate.of(2022, 6, 1)))
                .isFalse();
    }

    @Property
    void neverFails(@ForAll @CharRange(from = '-', to = '9') String digits, @ForAll String anything) {
        for (String value : List.of(digits, anything, "2022-" + digits, digits + "/" + anything, "20" + digits + "X")) {
            Edtf.parse(value)
                    .ifPresent(edtf -> assertThat(edtf.earliest().orElse(LocalDate.MIN))
                            .isBeforeOrEqualTo(edtf.latest().orElse(LocalDate.MAX)));
        }
    }
}
