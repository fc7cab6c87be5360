package org.parley.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tags for the words of a window: the best sequence of those allowed (Viterbi), and how probable each of its tags is
 * (forward-backward), both over a linear chain as in Lafferty et al. (2001).
 */
final class Tagging {
    private static final float IMPOSSIBLE = -1e4f;

    private final float[][] transition;
    private final float outside;

    /**
     * @param transition scores of every tag behind every tag, row by row
     * @param outside added to the score of {@link Tag#OUTSIDE}: above zero finds less, more surely
     */
    Tagging(float[] transition, float outside) {
        this.transition = new float[Tag.COUNT][Tag.COUNT];
        this.outside = outside;
        for (int i = 0; i < Tag.COUNT; i++) {
            for (int j = 0; j < Tag.COUNT; j++) {
                this.transition[i][j] =
                        transition[i * Tag.COUNT + j] + (Tag.of(j).mayFollow(Tag.of(i)) ? 0 : IMPOSSIBLE);
            }
        }
    }

    /** The parts of attributions in a window, in text order. */
    List<Found> read(Scores scores) {
        int words = scores.words();
        float[][] emission = emissions(scores);
        int[] tags = best(emission);
        double[] sure = certainty(emission, tags);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words) {
            Tag tag = Tag.of(tags[at]);
            int end = at + 1;
            if (tag.begins()) {
                while (end < words && Tag.of(tags[end]).continues()) {
                    end++;
                }
                found.add(new Found(partOf(tag), at, end, Math.min(sure[at], sure[end - 1])));
            }
            at = end;
        }
        return found;
    }

    private static Tag.Part partOf(Tag tag) {
        return tag.is(Tag.Part.SOURCE) ? Tag.Part.SOURCE : tag.is(Tag.Part.CUE) ? Tag.Part.CUE : Tag.Part.CONTENT;
    }

    private float[][] emissions(Scores scores) {
        float[][] emission = new float[scores.words()][Tag.COUNT];
        for (int word = 0; word < emission.length; word++) {
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                emission[word][tag] = scores.tag(word, tag);
            }
            emission[word][0] += outside;
        }
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            if (Tag.of(tag).continues()) {
                emission[0][tag] += IMPOSSIBLE;
            }
        }
        return emission;
    }

    private int[] best(float[][] emission) {
        int words = emission.length;
        int[][] back = new int[words][Tag.COUNT];
        float[] score = emission[0].clone();
        for (int word = 1; word < words; word++) {
            float[] next = new float[Tag.COUNT];
            for (int j = 0; j < Tag.COUNT; j++) {
                int from = 0;
                for (int i = 1; i < Tag.COUNT; i++) {
                    if (score[i] + transition[i][j] > score[from] + transition[from][j]) {
                        from = i;
                    }
                }
                back[word][j] = from;
                next[j] = score[from] + transition[from][j] + emission[word][j];
            }
            score = next;
        }
        int[] tags = new int[words];
        for (int j = 1; j < Tag.COUNT; j++) {
            if (score[j] > score[tags[words - 1]]) {
                tags[words - 1] = j;
            }
        }
        for (int word = words - 1; word > 0; word--) {
            tags[word - 1] = back[word][tags[word]];
        }
        return tags;
    }

    /** The probability of each word's tag, over all sequences. */
    private double[] certainty(float[][] emission, int[] tags) {
        int words = emission.length;
        double[][] factor = new double[Tag.COUNT][Tag.COUNT];
        for (int i = 0; i < Tag.COUNT; i++) {
            for (int j = 0; j < Tag.COUNT; j++) {
                factor[i][j] = Math.exp(transition[i][j]);
            }
        }
        double[][] weight = new double[words][];
        double[][] forward = new double[words][];
        for (int word = 0; word < words; word++) {
            weight[word] = exponentials(emission[word]);
            double[] here = new double[Tag.COUNT];
            for (int j = 0; j < Tag.COUNT; j++) {
                double before = word == 0 ? 1 : 0;
                for (int i = 0; word > 0 && i < Tag.COUNT; i++) {
                    before += forward[word - 1][i] * factor[i][j];
                }
                here[j] = before * weight[word][j];
            }
            forward[word] = normalised(here);
        }
        double[] certainty = new double[words];
        double[] backward = new double[Tag.COUNT];
        Arrays.fill(backward, 1);
        for (int word = words - 1; word >= 0; word--) {
            double all = 0;
            for (int j = 0; j < Tag.COUNT; j++) {
                all += forward[word][j] * backward[j];
            }
            certainty[word] = forward[word][tags[word]] * backward[tags[word]] / all;
            double[] before = new double[Tag.COUNT];
            for (int i = 0; i < Tag.COUNT; i++) {
                for (int j = 0; j < Tag.COUNT; j++) {
                    before[i] += factor[i][j] * weight[word][j] * backward[j];
                }
            }
            backward = normalised(before);
        }
        return certainty;
    }

    private static double[] exponentials(float[] scores) {
        float most = scores[0];
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double[] result = new double[scores.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.exp(scores[i] - most);
        }
        return result;
    }

    private static double[] normalised(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }
}
