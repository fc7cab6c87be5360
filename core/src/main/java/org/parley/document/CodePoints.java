package org.parley.document;

import java.util.Arrays;

/**
 * Converts between UTF-16 offsets of a text and the Unicode code points that everything printed counts in, as the W3C
 * Web Annotation model requires.
 *
 * <p>Costs nothing for a text without characters beyond the basic plane, and a binary search for the others.
 */
public final class CodePoints {
    /** UTF-16 offsets of the low surrogates that complete a pair, ascending. */
    private final int[] pairs;

    private final int length;

    private CodePoints(int[] pairs, int length) {
        this.pairs = pairs;
        this.length = length;
    }

    /** Reads {@code text} once. */
    public static CodePoints of(String text) {
        int[] pairs = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * count);
                }
                pairs[count++] = i;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(pairs, count), text.length());
    }

    /**
     * The number of code points before a UTF-16 offset.
     *
     * @throws IndexOutOfBoundsException if the offset lies outside the text
     */
    public int at(int offset) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException("offset " + offset + " of a text of " + length);
        }
        int index = Arrays.binarySearch(pairs, offset);
        return offset - (index >= 0 ? index : -index - 1);
    }

    /** The UTF-16 offset at which the code point with this index starts; the inverse of {@link #at}. */
    public int offset(int codePoint) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - middle <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }
}
