package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-05-18 | 2022-05-18",
                "2022-05 | 2022-05",
                "2022 | 2022",
                "2022-03-2X | 2022-03-2X",
                "2022-02-24/.. | 2022-02-24/..",
                "../2022-02-24 | ../2022-02-24",
                "2022-05-18T23:30:00-05:00 | 2022-05-18",
                "2022-05-18 23:30:00 +0000 | 2022-05-18",
                "20220518 | 2022-05-18",
                "20220518T103000Z | 2022-05-18",
                "2022/05/18 | 2022-05-18",
                "May 18, 2022 | 2022-05-18",
                "18 May 2022 | 2022-05-18",
                "18th of May 2022 | 2022-05-18",
                "Wed, 18 May 2022 10:00:00 GMT | 2022-05-18",
                "Published on Sept. 3, 2022 at 3 pm | 2022-09-03",
                "18-May-2022 | 2022-05-18",
                "18.05.2022 | 2022-05-18",
                "13/05/2022 | 2022-05-13",
                "05/13/2022 | 2022-05-13",
                "05/05/2022 10:00 | 2022-05-05",
                "1652832000 | 2022-05-18",
                "1652832000000 | 2022-05-18",
            })
    void reads(String written, String edtf) {
        assertThat(Dates.read(written)).hasValue(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "yesterday",
                "05/06/2022",
                "2022-02-30",
                "2022-13",
                "2022-13-01",
                "May 2022 or so",
                "32 May 2022",
                "../..",
                "2022-02-24/soon",
                "99999999999",
                "May 18",
                "0000-00-00",
                "2022-00-2X"
            })
    void readsNothingThatIsNoDateOrCanBeReadTwoWays(String written) {
        assertThat(Dates.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-05-18T09:30:00+0200 | 2022-05-18T09:30:00+02:00",
                "2022-05-18 09:30 | 2022-05-18T09:30:00",
                "2022-05-18T09:30:00.123Z | 2022-05-18T09:30:00Z",
                "Wed May 18 2022 09:30:05 GMT+0000 (Coordinated Universal Time) | 2022-05-18T09:30:05+00:00",
                "Wed, 18 May 2022 10:00:00 GMT | 2022-05-18T10:00:00Z",
                "May 18, 2022, 07:47 PM EST | 2022-05-18T19:47:00-05:00",
                "May 18, 2022 12:05 a.m. | 2022-05-18T00:05:00",
                "May 18, 2022 14:05 pm | 2022-05-18",
                "May 18, 2022 at 3 pm | 2022-05-18",
                "2022-05-18 09:30 IST | 2022-05-18",
                "2022-05 | 2022-05",
            })
    void keepsTheTimeAndTheOffsetOfAStamp(String written, String stamp) {
        assertThat(Dates.stamp(written)).hasValue(stamp);
    }
}
