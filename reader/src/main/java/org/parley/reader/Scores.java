package org.parley.reader;

/**
 * What the network says of the words of a window.
 *
 * @param words how many words
 * @param tags {@link Tag} scores, word by word
 * @param links link vectors, word by word; see {@link Links}
 */
record Scores(int words, float[] tags, float[] links) {}
