package org.parley.reader;

/** What the network says of the acts in a window: scores of each word, and the vectors that find who does what to whom. */
final class ActScores {
    private final int width;
    private final float[] scores;
    private final float[] vectors;

    /**
     * @param width how many scores a word has
     * @param scores word by word; see {@link Acts}
     * @param vectors {@link Acts#NUMBERS} numbers a word, word by word
     */
    ActScores(int width, float[] scores, float[] vectors) {
        this.width = width;
        this.scores = scores;
        this.vectors = vectors;
    }

    float score(int word, int at) {
        return scores[word * width + at];
    }

    float number(int word, int at) {
        return vectors[word * Acts.NUMBERS + at];
    }
}
