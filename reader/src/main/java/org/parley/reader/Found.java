package org.parley.reader;

/**
 * A part of an attribution in a window.
 *
 * @param part which part
 * @param from the index of its first word in the window
 * @param to the index behind its last word
 * @param certainty how probable its edges are, from 0 to 1
 */
record Found(Tag.Part part, int from, int to, double certainty) {}
