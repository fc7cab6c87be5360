package org.parley.reading.syntax;

import java.util.Arrays;

/** Names the relation of every word to its head, once all heads are known. */
final class Labeller {
    private final Scorer scorer;
    private final Features features = new Features();
    private final int[] scores;
    private int[] firstLeft = new int[0];
    private int[] lastLeft = new int[0];
    private int[] firstRight = new int[0];
    private int[] lastRight = new int[0];
    private int[] children = new int[0];

    Labeller(Scorer scorer) {
        this.scorer = scorer;
        this.scores = new int[scorer.classes()];
    }

    void label(Words words) {
        prepare(words);
        for (int i = 1; i <= words.size; i++) {
            words.relation[i] = best(words, i);
        }
    }

    void prepare(Words words) {
        int length = words.size + 2;
        firstLeft = filled(length);
        lastLeft = filled(length);
        firstRight = filled(length);
        lastRight = filled(length);
        children = new int[length];
        for (int i = 1; i <= words.size; i++) {
            int head = words.head[i];
            children[head]++;
            if (i < head) {
                firstLeft[head] = firstLeft[head] < 0 ? i : firstLeft[head];
                lastLeft[head] = i;
            } else {
                firstRight[head] = firstRight[head] < 0 ? i : firstRight[head];
                lastRight[head] = i;
            }
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
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

    Features features() {
        return features;
    }

    private static int word(Words words, int at) {
        return at < 0 ? 17 : words.lower[at];
    }

    private static int tag(Words words, int at) {
        return at < 1 ? 62 : at == words.size + 1 ? 61 : words.tag[at];
    }

    private void fill(Words words, int at) {
        Features f = features;
        f.clear();
        int head = words.head[at];
        boolean root = head == words.size + 1;
        int grandparent = root ? -1 : words.head[head];
        int word = words.lower[at];
        int headWord = words.lower[head];
        int tag = words.tag[at];
        int headTag = tag(words, head);
        int cluster = words.cluster[at];
        int headCluster = words.cluster[head];
        int direction = at < head ? 1 : 0;
        int distance = Math.min(Math.abs(at - head), 7);
        int before = tag(words, at - 1);
        int after = at == words.size ? 60 : tag(words, at + 1);
        int firstChild = firstLeft[at];
        int lastChild = lastRight[at];
        int firstChildTag = tag(words, firstChild);
        int place = (at == firstLeft[head] ? 1 : 0)
                | (at == lastLeft[head] ? 2 : 0)
                | (at == firstRight[head] ? 4 : 0)
                | (at == lastRight[head] ? 8 : 0);
        int both = (tag * 64 + headTag) * 2 + direction;
        f.add(1, direction);
        f.add(2, word, direction);
        f.add(3, tag * 2 + direction);
        f.add(4, headWord, direction);
        f.add(5, headTag * 2 + direction);
        f.add(6, both);
        f.add(7, word, headWord);
        f.add(8, word, headTag);
        f.add(9, headWord, tag);
        f.add(10, both * 8 + distance);
        f.add(11, both * 64 + firstChildTag);
        f.add(12, word(words, firstChild), headTag * 2 + direction);
        f.add(13, word(words, firstChild), tag * 2 + direction);
        f.add(14, word(words, firstChild), headWord);
        f.add(15, cluster, headTag * 2 + direction);
        f.add(16, headCluster, tag * 2 + direction);
        f.add(17, cluster, headCluster);
        f.add(18, both, before);
        f.add(19, both, after);
        f.add(20, both, tag(words, firstLeft[head]), place);
        f.add(21, both, tag(words, lastLeft[head]), place);
        f.add(22, both, tag(words, lastRight[head]), place);
        f.add(23, word(words, lastLeft[head]), tag, headTag);
        f.add(24, both, tag(words, grandparent));
        f.add(25, word(words, lastChild), tag, headTag);
        f.add(26, both, tag(words, lastChild));
        f.add(27, words.suffix3[at], headTag);
        f.add(28, word(words, firstLeft[head]), tag, headTag);
        f.add(29, words.lower[at - 1], tag);
        f.add(30, words.shape[at], headTag);
        f.add(31, tag * 8 + distance, place);
        f.add(32, both, Math.min(children[at], 7));
        f.add(33, words.cluster[firstChild < 0 ? 0 : firstChild], tag, headTag);
        f.add(34, word(words, grandparent), tag, headTag);
        f.add(35, both, Math.min(children[head], 7), place);
        f.add(36, headWord, tag, place);
        f.add(37, word(words, firstRight[head]), tag, headWord);
        f.add(38, both, words.shape[at] & (Words.UPPER | Words.DIGIT), distance);
    }
}
