package org.parley.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.document.Span;
import org.parley.reading.MarkedAct;
import org.parley.reading.MarkedMood;

/**
 * The acts of a window. Each word has a score for every type of act and for none; the word that tells an act asks, with a
 * vector for each slot and edge, which words of its paragraph are the first and last of the slot, or that nothing fills it.
 */
final class Acts {
    private static final int LENGTH = 64;
    private static final int SLOTS = 4;
    private static final int EDGES = 2 * SLOTS;

    /** All numbers of a word: vectors to ask and to answer with, for each edge of each slot. */
    static final int NUMBERS = 2 * EDGES * LENGTH;

    /** Scores of a word behind those of the types: two polarities, five moods, and for each slot that nothing fills it. */
    private static final int POLARITIES = 2;

    /** In the order of their scores. */
    private static final List<MarkedMood> MOODS = List.of(
            MarkedMood.ACTUAL, MarkedMood.FUTURE, MarkedMood.POSSIBLE, MarkedMood.CONDITIONAL, MarkedMood.HYPOTHETICAL);

    /** The most words in a slot. */
    private static final int LONGEST = 80;

    /** So many words on either side may tell the same act. */
    private static final int AROUND = 4;

    /** What is less probable than that, in one word, is not looked at. */
    private static final double FAINT = 0.03;

    /** An act is told where it is so probable in all words around. */
    private static final double LEAST = 0.2;

    /** What other types keep in the words beside one that tells an act. */
    private static final double BESIDE = 0.5;

    private final List<String> types;
    private final float[] distance;

    /**
     * @param types the labels of the acts in the order of their scores
     * @param distance a number for each distance in words from the trigger, for each edge of each slot
     */
    Acts(List<String> types, float[] distance) {
        this.types = List.copyOf(types);
        this.distance = distance.clone();
    }

    /** How many numbers tell distances. */
    static int distances() {
        return EDGES * Links.DISTANCES;
    }

    /** How many scores a word has. */
    int width() {
        return 1 + types.size() + POLARITIES + MOODS.size() + SLOTS;
    }

