package org.parley.reading.syntax;

import java.util.Arrays;

/** The features of one decision, each a hash of a template's number and its values. */
final class Features {
    private int[] hashes = new int[96];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int get(int index) {
        return hashes[index];
    }

    void add(int template, int value) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = mix(value + template * 0x9E3779B9);
    }

    void add(int template, int first, int second) {
        add(template, first * 31 + mix(second));
    }

    void add(int template, int first, int second, int third) {
        add(template, (first * 31 + mix(second)) * 31 + mix(third + 0x51ED));
    }

    /** Spreads the bits of a number (the finaliser of lowbias32 by C. Wellons). */
    static int mix(int number) {
        int h = number;
        h ^= h >>> 16;
        h *= 0x7feb352d;
        h ^= h >>> 15;
        h *= 0x846ca68b;
        h ^= h >>> 16;
        return h;
    }

    /** A hash of a string that is the same on every platform (FNV-1a, then spread). */
    static int hash(CharSequence text) {
        int h = 0x811c9dc5;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 16777619;
        }
        return mix(h);
    }
}
