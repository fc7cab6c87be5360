package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and lines for people. */
class PhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "2031-06-10, 10 June 2031",
        "2031-06, June 2031",
        "2031, 2031",
        "2031-06-2X, late June 2031",
        "2031-06-1X, mid-June 2031",
        "2031-06-0X, early June 2031",
        "2031-06~, about June 2031",
        "2031-06-10/.., since 10 June 2031",
        "../2031-06, until June 2031",
        "2031-06-10/2031-06-12, 10 June 2031 to 12 June 2031",
        "2031-21, spring 2031",
        "2031-24~, about winter 2031",
        "2031-25, 2031-25",
        "2031-13, 2031-13",
        "next year, next year"
    })
    void datesAreSaidInWords(String edtf, String words) {
        assertThat(Phrases.date(edtf)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"'湖水会谈暂停', 12", "'e\u0301', 1", "'👩‍👩‍👧', 2", "'abc', 3", "'', 0"})
    void columnsAreThoseOfATerminal(String text, int columns) {
        assertThat(Wrapping.columns(text)).isEqualTo(columns);
    }

    @Test
    void linesBreakBetweenWideCharactersAndBetweenWords() {
        assertThat(Wrapping.lines("湖水会谈暂停", 6)).containsExactly("湖水会", "谈暂停");
        assertThat(Wrapping.lines("one two  three", 8)).containsExactly("one two", "three");
        assertThat(Wrapping.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(Wrapping.lines("", 4)).isEqualTo(List.of());
    }
}
