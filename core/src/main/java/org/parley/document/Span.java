package org.parley.document;

import java.util.Collection;
import java.util.Comparator;

/**
 * A half-open range of UTF-16 offsets on a document's text exactly as it was given.
 *
 * <p>Offsets that leave the program count Unicode code points instead; {@link CodePoints} converts.
 *
 * @param start the first offset inside, zero or more
 * @param end the first offset behind, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    /** @throws IllegalArgumentException if the range is negative or starts before zero */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") is not a range");
        }
    }

    /** The smallest span that holds all of {@code spans}, of which there is at least one. */
    public static Span covering(Collection<Span> spans) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Span span : spans) {
            start = Math.min(start, span.start);
            end = Math.max(end, span.end);
        }
        return new Span(start, end);
    }

    /** The number of UTF-16 units inside. */
    public int length() {
        return end - start;
    }

    /** Whether nothing is inside. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code offset} lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether all of {@code other} lies inside. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one offset. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The number of offsets between the two; zero where they touch or overlap. */
    public int distance(Span other) {
        return Math.max(0, Math.max(start, other.start) - Math.min(end, other.end));
    }

    /** The words inside: {@code text[start:end]}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
