package org.parley.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Which cue each content belongs to, and which source each cue. The one that seeks asks with the sum of a vector at its
 * first and one at its last word; what may be found answers with the same; their product, and how far the two are
 * apart, is the score.
 */
final class Links {
    /** The length of one vector. */
    private static final int LENGTH = 64;

    /** Vectors a word: to ask and to answer, at the first and at the last word, for two kinds of links. */
    private static final int VECTORS = 8;

    /** All numbers of a word. */
    static final int NUMBERS = VECTORS * LENGTH;

    /** Distances in words from which on the next number of the table counts. */
    private static final int[] STEPS = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128};

    /** How many distances the table tells apart: those behind, then those before. */
    static final int DISTANCES = 2 * (STEPS.length + 1);

    /** Two kinds of links. */
    enum Kind {
        CUE_OF_CONTENT(0),
        SOURCE_OF_CUE(1);

        /** By which the network knows it. */
        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /**
     * A link, or that there is none.
     *
     * @param to the index of the one chosen; -1 for none
     * @param certainty how probable it is, from 0 to 1
     */
    record Link(int to, double certainty) {
        boolean isThere() {
            return to >= 0;
        }
    }

    private final float[] distance;
    private final float[] none;

    /**
     * @param distance a number for each distance, first for what stands behind, then for what stands before; for each
     *     kind of link
     * @param none the score of no link, for each kind
     */
    Links(float[] distance, float[] none) {
        this.distance = distance.clone();
        this.none = none.clone();
    }

    /** For each of {@code seeking} the best of {@code candidates}. */
    List<Link> choose(Kind kind, Scores scores, List<Found> seeking, List<Found> candidates) {
        List<Link> links = new ArrayList<>(seeking.size());
        for (Found seeker : seeking) {
            float[] score = new float[candidates.size() + 1];
            score[candidates.size()] = none[kind.number];
            for (int i = 0; i < candidates.size(); i++) {
                score[i] = score(kind, scores, seeker, candidates.get(i));
            }
            links.add(best(score));
        }
        return links;
    }

    private static Link best(float[] score) {
        int best = score.length - 1;
        for (int i = 0; i < score.length - 1; i++) {
            if (score[i] > score[best]) {
                best = i;
            }
        }
        double all = 0;
        for (float other : score) {
            all += Math.exp(other - score[best]);
        }
        return new Link(best == score.length - 1 ? -1 : best, 1 / all);
    }

    private float score(Kind kind, Scores scores, Found seeker, Found candidate) {
        int ask = 4 * kind.number;
        float product = 0;
        for (int i = 0; i < LENGTH; i++) {
            product += (value(scores, seeker.from(), ask, i) + value(scores, seeker.to() - 1, ask + 1, i))
                    * (value(scores, candidate.from(), ask + 2, i) + value(scores, candidate.to() - 1, ask + 3, i));
        }
        return product / (float) Math.sqrt(LENGTH) + distance[kind.number * DISTANCES + step(seeker, candidate)];
    }

    private static float value(Scores scores, int word, int vector, int at) {
        return scores.link(word, vector * LENGTH + at);
    }

    /** Where the distance of the two stands in the table. */
    static int step(Found seeker, Found candidate) {
        return step(seeker.from(), seeker.to(), candidate.from(), candidate.to());
    }

    /** Where the distance of one run of words from another stands in the table. */
    static int step(int from, int to, int otherFrom, int otherTo) {
        boolean behind = otherFrom >= from;
        int gap = behind ? otherFrom - to : from - otherTo;
        int step = 0;
        while (step < STEPS.length && gap >= STEPS[step]) {
            step++;
        }
        return behind ? step : STEPS.length + 1 + step;
    }
}
