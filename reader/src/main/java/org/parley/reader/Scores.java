package org.parley.reader;

/** What the network says of the words of a window: scores of the tags, and the vectors that link. */
final class Scores {
    private final int words;
    private final float[] tags;
    private final float[] links;

    /**
     * @param words how many words
     * @param tags {@link Tag#COUNT} scores a word, word by word
     * @param links link vectors, word by word; see {@link Links}
     */
    Scores(int words, float[] tags, float[] links) {
        this.words = words;
        this.tags = tags;
        this.links = links;
    }

    int words() {
        return words;
    }

    /** The score of a tag for a word. */
    float tag(int word, int tag) {
        return tags[word * Tag.COUNT + tag];
    }

    /** A number of the link vectors of a word. */
    float link(int word, int at) {
        return links[word * Links.NUMBERS + at];
    }
}
