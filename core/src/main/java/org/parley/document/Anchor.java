package org.parley.document;

/**
 * A place in a text that can be found again after the text was edited: the exact words with what stands around them, as
 * the TextQuoteSelector and TextPositionSelector of the W3C Web Annotation model have it.
 *
 * @param exact the words
 * @param prefix up to {@value #CONTEXT} characters before them
 * @param suffix up to {@value #CONTEXT} characters behind them
 * @param span where they stood
 */
public record Anchor(String exact, String prefix, String suffix, Span span) {
    private static final int CONTEXT = 32;

    /** The anchor of a span on a text. */
    public static Anchor of(String text, Span span) {
        int before = boundary(text, Math.max(0, span.start() - CONTEXT));
        int behind = boundary(text, Math.min(text.length(), span.end() + CONTEXT));
        return new Anchor(
                span.of(text), text.substring(before, span.start()), text.substring(span.end(), behind), span);
    }

    /** Keeps surrogate pairs whole. */
    private static int boundary(String text, int offset) {
        boolean inPair = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inPair ? offset - 1 : offset;
    }
}
