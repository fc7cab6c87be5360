package org.parley.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * The runs of words of a text as hashes, sorted: how much two texts have in common is how many they share (Broder, "On the
 * resemblance and containment of documents", 1997).
 */
public final class Runs {
    /** Those of a text that is too short to be known again. */
    static final Runs NONE = new Runs(new int[0]);

    private static final int OF_DOCUMENT = 5;
    private static final int OF_STATEMENT = 3;
    /** A text with fewer runs is too short to tell a copy by. */
    private static final int SHORTEST_DOCUMENT = 20;
    /** A statement with fewer words is too short to tell an utterance by. */
    private static final int SHORTEST_STATEMENT = 6;
    /** Two texts of which one holds most of the other share one of their lowest runs, as good as always. */
    private static final int LOWEST = 8;

    private static final double ROUNDING = 1e-9;

    private final int[] hashes;

    private Runs(int[] hashes) {
        this.hashes = hashes;
    }

    /** Runs with these hashes, in any order. */
    public static Runs of(int... hashes) {
        return new Runs(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** The hashes, ascending. */
    public int[] hashes() {
        return hashes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Runs runs && Arrays.equals(runs.hashes, hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    /** Those of a report; none where it is too short. */
    static Runs ofDocument(String text) {
        Runs runs = of(Words.of(text), OF_DOCUMENT);
        return runs.hashes.length < SHORTEST_DOCUMENT ? NONE : runs;
    }

    /** Those of a statement; none where it is too short. */
    static Runs ofStatement(String text) {
        List<String> words = Words.of(text);
        return words.size() < SHORTEST_STATEMENT ? NONE : of(words, OF_STATEMENT);
    }

    private static Runs of(List<String> words, int length) {
        int count = Math.max(0, words.size() - length + 1);
        int[] runs = new int[count];
        for (int i = 0; i < count; i++) {
            runs[i] = hash(words.subList(i, i + length));
        }
        return of(runs);
    }

    /** FNV-1a over the characters of all words, mixed so that the lowest runs are any runs. */
    private static int hash(List<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return (int) (hash >>> 32);
    }

    /** The lowest few: two texts are compared only where they share one of these. */
    int[] lowest() {
        return Arrays.copyOf(hashes, Math.min(LOWEST, hashes.length));
    }

    /** Whether at least a share of the smaller one's runs are in both; never so where one is empty. */
    boolean isContained(Runs other, double share) {
        int[] runs = hashes;
        int[] others = other.hashes;
        int smaller = Math.min(runs.length, others.length);
        int spare = (int) Math.floor(smaller - share * smaller + ROUNDING);
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < runs.length && j < others.length) {
            if (runs[i] == others[j]) {
                shared++;
                i++;
                j++;
            } else if (runs[i] < others[j]) {
                i++;
            } else {
                j++;
            }
            if ((runs.length <= others.length ? i : j) - shared > spare) {
                return false; // too many of the smaller one's are not in the other
            }
        }
        return smaller > 0 && shared >= smaller - spare;
    }
}