    /**
     * The acts in text order. Which of some neighbouring words tells an act is often open ({@code turned} or {@code down}), so
     * what counts is how probable its type is in all of them together; the most probable of them tells it.
     */
    List<MarkedAct> read(ActScores scores, List<Word> words) {
        List<MarkedAct> acts = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            int end = start + 1;
            while (end < words.size()
                    && words.get(end).paragraph() == words.get(start).paragraph()) {
                end++;
            }
            for (Told told : told(scores, start, end)) {
                acts.add(new Marked(scores, words, start, end, told.word).act(told));
            }
            start = end;
        }
        return acts;
    }

    /**
     * That a word tells an act.
     *
     * @param certainty how probable it is that one of the words around it does, at most 1
     */
    private record Told(int word, int type, double certainty) {}

    private List<Told> told(ActScores scores, int start, int end) {
        double[][] left = new double[end - start][];
        for (int word = start; word < end; word++) {
            left[word - start] = probabilities(scores, word);
        }
        List<Told> found = new ArrayList<>();
        Told next = most(left);
        while (next.certainty >= FAINT) {
            int from = Math.max(0, next.word - AROUND);
            int to = Math.min(left.length, next.word + AROUND + 1);
            double mass = 0;
            for (int word = from; word < to; word++) {
                mass += left[word][next.type];
            }
            if (mass >= LEAST) {
                found.add(new Told(start + next.word, next.type, Math.min(1, mass)));
                for (int word = from; word < to; word++) {
                    fade(left[word], word == next.word ? 0 : BESIDE);
                }
            }
            for (int word = from; word < to; word++) {
                left[word][next.type] = 0;
            }
            next = most(left);
        }
        found.sort(Comparator.comparingInt(Told::word));
        return found;
    }

    private static void fade(double[] probabilities, double share) {
        for (int type = 0; type < probabilities.length; type++) {
            probabilities[type] *= share;
        }
    }

    /** The most probable act of what is left. */
    private static Told most(double[][] left) {
        Told most = new Told(0, 0, 0);
        for (int word = 0; word < left.length; word++) {
            for (int type = 0; type < left[word].length; type++) {
                if (left[word][type] > most.certainty) {
                    most = new Told(word, type, left[word][type]);
                }
            }
        }
        return most;
    }

    /** How probable it is that a word tells an act of each type. */
    private double[] probabilities(ActScores scores, int word) {
        int highest = best(scores, word, 0, 1 + types.size());
        double all = 0;
        double[] result = new double[types.size()];
        for (int type = 0; type <= types.size(); type++) {
            double one = Math.exp(scores.score(word, type) - scores.score(word, highest));
            all += one;
            if (type > 0) {
                result[type - 1] = one;
            }
        }
        fade(result, 1 / all);
        return result;
    }

    private static int best(ActScores scores, int word, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (scores.score(word, from + i) > scores.score(word, from + best)) {
                best = i;
            }
        }
        return best;
    }

    /** One word that tells an act, in its paragraph. */
    private final class Marked {
        private final ActScores scores;
        private final List<Word> words;
        private final int start;
        private final int end;
        private final int trigger;

        Marked(ActScores scores, List<Word> words, int start, int end, int trigger) {
            this.scores = scores;
            this.words = words;
            this.start = start;
            this.end = end;
            this.trigger = trigger;
        }

        MarkedAct act(Told told) {
            int behind = 1 + types.size();
            return new MarkedAct(
                    types.get(told.type),
                    words.get(trigger).span(),
                    slot(0),
                    slot(1),
                    slot(2),
                    slot(3),
                    best(scores, trigger, behind, POLARITIES) == 1,
                    MOODS.get(best(scores, trigger, behind + POLARITIES, MOODS.size())),
                    told.certainty);
        }

        /** The words of a slot: the most probable pair of edges, unless it is more probable that nothing fills it. */
        private Optional<Span> slot(int slot) {
            double[] first = edges(slot, 0);
            double[] last = edges(slot, 1);
            int count = end - start;
            double most = first[count] + last[count];
            int from = -1;
            int to = -1;
            for (int i = 0; i < count; i++) {
                for (int j = i; j < Math.min(count, i + LONGEST); j++) {
                    if (first[i] + last[j] > most) {
                        most = first[i] + last[j];
                        from = i;
                        to = j;
                    }
                }
            }
            return from < 0
                    ? Optional.empty()
                    : Optional.of(new Span(
                            words.get(start + from).span().start(),
                            words.get(start + to).span().end()));
        }

        /** The logarithms of how probable each word of the paragraph is as an edge; last, that there is none. */
        private double[] edges(int slot, int side) {
            int edge = 2 * slot + side;
            double[] score = new double[end - start + 1];
            for (int word = start; word < end; word++) {
                float product = 0;
                for (int i = 0; i < LENGTH; i++) {
                    product += scores.number(trigger, edge * LENGTH + i)
                            * scores.number(word, (EDGES + edge) * LENGTH + i);
                }
                int step = Links.step(trigger, trigger + 1, word, word + 1);
                score[word - start] = product / Math.sqrt(LENGTH) + distance[edge * Links.DISTANCES + step];
            }
            score[end - start] = scores.score(trigger, 1 + types.size() + POLARITIES + MOODS.size() + slot);
            return logarithms(score);
        }

        private static double[] logarithms(double[] score) {
            double most = Double.NEGATIVE_INFINITY;
            for (double one : score) {
                most = Math.max(most, one);
            }
            double all = 0;
            for (double one : score) {
                all += Math.exp(one - most);
            }
            double[] result = new double[score.length];
            for (int i = 0; i < score.length; i++) {
                result[i] = score[i] - most - Math.log(all);
            }
            return result;
        }
    }
}
