package org.parley.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.document.Span;
import org.parley.statement.Form;

class AttributionScoreTest {
    private static final String TEXT =
            "Ada Brandt said that “the talks will resume”. The union denied it.\n\n“No comment,” he said.";

    @Test
    void aPerfectPredictionScoresFull() {
        AttributionScore score = score(List.of(brandt(), union()), List.of(brandt(), union()));
        assertThat(score.sourceF1()).isEqualTo(100);
        assertThat(score.cueF1()).isEqualTo(100);
        assertThat(score.contentF1()).isEqualTo(100);
        assertThat(score.whole()).isEqualTo(new Rates(1, 1));
    }

    @Test
    void nothingPredictedScoresNothing() {
        AttributionScore score = score(List.of(brandt()), List.of());
        assertThat(score.contentF1()).isZero();
        assertThat(score.whole()).isEqualTo(new Rates(0, 0));
    }

    @Test
    void quotationMarksAndALeadingThatAreSetAside() {
        GoldAttribution wider = attribution("Ada Brandt", "said", "that “the talks will resume”.");
        AttributionScore score = score(List.of(brandt()), List.of(wider));
        assertThat(score.contentF1()).isEqualTo(100);
        assertThat(score.table().get(2)).contains("raw P 0.0 R 0.0 F 0.0").contains("begin P 100.0");
    }

    @Test
    void theWrongSourceIsAWrongAttribution() {
        GoldAttribution wrong = attribution("The union", "said", "the talks will resume");
        assertThat(score(List.of(brandt()), List.of(wrong)).whole()).isEqualTo(new Rates(0, 0));
    }

    @Test
    void halfTheWordsAreEnoughForAWhole() {
        GoldAttribution half = attribution("Ada Brandt", "said", "the talks");
        AttributionScore score = score(List.of(brandt()), List.of(half));
        assertThat(score.whole()).isEqualTo(new Rates(1, 1));
        assertThat(score.contentF1()).isZero();
    }

    @Test
    void extraPredictionsCostPrecisionOnly() {
        AttributionScore score = score(List.of(brandt()), List.of(brandt(), union()));
        assertThat(score.whole().precision()).isEqualTo(0.5, within(1e-9));
        assertThat(score.whole().recall()).isEqualTo(1, within(1e-9));
        assertThat(score.whole().f1()).isEqualTo(2 / 3.0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "the talks will resume, DIRECT",
        "denied it, INDIRECT",
        "resume”. The union, MIXED",
        "No comment, DIRECT"
    })
    void formsAreToldByQuotationMarks(String words, Form form) {
        assertThat(new ScoredText(TEXT).form(List.of(span(words)))).isEqualTo(form);
    }

    @Test
    void anOpenQuotationRunsToTheEndOfItsParagraph() {
        String text = "“One. Two.\n\n“Three.” Four.";
        ScoredText scored = new ScoredText(text);
        assertThat(scored.form(List.of(new Span(1, 10)))).isEqualTo(Form.DIRECT);
        assertThat(scored.form(List.of(new Span(text.indexOf("Four"), text.length()))))
                .isEqualTo(Form.INDIRECT);
    }

    @Test
    void hostileTextIsScoredLikeAnyOther() {
        String text = "\ud800“😀” said \u0000";
        ScoredText scored = new ScoredText(text);
        for (int start = 0; start <= text.length(); start++) {
            for (int end = start; end <= text.length(); end++) {
                Span trimmed = scored.trimmed(new Span(start, end));
                assertThat(new Span(start, end).contains(trimmed)).isTrue();
            }
        }
    }

    private static GoldAttribution brandt() {
        return attribution("Ada Brandt", "said", "the talks will resume");
    }

    private static GoldAttribution union() {
        return attribution("The union", "denied", "it.");
    }

    private static GoldAttribution attribution(String source, String cue, String content) {
        return new GoldAttribution(List.of(span(source)), List.of(span(cue)), List.of(span(content)));
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new Span(start, start + words.length());
    }

    private static AttributionScore score(List<GoldAttribution> gold, List<GoldAttribution> predicted) {
        AttributionScore score = new AttributionScore();
        score.add(TEXT, new ArrayList<>(gold), predicted);
        return score;
    }
}
