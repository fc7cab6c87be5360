package org.parley.reading.syntax;

/** Gives every word its part of speech from left to right, each by the words around it and the tags before it. */
final class Tagger {
    private final Scorer scorer;
    private final HashTable fixed;
    private final Features features = new Features();
    private final int[] scores;

    /** @param fixed the tag plus one of words that nearly always have the same one */
    Tagger(Scorer scorer, HashTable fixed) {
        this.scorer = scorer;
        this.fixed = fixed;
        this.scores = new int[scorer.classes()];
    }

    void tag(Words words) {
        for (int i = 1; i <= words.size; i++) {
            int known = fixed(words, i);
            words.tag[i] = known >= 0 ? known : best(words, i);
        }
    }

    /** The tag that a word has whatever stands beside it, or -1. */
    int fixed(Words words, int at) {
        return fixed.get(words.form[at]) - 1;
    }

    int best(Words words, int at) {
        fill(words, at);
        scorer.score(features, scores);
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }

    /** The features of the last word that {@link #best} saw. */
    Features features() {
        return features;
    }

    private void fill(Words words, int at) {
        Features f = features;
        f.clear();
        int previous = at > 1 ? words.tag[at - 1] + 1 : 0;
        int beforePrevious = at > 2 ? words.tag[at - 2] + 1 : 0;
        int word = words.lower[at];
        int left = words.lower[at - 1];
        int right = words.lower[at + 1];
        int farLeft = at > 1 ? words.lower[at - 2] : 7;
        int farRight = at < words.size ? words.lower[at + 2] : 7;
        int shape = words.shape[at] + (at == 1 ? Words.SHAPES : 0);
        int cluster = words.cluster[at];
        int rightCluster = words.cluster[at + 1];
        f.add(1, 0);
        f.add(2, word);
        f.add(3, words.suffix3[at]);
        f.add(4, words.suffix2[at]);
        f.add(5, words.prefix[at]);
        f.add(6, shape);
        f.add(7, previous);
        f.add(8, previous, beforePrevious);
        f.add(9, word, previous);
        f.add(10, left);
        f.add(11, right);
        f.add(12, words.suffix3[at + 1]);
        f.add(13, words.suffix3[at - 1]);
        f.add(14, farLeft);
        f.add(15, farRight);
        f.add(16, words.form[at]);
        f.add(17, cluster);
        f.add(18, rightCluster);
        f.add(19, words.cluster[at - 1], previous);
        f.add(20, words.suffix3[at], shape);
        f.add(21, word, right);
        f.add(22, shape, previous);
        f.add(23, cluster >> 4);
        f.add(24, words.suffix2[at], previous);
        f.add(25, words.shape[at + 1], shape);
        f.add(26, left, word);
        f.add(27, cluster, rightCluster);
        f.add(28, words.suffix3[at + 1], words.suffix3[at]);
        f.add(29, words.suffix1[at], shape);
        f.add(30, cluster, previous);
    }
}
