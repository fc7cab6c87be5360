package org.parley.document;

/** Compares lines by their words alone. */
final class Words {
    private Words() {}

    /** Letters and digits in lower case, one space between words. */
    static String normal(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && words.length() > 0) {
                    words.append(' ');
                }
                words.append(Character.toLowerCase(c));
                gap = false;
            } else if (!isApostrophe(c)) {
                gap = true;
            }
        }
        return words.toString();
    }

    /** The number of words between white space. */
    static int count(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            count += !blank && !inWord ? 1 : 0;
            inWord = !blank;
        }
        return count;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }
}
