package org.parley.rule;

/**
 * A half-open range of word indexes in a sentence.
 *
 * @param start the first index inside
 * @param end the first index behind, not before {@code start}
 */
public record Range(int start, int end) {
    /** @throws IllegalArgumentException if it runs backwards or starts before zero */
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("range [" + start + ", " + end + ") is none");
        }
    }

    /** Whether {@code index} lies inside. */
    public boolean contains(int index) {
        return start <= index && index < end;
    }

    /** Whether nothing is inside. */
    public boolean isEmpty() {
        return start == end;
    }
}
