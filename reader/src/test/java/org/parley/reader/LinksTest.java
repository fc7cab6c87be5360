package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private static final int ROW = 8 * 64;

    @ParameterizedTest
    @CsvSource({
        "0,2, 2,3, 0",
        "0,2, 3,4, 1",
        "0,2, 9,10, 5",
        "0,2, 500,501, 14",
        "5,6, 4,5, 15",
        "5,6, 2,3, 17",
        "0,9, 3,4, 0"
    })
    void distancesCountInWordsAndTellBehindFromBefore(int from, int to, int otherFrom, int otherTo, int step) {
        assertThat(Links.step(found(Tag.Part.CONTENT, from, to), found(Tag.Part.CUE, otherFrom, otherTo)))
                .isEqualTo(step);
    }

    @Test
    void takesTheAnswerThatFitsTheQuestion() {
        float[] vectors = new float[3 * ROW];
        vectors[0] = 8; // word 0 asks at its first word
        vectors[ROW + 2 * 64] = 1; // word 1 answers
        vectors[2 * ROW + 2 * 64] = 2; // word 2 answers louder
        Links links = new Links(new float[60], new float[] {1.5f, 0});
        Scores scores = new Scores(3, new float[0], vectors);
        List<Found> cues = List.of(found(Tag.Part.CUE, 1, 2), found(Tag.Part.CUE, 2, 3));

        List<Links.Link> chosen =
                links.choose(Links.Kind.CUE_OF_CONTENT, scores, List.of(found(Tag.Part.CONTENT, 0, 1)), cues);

        assertThat(chosen).hasSize(1);
        assertThat(chosen.get(0).to()).isEqualTo(1);
        double all = Math.exp(1) + Math.exp(2) + Math.exp(1.5);
        assertThat(chosen.get(0).certainty()).isCloseTo(Math.exp(2) / all, within(1e-6));
    }

    @Test
    void leavesItWhereNothingFits() {
        Links links = new Links(new float[60], new float[] {0.5f, 0.5f});
        Scores scores = new Scores(2, new float[0], new float[2 * ROW]);
        List<Links.Link> chosen = links.choose(
                Links.Kind.SOURCE_OF_CUE,
                scores,
                List.of(found(Tag.Part.CUE, 0, 1)),
                List.of(found(Tag.Part.SOURCE, 1, 2)));
        assertThat(chosen.get(0).isThere()).isFalse();
    }

    private static Found found(Tag.Part part, int from, int to) {
        return new Found(part, from, to, 1);
    }
}
