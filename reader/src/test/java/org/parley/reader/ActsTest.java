package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.document.Span;
import org.parley.reading.MarkedAct;
import org.parley.reading.MarkedMood;

class ActsTest {
    private static final List<String> TYPES = List.of("demand", "reject");
    /** No act and two types, two polarities, five moods, four empty slots. */
    private static final int WIDTH = 3 + 2 + 5 + 4;

    private static final int LENGTH = 64;

    private final Acts acts = new Acts(TYPES, new float[Acts.distances()]);

    @Test
    void takesTheMostProbableTypeAndSaysHowProbableItIs() {
        float[] scores = new float[3 * WIDTH];
        none(scores, 0, 2);
        scores[WIDTH + 2] = 2;

        List<MarkedAct> found = acts.read(new ActScores(WIDTH, scores, new float[3 * Acts.NUMBERS]), words(0, 0, 0));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).type()).isEqualTo("reject");
        assertThat(found.get(0).trigger()).isEqualTo(new Span(10, 15));
        double all = 1 + 1 + Math.exp(2);
        assertThat(found.get(0).certainty()).isCloseTo(Math.exp(2) / all, within(1e-3));
    }

    @Test
    void wordsBesideEachOtherTellOneActTogether() {
        float[] scores = new float[4 * WIDTH];
        none(scores, 3);
        double quarter = Math.log(0.25 / 0.75);
        for (int word : new int[] {0, 1, 2}) {
            scores[word * WIDTH + 1] = (float) (quarter + (word == 1 ? 0.01 : 0));
            scores[word * WIDTH + 2] = -20;
        }

        List<MarkedAct> found = acts.read(new ActScores(WIDTH, scores, new float[4 * Acts.NUMBERS]), words(0, 0, 0, 0));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).type()).isEqualTo("demand");
        assertThat(found.get(0).trigger()).isEqualTo(new Span(10, 15));
        assertThat(found.get(0).certainty()).isCloseTo(0.75, within(0.01));
    }

    @Test
    void wordsOfAnotherParagraphTellNoneTogether() {
        float[] scores = new float[2 * WIDTH];
        for (int word : new int[] {0, 1}) {
            scores[word * WIDTH + 1] = (float) Math.log(0.15 / 0.85);
            scores[word * WIDTH + 2] = -20;
        }

        assertThat(acts.read(new ActScores(WIDTH, scores, new float[2 * Acts.NUMBERS]), words(0, 1)))
                .isEmpty();
        assertThat(acts.read(new ActScores(WIDTH, scores, new float[2 * Acts.NUMBERS]), words(0, 0)))
                .hasSize(1);
    }

    @Test
    void twoActsMayStandBesideEachOther() {
        float[] scores = new float[3 * WIDTH];
        none(scores, 1);
        scores[1] = 9;
        scores[2 * WIDTH + 2] = 9;

        assertThat(acts.read(new ActScores(WIDTH, scores, new float[3 * Acts.NUMBERS]), words(0, 0, 0)))
                .extracting(MarkedAct::type)
                .containsExactly("demand", "reject");
    }

    @Test
    void tellsWhetherItIsDeniedAndHowRealItIs() {
        float[] scores = new float[3 * WIDTH];
        none(scores, 0, 2);
        scores[WIDTH + 1] = 9;
        scores[WIDTH + 3 + 1] = 1;
        scores[WIDTH + 3 + 2 + 2] = 1;

        MarkedAct act = acts.read(new ActScores(WIDTH, scores, new float[3 * Acts.NUMBERS]), words(0, 0, 0))
                .get(0);

        assertThat(act.denied()).isTrue();
        assertThat(act.mood()).isEqualTo(MarkedMood.POSSIBLE);
    }

    @Test
    void findsTheEdgesOfASlotAndLeavesAnotherEmpty() {
        float[] scores = new float[4 * WIDTH];
        none(scores, 1, 2, 3);
        scores[1] = 9;
        for (int slot : new int[] {0, 1, 3}) {
            scores[WIDTH - 4 + slot] = 20;
        }
        float[] vectors = new float[4 * Acts.NUMBERS];
        answers(vectors, 0, 4, 1);
        answers(vectors, 0, 5, 2);

        MarkedAct act = acts.read(new ActScores(WIDTH, scores, vectors), words(0, 0, 0, 0))
                .get(0);

        assertThat(act.object()).contains(new Span(10, 25));
        assertThat(List.of(act.actor(), act.target(), act.condition())).containsOnly(Optional.empty());
    }

    @Test
    void looksForSlotsInTheParagraphOfTheTrigger() {
        float[] scores = new float[4 * WIDTH];
        none(scores, 1, 2, 3);
        scores[1] = 9;
        float[] vectors = new float[4 * Acts.NUMBERS];
        for (int edge : new int[] {4, 5}) {
            answers(vectors, 0, edge, 1);
            answers(vectors, 0, edge, 3);
            vectors[3 * Acts.NUMBERS + (8 + edge) * LENGTH] = 50;
        }

        MarkedAct act = acts.read(new ActScores(WIDTH, scores, vectors), words(0, 0, 1, 1))
                .get(0);

        assertThat(act.object()).contains(new Span(10, 15));
    }

    /** Words that tell no act. */
    private static void none(float[] scores, int... words) {
        for (int word : words) {
            scores[word * WIDTH] = 9;
        }
    }

    /** Lets a word answer loudly where another one asks for an edge. */
    private static void answers(float[] vectors, int asking, int edge, int word) {
        vectors[asking * Acts.NUMBERS + edge * LENGTH] = 8;
        vectors[word * Acts.NUMBERS + (8 + edge) * LENGTH] = 20;
    }

    /** Words of five letters, ten characters apart, in these paragraphs. */
    private static List<Word> words(int... paragraphs) {
        return IntStream.range(0, paragraphs.length)
                .mapToObj(at -> new Word(
                        new Span(10 * at, 10 * at + 5),
                        List.of(1),
                        Letters.SMALL,
                        QuoteState.OUTSIDE,
                        false,
                        paragraphs[at]))
                .toList();
    }
}
