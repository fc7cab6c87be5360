package org.parley.ingest;

import org.parley.document.Letters;

/** Small questions about strings. */
final class Texts {
    private Texts() {}

    /** The number of words; each ideograph counts as one. */
    static int words(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            count += (letter && !inside) || c > 0x2E80 ? 1 : 0;
            inside = letter;
        }
        return count;
    }

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
                words.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return Letters.small(words.toString());
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?…。！？»”\"'’):]".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
