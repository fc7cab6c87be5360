package org.parley.reading.syntax;

/**
 * Finds the head of every word by the arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011), greedily, each
 * step chosen by a linear model trained with a dynamic oracle (Goldberg and Nivre 2013). Every sentence gets one root and
 * a projective tree.
 */
final class Parser {
    static final int SHIFT = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;
    static final int TRANSITIONS = 3;
    private static final int NONE = 17;

    private final Scorer scorer;
    private final Features features = new Features();
    private final int[] scores;
    private Words words = Words.NONE;
    private int[] stack = new int[0];
    private int depth;
    private int next;
    private int[] left1 = new int[0];
    private int[] left2 = new int[0];
    private int[] right1 = new int[0];
    private int[] right2 = new int[0];
    private int[] lefts = new int[0];
    private int[] rights = new int[0];

    Parser(Scorer scorer) {
        this.scorer = scorer;
        this.scores = new int[scorer.classes()];
    }

    void parse(Words sentence) {
        start(sentence);
        while (!isDone()) {
            apply(best());
        }
    }

    void start(Words sentence) {
        words = sentence;
        int length = sentence.size + 2;
        stack = new int[length];
        left1 = filled(length);
        left2 = filled(length);
        right1 = filled(length);
        right2 = filled(length);
        lefts = new int[length];
        rights = new int[length];
        depth = 0;
        next = 1;
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        java.util.Arrays.fill(array, -1);
        return array;
    }

    boolean isDone() {
        return next == words.size + 1 && depth == 0;
    }

    boolean isAllowed(int transition) {
        boolean atEnd = next == words.size + 1;
        return switch (transition) {
            case SHIFT -> !atEnd;
            case LEFT -> depth == 1 || (depth > 1 && !atEnd);
            default -> depth > 1;
        };
    }

    /** The best transition that is allowed. */
    int best() {
        score();
        int best = -1;
        for (int t = 0; t < TRANSITIONS; t++) {
            if (isAllowed(t) && (best < 0 || scores[t] > scores[best])) {
                best = t;
            }
        }
        return best;
    }

    void score() {
        fill();
        scorer.score(features, scores);
    }

    int scoreOf(int transition) {
        return scores[transition];
    }

    Features features() {
        return features;
    }

    void apply(int transition) {
        if (transition == SHIFT) {
            stack[depth++] = next++;
            return;
        }
        int dependent = stack[--depth];
        int head = transition == LEFT ? next : stack[depth - 1];
        words.head[dependent] = head;
        if (transition == LEFT) {
            left2[head] = left1[head];
            left1[head] = dependent;
            lefts[head]++;
        } else {
            right2[head] = right1[head];
            right1[head] = dependent;
            rights[head]++;
        }
    }

    /** How many arcs of the tree {@code gold} (the root being {@code size + 1}) a transition makes impossible. */
    int cost(int transition, int[] gold) {
        int root = words.size + 1;
        int cost = 0;
        if (transition == SHIFT) {
            for (int i = 0; i < depth; i++) {
                cost += gold[stack[i]] == next ? 1 : 0;
                cost += i < depth - 1 && gold[next] == stack[i] ? 1 : 0;
            }
            return cost;
        }
        int dependent = stack[depth - 1];
        int below = depth > 1 ? stack[depth - 2] : -1;
        if (transition == LEFT) {
            cost += gold[dependent] != next && (gold[dependent] == below || gold[dependent] > next) ? 1 : 0;
        } else {
            cost += gold[dependent] != below && gold[dependent] >= next ? 1 : 0;
        }
        for (int i = next; i < root; i++) {
            cost += gold[i] == dependent ? 1 : 0;
        }
        return cost;
    }

    private int word(int at) {
        return at < 0 ? NONE : words.lower[at];
    }

    private int tag(int at) {
        return at < 0 ? 62 : at == 0 || at == words.size + 1 ? 61 : words.tag[at];
    }

    private int cluster(int at) {
        return at < 0 ? 3 : words.cluster[at];
    }

    private static int of(int[] children, int at) {
        return at < 0 ? -1 : children[at];
    }

