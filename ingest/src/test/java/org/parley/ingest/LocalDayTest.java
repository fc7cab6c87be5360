package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.PageDate;

class LocalDayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-05-18 meta | 2022-05-18",
                "2022-05-18T02:00:00Z meta | 2022-05-18",
                "2022-05-18T02:00:00Z meta; 2022-05-17 url | 2022-05-17",
                "2022-05-18T02:00:00+00:00 meta; 2022-05-17 class | 2022-05-17",
                "2022-05-18T02:00:00Z meta; 2022-05-17T22:00:00-04:00 json-ld | 2022-05-17",
                "2022-05-18T02:00:30Z meta; 2022-05-17T21:00:00 time | 2022-05-17",
                "2022-05-17T20:00:00Z meta; 2022-05-18T05:30:00+09:30 time | 2022-05-18",
                "2022-05-17T20:00:00Z meta; 2022-05-18 url | 2022-05-18",
                "2022-05-18T02:00:00 meta; 2022-05-18T02:00:00Z json-ld; 2022-05-17 url | 2022-05-17",
                "2022-05-18 meta; 2022-05-18T02:00:00Z json-ld; 2022-05-17 url | 2022-05-17",
            })
    void isTheDayWhereTheOutletIs(String told, String day) {
        assertThat(LocalDay.of(dates(told))).hasValue(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-05-18T02:00:00+02:00 meta; 2022-05-17 url | 2022-05-18",
                "2022-05-18T02:00:00 meta; 2022-05-17 url | 2022-05-18",
                "2022-05-18T13:00:00Z meta; 2022-05-17 url | 2022-05-18",
                "2022-05-18T02:00:00Z meta; 2022-05-17T22:40:00-04:00 json-ld | 2022-05-18",
                "2022-05-18T02:00:00Z meta; 2022-05-17T21:07:00 time | 2022-05-18",
                "2022-05-17T20:00:00Z meta; 2022-05-18 class | 2022-05-17",
                "2022-05-18T02:00:00Z meta; 2022-05-18 class; 2022-05-17 class | 2022-05-18",
                "2022-05-18T02:00:00Z meta; 2022-05-16 url | 2022-05-18",
                "2022-05 meta; 2022-05-17 url | 2022-05",
            })
    void staysTheDayOfTheFirstDateWhereNothingTellsOfTheSameMoment(String told, String day) {
        assertThat(LocalDay.of(dates(told))).hasValue(day);
    }

    @Test
    void isAbsentWithoutDates() {
        assertThat(LocalDay.of(List.of())).isEmpty();
    }

    private static List<PageDate> dates(String told) {
        return Arrays.stream(told.split("; "))
                .map(one -> one.split(" "))
                .map(parts -> new PageDate(PageDate.Kind.PUBLISHED, parts[0], parts[1]))
                .toList();
    }
}
