package org.parley.reading.syntax;

import java.util.HashMap;
import java.util.Map;

/** Marks the words of proper names, sentence by sentence, and remembers what kind of name a document's words were in. */
final class NameFinder {
    private static final int NEW_SENTENCE = NameTag.COUNT + 1;

    private final Scorer scorer;
    private final Features features = new Features();
    private final int[] scores;
    private final Map<Integer, Integer> memory = new HashMap<>();

    NameFinder(Scorer scorer) {
        this.scorer = scorer;
        this.scores = new int[scorer.classes()];
    }

    /** Forgets the names of the document before. */
    void startDocument() {
        memory.clear();
    }

    void find(Words words) {
        for (int i = 1; i <= words.size; i++) {
            words.name[i] = isFarFromNames(words, i) ? NameTag.OUTSIDE : best(words, i);
        }
        remember(words);
    }

    /**
     * Whether a word stands outside names and neither it nor the two behind it have capitals or digits: no name begins
     * there ("van der Bellen" would). Every second word is such, and the features of the others cost enough.
     */
    private static boolean isFarFromNames(Words words, int at) {
        boolean inside = at > 1 && words.name[at - 1] != NameTag.OUTSIDE;
        return !inside && words.isPlain(at) && isPlainOrEnd(words, at + 1) && isPlainOrEnd(words, at + 2);
    }

    private static boolean isPlainOrEnd(Words words, int at) {
        return at > words.size || words.isPlain(at);
    }

    void remember(Words words) {
        for (int i = 1; i <= words.size; i++) {
            if (words.name[i] != NameTag.OUTSIDE && words.isUpper(i)) {
                memory.put(words.form[i], NameTag.kindNumber(words.name[i]));
            }
        }
    }

    int best(Words words, int at) {
        fill(words, at);
        scorer.score(features, scores);
        int before = at > 1 ? words.name[at - 1] : NameTag.OUTSIDE;
        int best = -1;
        for (int c = 0; c < scores.length; c++) {
            if (isAllowed(words, at, before, c) && (best < 0 || scores[c] > scores[best])) {
                best = c;
            }
        }
        return best;
    }

    private static boolean isAllowed(Words words, int at, int before, int tag) {
        boolean lastWord = at == words.size;
        boolean opens =
                tag != NameTag.OUTSIDE && (NameTag.part(tag) == NameTag.BEGIN || NameTag.part(tag) == NameTag.INSIDE);
        return NameTag.follows(before, tag) && !(lastWord && opens);
    }

    Features features() {
        return features;
    }

    private int memory(Words words, int at) {
        return words.isUpper(at) ? memory.getOrDefault(words.form[at], 0) : 0;
    }

    private static int tag(Words words, int at) {
        return at < 1 || at > words.size ? 60 : words.tag[at];
    }

    private void fill(Words words, int at) {
        Features f = features;
        f.clear();
        int before = at > 1 ? words.name[at - 1] + 1 : 0;
        int farBefore = at > 2 ? words.name[at - 2] + 1 : 0;
        int word = words.lower[at];
        int left = words.lower[at - 1];
        int right = words.lower[at + 1];
        int farLeft = at > 1 ? words.lower[at - 2] : 7;
        int farRight = at < words.size ? words.lower[at + 2] : 7;
        int tag = words.tag[at];
        int leftTag = tag(words, at - 1);
        int rightTag = tag(words, at + 1);
        int shape = words.shape[at] + (at == 1 ? Words.SHAPES : 0);
        int leftShape = words.shape[at - 1];
        int rightShape = words.shape[at + 1];
        int cluster = words.cluster[at];
        int leftCluster = words.cluster[at - 1];
        int rightCluster = words.cluster[at + 1];
        int known = memory(words, at);
        int rightKnown = at < words.size ? memory(words, at + 1) : 0;
        f.add(1, at == 1 ? NEW_SENTENCE : 0);
        f.add(2, words.form[at]);
        f.add(3, word);
        f.add(4, left);
        f.add(5, right);
        f.add(6, farLeft);
        f.add(7, farRight);
        f.add(8, shape);
        f.add(9, shape, leftShape);
        f.add(10, shape, rightShape);
        f.add(11, words.suffix3[at]);
        f.add(12, words.prefix[at]);
        f.add(13, tag);
        f.add(14, tag, leftTag);
        f.add(15, tag, rightTag);
        f.add(16, before);
        f.add(17, before, farBefore);
        f.add(18, before, word);
        f.add(19, before, shape);
        f.add(20, before, tag);
        f.add(21, cluster);
        f.add(22, rightCluster);
        f.add(23, leftCluster);
        f.add(24, cluster, before);
        f.add(25, cluster >> 4);
        f.add(26, word, right);
        f.add(27, left, word);
        f.add(28, known);
        f.add(29, known, shape);
        f.add(30, known, before);
        f.add(31, rightKnown, known);
        f.add(32, rightCluster >> 3, before);
        f.add(33, leftCluster >> 3, shape);
        f.add(34, left, shape);
        f.add(35, right, shape);
        f.add(36, shape, rightShape, before);
        f.add(37, words.suffix2[at], shape);
        f.add(38, before, tag, rightTag);
        f.add(39, farLeft, left);
        f.add(40, right, farRight);
        f.add(41, before, right);
        f.add(42, rightShape, words.shape[Math.min(words.size + 1, at + 2)], before);
        f.add(43, words.suffix3[at + 1], shape, before);
        f.add(44, words.suffix3[at], shape, cluster >> 5);
    }
}
