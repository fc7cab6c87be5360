package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggingTest {
    private static final int WORDS = 4;

    /** Against all sequences tried one by one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheBestSequenceAndHowSureItIs(int seed) {
        Random random = new Random(seed);
        float[] transition = numbers(random, Tag.COUNT * Tag.COUNT);
        float[] scores = numbers(random, WORDS * Tag.COUNT);
        float outside = random.nextFloat() - 0.5f;

        int[] best = new int[WORDS];
        double bestScore = Double.NEGATIVE_INFINITY;
        double all = 0;
        double[][] share = new double[WORDS][Tag.COUNT];
        for (int code = 0; code < (int) Math.pow(Tag.COUNT, WORDS); code++) {
            int[] tags = new int[WORDS];
            double score = 0;
            boolean allowed = true;
            for (int word = 0, rest = code; word < WORDS; word++, rest /= Tag.COUNT) {
                tags[word] = rest % Tag.COUNT;
                score += scores[word * Tag.COUNT + tags[word]] + (tags[word] == 0 ? outside : 0);
                Tag before = word == 0 ? Tag.OUTSIDE : Tag.of(tags[word - 1]);
                allowed &= Tag.of(tags[word]).mayFollow(before);
                score += word == 0 ? 0 : transition[tags[word - 1] * Tag.COUNT + tags[word]];
            }
            if (!allowed) {
                continue;
            }
            all += Math.exp(score);
            for (int word = 0; word < WORDS; word++) {
                share[word][tags[word]] += Math.exp(score);
            }
            if (score > bestScore) {
                bestScore = score;
                best = tags;
            }
        }

        List<Found> found = new Tagging(transition, outside).read(new Scores(WORDS, scores, new float[0]));

        int[] tags = new int[WORDS];
        for (Found one : found) {
            int first = 1 + 2 * one.part().ordinal();
            Arrays.fill(tags, one.from(), one.to(), first + 1);
            tags[one.from()] = first;
            double sure = Math.min(share[one.from()][tags[one.from()]], share[one.to() - 1][tags[one.to() - 1]]) / all;
            assertThat(one.certainty()).isCloseTo(sure, within(1e-4));
        }
        assertThat(tags).isEqualTo(best);
    }

    @Test
    void aHigherScoreForOutsideFindsLess() {
        float[] scores = numbers(new Random(11), 60 * Tag.COUNT);
        Scores window = new Scores(60, scores, new float[0]);
        float[] flat = new float[Tag.COUNT * Tag.COUNT];
        assertThat(new Tagging(flat, 2).read(window))
                .hasSizeLessThan(new Tagging(flat, 0).read(window).size());
    }

    @Test
    void scoresFarApartLeaveNumbersThatAreNumbers() {
        float[] scores = new float[300 * Tag.COUNT];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i % Tag.COUNT == 5 && i < Tag.COUNT || i % Tag.COUNT == 6 ? 500 : -500;
        }
        List<Found> found =
                new Tagging(new float[Tag.COUNT * Tag.COUNT], 0).read(new Scores(300, scores, new float[0]));
        assertThat(found).containsExactly(new Found(Tag.Part.CONTENT, 0, 300, 1.0));
    }

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