    private void fill() {
        Features f = features;
        f.clear();
        int s0 = depth > 0 ? stack[depth - 1] : -1;
        int s1 = depth > 1 ? stack[depth - 2] : -1;
        int s2 = depth > 2 ? stack[depth - 3] : -1;
        int b0 = next;
        int b1 = next + 1 <= words.size + 1 ? next + 1 : -1;
        int b2 = next + 2 <= words.size + 1 ? next + 2 : -1;
        int s0w = word(s0);
        int s1w = word(s1);
        int b0w = word(b0);
        int b1w = word(b1);
        int s0t = tag(s0);
        int s1t = tag(s1);
        int s2t = tag(s2);
        int b0t = tag(b0);
        int b1t = tag(b1);
        int b2t = tag(b2);
        int s0l = of(left1, s0);
        int s0r = of(right1, s0);
        int s0l2 = of(left2, s0);
        int s0r2 = of(right2, s0);
        int s1l = of(left1, s1);
        int s1r = of(right1, s1);
        int b0l = left1[b0];
        int b0l2 = left2[b0];
        int s0lt = tag(s0l);
        int s0rt = tag(s0r);
        int b0lt = tag(b0l);
        int tags = (s0t * 64 + b0t) * 64;
        int stackTags = (s1t * 64 + s0t) * 64;
        int leftValency = s0 < 0 ? 0 : Math.min(lefts[s0], 4);
        int rightValency = s0 < 0 ? 0 : Math.min(rights[s0], 4);
        int nextValency = Math.min(lefts[b0], 4);
        int belowValency = s1 < 0 ? 0 : Math.min(rights[s1], 4);
        int distance = s0 < 0 ? 0 : Math.min(b0 - s0, 8);
        int gap = s1 < 0 ? 0 : Math.min(s0 - s1, 6);
        f.add(1, depth > 1 ? 2 : depth);
        f.add(2, s0w);
        f.add(3, s0w, s0t);
        f.add(4, b0w);
        f.add(5, b0w, b0t);
        f.add(6, b1w, b1t);
        f.add(7, word(b2), b2t);
        f.add(8, s1w, s1t);
        f.add(9, s0t);
        f.add(10, b0t);
        f.add(11, b1t * 64 + b2t);
        f.add(12, s0w, b0w);
        f.add(13, s0w, b0t);
        f.add(14, b0w, s0t);
        f.add(15, s0t * 64 + b0t);
        f.add(16, tags + b1t);
        f.add(17, (b0t * 64 + b1t) * 64 + b2t);
        f.add(18, stackTags + b0t);
        f.add(19, (s2t * 64 + s1t) * 64 + s0t);
        f.add(20, s1t * 64 + s0t);
        f.add(21, s1w, s0w);
        f.add(22, s1w, s0t);
        f.add(23, s0w, s1t);
        f.add(24, tags + s0lt);
        f.add(25, tags + s0rt);
        f.add(26, tags + b0lt);
        f.add(27, stackTags + s0rt);
        f.add(28, stackTags + s0lt);
        f.add(29, stackTags + tag(s1r));
        f.add(30, (s0t * 64 + s0lt) * 64 + tag(s0l2));
        f.add(31, (s0t * 64 + s0rt) * 64 + tag(s0r2));
        f.add(32, (b0t * 64 + b0lt) * 64 + tag(b0l2));
        f.add(33, s0w, leftValency);
        f.add(34, s0w, rightValency);
        f.add(35, s0t * 8 + leftValency);
        f.add(36, s0t * 8 + rightValency);
        f.add(37, b0w, nextValency);
        f.add(38, b0t * 8 + nextValency);
        f.add(39, tags + distance);
        f.add(40, s0w, distance);
        f.add(41, b0w, distance);
        f.add(42, s0t * 16 + distance);
        f.add(43, b0t * 16 + distance);
        f.add(44, stackTags + gap);
        f.add(45, cluster(s0), b0t);
        f.add(46, cluster(b0), s0t);
        f.add(47, cluster(s0), cluster(b0));
        f.add(48, cluster(s1), cluster(s0));
        f.add(49, cluster(s0) >> 3, cluster(b0) >> 3, s0t * 64 + b0t);
        f.add(50, cluster(b1), b0t);
        f.add(51, word(s0l), s0t, b0t);
        f.add(52, word(s0r), s0t, b0t);
        f.add(53, word(b0l), b0t, s0t);
        f.add(54, s0w, s0rt, b0t);
        f.add(55, s1w, tag(s1r), s0t);
        f.add(56, s0w, b0t, b1t);
        f.add(57, b0w, s0t, b1t);
        f.add(58, b0w, s0t, s1t);
        f.add(59, stackTags + b0t, b1t);
        f.add(60, s1w, b0w);
        f.add(61, s1w, s0t, b0w);
        f.add(62, s1t * 64 + s0t, belowValency, rightValency);
        f.add(63, tags + b1t, b2t);
        f.add(64, s0w, s1w, b0w);
        f.add(65, tag(s1l), s1t, s0t);
        f.add(66, b0w, b1w);
        f.add(67, s0 < 0 ? 0 : words.shape[s0], words.shape[b0], distance);
        f.add(68, s1w, rightValency, b0t);
        f.add(69, word(s0r), b0w);
        f.add(70, tag(s0 < 2 ? -1 : s0 - 1), s0t, b0t);
        f.add(71, tag(b0 < 2 ? -1 : b0 - 1), s0t, b0t);
        f.add(72, word(s2), s0t, b0t);
    }
}
