package org.parley.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.document.Block;
import org.parley.document.BlockKind;
import org.parley.document.DateOrigin;
import org.parley.document.DateValue;
import org.parley.document.Document;
import org.parley.document.Edtf;
import org.parley.document.Publication;
import org.parley.document.Span;
import org.parley.reading.Sentence;
import org.parley.reading.TimeExpression;
import org.parley.reading.TimeReader;
import org.parley.reading.TimeType;
import org.parley.reading.Token;

class RuleTimeReaderTest {
    private static final TimeReader TIME_READER = RuleTimeReader.english();

    private static List<TimeExpression> read(String text, String published) {
        return TIME_READER.read(Documents.of(text, published), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The talks ran from Monday to Wednesday.              | 2022-05-16 2022-05-18 | 2022-05-16/2022-05-18 2022-05-16/2022-05-18
                    The round lasts between 3 and 5 June.                | 2022-06-03 2022-06-05 | 2022-06-03/2022-06-05 2022-06-03/2022-06-05
                    Talks have rested since February 24.                 | 2022-02-24            | 2022-02-24/..
                    A deal is due before June 1.                         | 2022-06-01            | ../2022-06-01
                    The line before the February 24th invasion is moot.  | 2022-02-24            | ../2022-02-24
                    Talks collapsed in late March 2021.                  | 2021-03               | 2021-03-2X
                    They met early this month and on May 12.             | 2022-05 2022-05-12    | 2022-05-0X 2022-05-12
                    """)
    void boundsAreToldInEdtf(String text, String values, String edtf) {
        List<TimeExpression> times = read(text, "2022-05-18");

        assertThat(times).extracting(TimeExpression::value).containsExactly(values.split(" "));
        assertThat(times).extracting(TimeExpression::edtf).containsExactly(edtf.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They may march in august company.",
                "The sun set over the spring and the rivals fall silent.",
                "He seconded the motion and won 3-2.",
                "The chamber split 50/50 over Section 1.2 of version 3.14.15.",
                "It cost $2022 and 1,999 people paid 30 percent.",
                "The 2000 troops stayed.",
                "Prime Minister May refused.",
                "April O'Neil and June spoke to August.",
                "Peace will come sooner or later.",
                "Fall back, they said."
            })
    void leavesOrdinaryWordsAlone(String text) {
        assertThat(read(text, "2022-05-18")).isEmpty();
    }

    /** clulab/timenorm#65: dates that depended on the day of the run. */
    @Test
    void withoutADateOfPublicationNothingIsGuessed() {
        List<TimeExpression> times = read("The vote was postponed until Monday, and in 2023 all ends.", "");

        assertThat(times).extracting(TimeExpression::value).containsExactly("XXXX-WXX-1", "2023");
        assertThat(times).extracting(TimeExpression::edtf).containsExactly("", "2023");
    }

    @Test
    void aDatelineStandsForTheDateOfPublication() {
        String text = "Talks fail\nMay 18, 2022\nThe union left on Monday.";
        assertThat(read(text, "")).last().extracting(TimeExpression::edtf).isEqualTo("2022-05-16");

        Document withDateline = new Document(
                new Publication("report", "", "", DateValue.UNKNOWN, "", "", "en"),
                "OSLO, 18 May 2022 -\nThe union left on Monday.",
                List.of(
                        new Block(BlockKind.DATELINE, new Span(0, 19)),
                        new Block(BlockKind.PARAGRAPH, new Span(20, 45))));
        assertThat(TIME_READER.read(withDateline, List.of()))
                .singleElement()
                .extracting(TimeExpression::edtf)
                .isEqualTo("2022-05-16");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-20, 2022-05-18", // printed two days later
        "2022-06-20, 2022-06-20", // too long ago to be when it was written
        "2022-05-17, 2022-05-17" // after publication
    })
    void daysCountFromTheDatelineOfALaterCopy(String published, String today) {
        Document copy = new Document(
                new Publication("copy", "", "", new DateValue(published, DateOrigin.GIVEN), "", "", "en"),
                "OSLO, May 18 -\nThe union will sign tonight.",
                List.of(
                        new Block(BlockKind.DATELINE, new Span(0, 14)),
                        new Block(BlockKind.PARAGRAPH, new Span(15, 43))));
        assertThat(TIME_READER.read(copy, List.of()))
                .singleElement()
                .extracting(TimeExpression::edtf)
                .isEqualTo(today);
    }

    @Test
    void readsOnlyTheBlocksOfTheReport() {
        Document document = new Document(
                new Publication("report", "", "", DateValue.UNKNOWN, "", "", "en"),
                "Born in 1990.\nLeft in 1991.",
                List.of(
                        new Block(BlockKind.CAPTION, new Span(0, 13)),
                        new Block(BlockKind.PARAGRAPH, new Span(14, 27))));

        assertThat(TIME_READER.read(document, List.of()))
                .extracting(TimeExpression::value)
                .containsExactly("1991");
    }

    /** facebook/duckling#51: "on Friday", last or next. */
    @ParameterizedTest
    @CsvSource({
        "He spoke on Friday., 2022-05-13",
        "He will speak on Friday., 2022-05-20",
        "They are meeting on Friday., 2022-05-20",
        "They agreed to meet on Friday., 2022-05-20",
        "They failed to meet on Friday., 2022-05-13",
        "The vote should be completed on Friday., 2022-05-20",
        "The vote was completed on Friday., 2022-05-13",
        "It would have ended on Friday., 2022-05-13",
        "The round planned for Friday is off., 2022-05-20",
        "The minister who left said he will return on Friday., 2022-05-20",
    })
    void theTenseTellsLastFromNext(String text, String day) {
        assertThat(read(text, "2022-05-18"))
                .singleElement()
                .extracting(TimeExpression::value)
                .isEqualTo(day);
    }

    @Test
    void tagsTellVerbsFromAdjectives() {
        String text = "The united front meets on Friday.";
        List<Token> tokens = new ArrayList<>();
        String[] tags = {"DT", "JJ", "NN", "VBZ", "IN", "NNP", "."};
        int at = 0;
        for (int i = 0; i < tags.length; i++) {
            int end = i == tags.length - 1
                    ? text.length()
                    : i == tags.length - 2 ? text.length() - 1 : text.indexOf(' ', at);
            String word = text.substring(at, end);
            tokens.add(new Token(new Span(at, end), word, word, tags[i], Token.ROOT, ""));
            at = i >= tags.length - 2 ? end : end + 1;
        }
        Sentence sentence = new Sentence(new Span(0, text.length()), 0, tokens);

        List<TimeExpression> times = TIME_READER.read(Documents.of(text, "2022-05-18"), List.of(sentence));

        assertThat(times).extracting(TimeExpression::value).containsExactly("2022-05-13");
    }

    @Test
    void countsInUtf16AndKeepsTheWords() {
        String text = "\uD83D\uDE00 On Monday \uD83D\uDE00 they met.";

        assertThat(read(text, "2022-05-18"))
                .singleElement()
                .satisfies(time -> assertThat(time.span().of(text)).isEqualTo("Monday"));
    }

    @Test
    void hostileTextsAreReadInOrderWithoutOverlap() {
        String[] parts = {
            "Monday",
            "the",
            "of",
            "last",
            "2022",
            "-",
            "/",
            "18",
            "May",
            "'",
            "s",
            "early",
            "a",
            "year",
            "ago",
            ",",
            ".",
            "\n",
            "9",
            "a.m.",
            "GMT",
            "(",
            ")",
            "every",
            "two",
            "and",
            "half",
            "\uD83D\uDE00",
            "\u2019",
            "to",
            "quarter",
            "first",
            "31",
            "February",
            "24th",
            "since",
            "99999999999999999999",
            "1/2/3",
            "0000-00-00",
            "in",
            "Christmas",
            "end",
            "30",
            "decades",
            "later",
            "12:99",
            "2022-02-31",
            "Q3",
            "half",
            "mid",
            "the 1990s",
            "Easter",
            "week"
        };
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            check(text.toString(), random.nextBoolean() ? "2024-02-29" : "");
        }
    }

    private static void check(String text, String published) {
        List<TimeExpression> times = read(text, published);
        assertThat(read(text, published)).isEqualTo(times);
        int last = 0;
        for (TimeExpression time : times) {
            assertThat(time.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(time.span().length()).isPositive();
            assertThat(time.span().of(text))
                    .doesNotContain("\n")
                    .isEqualTo(time.span().of(text).strip());
            assertThat(time.value()).isNotEmpty();
            if (!time.edtf().isEmpty()) {
                assertThat(Edtf.parse(time.edtf())).as("%s in %s", time, text).isPresent();
                assertThat(time.type()).isIn(TimeType.DATE, TimeType.TIME);
            }
            last = time.span().end();
        }
    }
}
