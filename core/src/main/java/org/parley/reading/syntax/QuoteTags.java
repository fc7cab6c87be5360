package org.parley.reading.syntax;

import org.parley.document.Span;

/** Tags quotation marks by their form and place, which tell opening from closing better than the words around do. */
final class QuoteTags {
    private static final String OPENING = "``";
    private static final String CLOSING = "''";

    private QuoteTags() {}

    /** The tag of the token at {@code place}: {@code tag}, unless it is a quotation mark that tells otherwise. */
    static String tag(String text, Span place, String tag) {
        if (place.length() > 2 || place.isEmpty()) {
            return tag;
        }
        return switch (text.charAt(place.start())) {
            case '“', '„', '«', '‟', '`' -> OPENING;
            case '”', '»' -> CLOSING;
            case '"' -> straight(text, place, tag);
            case '‘' -> place.length() == 1 && isBlank(text, place.start() - 1) ? OPENING : tag;
            default -> tag;
        };
    }

    private static String straight(String text, Span place, String tag) {
        boolean left = isBlank(text, place.start() - 1);
        boolean right = isBlank(text, place.end());
        if (left == right) {
            return tag.equals(OPENING) ? OPENING : CLOSING;
        }
        return left ? OPENING : CLOSING;
    }

    private static boolean isBlank(String text, int at) {
        return at < 0 || at >= text.length() || Characters.isBlank(text.charAt(at)) || text.charAt(at) == '(';
    }
}
