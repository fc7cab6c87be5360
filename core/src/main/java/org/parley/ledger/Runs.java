package org.parley.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * The runs of words of a text as hashes, sorted: how much two texts have in common is how many they share (Broder, "On the
 * resemblance and containment of documents", 1997).
 */
public class Runs {
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

    private static final int BITS_OF_A_PLACE = 6;
    private static final long[] FEW = {};

    private static final double ROUNDING = 1e-9;
    /** A text with more runs has more bits than fit into one word. */
    private static final int NARROW = 40;

    private final int[] hashes;
    /** A bit for each run, by its hash; several runs may have the same. */
    private final long bits;
    /** Likewise, at least two bits a run; none for a text with few runs. */
    private final long[] moreBits;

    private Runs(int[] hashes) {
        this.hashes = hashes;
        long few = 0;
        for (int hash : hashes) {
            few |= 1L << hash;
        }
        bits = few;
        moreBits = hashes.length > NARROW ? new long[Integer.highestOneBit(2 * hashes.length) / Long.SIZE * 2] : FEW;
        for (int hash : hashes) {
            if (moreBits.length > 0) {
                moreBits[word(hash)] |= 1L << hash;
            }
        }
    }

    /** The same once more. */
    Runs(Runs runs) {
        hashes = runs.hashes;
        bits = runs.bits;
        moreBits = runs.moreBits;
    }

    private int word(int hash) {
        return (hash >>> BITS_OF_A_PLACE) & (moreBits.length - 1);
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
    public final boolean equals(Object other) {
        return other instanceof Runs runs && Arrays.equals(runs.hashes, hashes);
    }

    @Override
    public final int hashCode() {
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

    /** How many are the lowest few: two texts are compared only where they share one of these. */
    int lowest() {
        return Math.min(LOWEST, hashes.length);
    }

    /** One of them, the lowest first. */
    int run(int index) {
        return hashes[index];
    }

    /** Whether at least a share of the smaller one's runs are in both; never so where one is empty. */
    boolean isContained(Runs other, double share) {
        return hashes.length <= other.hashes.length ? isWithin(other, share) : other.isWithin(this, share);
    }

    private boolean isWithin(Runs larger, double share) {
        int size = hashes.length;
        int spare = (int) Math.floor(size - share * size + ROUNDING);
        return size > 0 && !lacks(larger, spare) && misses(larger, spare) <= spare;
    }

    /** Whether the bits tell that more than some runs are not in another; so it is of nearly all pairs that have little in common. */
    private boolean lacks(Runs other, int spare) {
        if (moreBits.length == 0 && other.moreBits.length == 0) {
            return Long.bitCount(bits & ~other.bits) > spare;
        }
        int missing = 0;
        if (moreBits.length == other.moreBits.length) {
            for (int i = 0; i < moreBits.length; i++) {
                missing += Long.bitCount(moreBits[i] & ~other.moreBits[i]);
            }
            return missing > spare;
        }
        for (int hash : hashes) {
            missing += (int) (~other.moreBits[other.word(hash)] >>> hash & 1);
        }
        return missing > spare;
    }

    /** How many are not in another, at least as large; the count ends above what can be spared. */
    private int misses(Runs other, int spare) {
        int missing = 0;
        int j = 0;
        for (int i = 0; i < hashes.length && missing <= spare; i++) {
            while (j < other.hashes.length && other.hashes[j] < hashes[i]) {
                j++;
            }
            if (j == other.hashes.length || other.hashes[j] != hashes[i]) {
                missing++;
            }
        }
        return missing;
    }
}
