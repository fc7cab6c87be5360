package org.parley.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.app.evaluate.TimeScore.GoldTime;
import org.parley.document.Span;

class TimeScoreTest {
    private static final GoldTime MONDAY = new GoldTime(new Span(10, 16), "DATE", "2022-05-23");
    private static final GoldTime MARCH = new GoldTime(new Span(30, 35), "DATE", "2022-03");

    @Test
    void valueCountsWhereTheWordsOverlap() {
        GoldTime wider = new GoldTime(new Span(7, 16), "DATE", "2022-05-23");
        assertThat(score(List.of(MONDAY, MARCH), List.of(wider)))
                .containsExactly(
                        "strict   P 0.0 R 0.0 F 0.0   (1 predicted, 2 gold)",
                        "relaxed  P 100.0 R 50.0 F 66.7   (1 predicted, 2 gold)",
                        "type     P 100.0 R 50.0 F 66.7   (1 predicted, 2 gold)",
                        "value    P 100.0 R 50.0 F 66.7   (1 predicted, 2 gold)");
    }

    @Test
    void ofSeveralThatOverlapTheBestCounts() {
        GoldTime wrong = new GoldTime(new Span(9, 12), "TIME", "PRESENT_REF");
        assertThat(score(List.of(MONDAY), List.of(wrong, MONDAY)).get(0)).startsWith("strict   P 50.0 R 100.0");
    }

    @Test
    void aPredictionCountsOnce() {
        GoldTime wide = new GoldTime(new Span(10, 35), "DATE", "2022-05-23");
        assertThat(score(List.of(MONDAY, MARCH), List.of(wide)).get(1)).startsWith("relaxed  P 100.0 R 50.0");
    }

    private static List<String> score(List<GoldTime> gold, List<GoldTime> predicted) {
        TimeScore score = new TimeScore();
        score.add(gold, predicted);
        return score.table();
    }
}
