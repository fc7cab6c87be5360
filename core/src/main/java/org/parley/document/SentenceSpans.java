package org.parley.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** The sentences of a text around a place, as far as punctuation and line ends tell. */
public final class SentenceSpans {
    /** What stands before a name or a day, and an initial; "on X" ends a sentence. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<![\\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Brig|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|(?<!on )\\p{Lu})$");

    private static final int LONGEST = 6;

    private SentenceSpans() {}

    /** From the first letter of the sentence in which a span begins to the mark before the end of the one in which it ends. */
    public static Span around(String text, Span span) {
        int start = span.start();
        while (start > 0 && !isEnd(text, start - 1)) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && !isEnd(text, end)) {
            end++;
        }
        while (start < span.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Span(start, end);
    }

    /** The sentence before a place, with its mark; empty where there is none. */
    public static Optional<Span> before(String text, int place) {
        int end = place;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = Math.max(0, end - 1);
        while (start > 0 && !isEnd(text, start - 1)) {
            start--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static boolean isEnd(String text, int at) {
        char character = text.charAt(at);
        if (character == '\n') {
            return true;
        }
        boolean mark = (character == '.' && !isAbbreviated(text, at)) || character == '!' || character == '?';
        return mark && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private static boolean isAbbreviated(String text, int at) {
        return ABBREVIATION
                .matcher(text.substring(Math.max(0, at - LONGEST), at))
                .find();
    }
}
