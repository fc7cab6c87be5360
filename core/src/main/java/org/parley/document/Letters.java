package org.parley.document;

/** Letters in their small form, one for one, so that offsets on the text stay what they were. */
public final class Letters {

    private Letters() {}

    /**
     * The text with every letter in its small form and every other sign as it is.
     *
     * <p>Unlike {@link String#toLowerCase()} it never changes the length: a capital İ becomes a plain i instead of an i and a
     * combining dot, and a sigma at the end of a word stays σ. That also keeps its time linear; the library's grows with
     * the square of the number of letters that become two.
     *
     * @param text any text, surrogates without a partner included
     * @return a text of the same length; the same object where nothing changes
     */
    public static String small(String text) {
        int at = firstCapital(text);
        if (at == text.length()) {
            return text;
        }
        StringBuilder small = new StringBuilder(text.length()).append(text, 0, at);
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            small.appendCodePoint(Character.toLowerCase(letter));
            at += Character.charCount(letter);
        }
        return small.toString();
    }

    private static int firstCapital(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isSurrogate(letter) || Character.toLowerCase(letter) != letter) {
                return at;
            }
        }
        return text.length();
    }
}
