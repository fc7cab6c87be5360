package org.parley.ingest;

/** Puts U+FFFD for each half of a surrogate pair that stands alone, since no encoding can write it. */
final class WholeCharacters {
    private WholeCharacters() {}

    static String of(String text) {
        int broken = firstBroken(text, 0);
        if (broken < 0) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text);
        while (broken >= 0) {
            whole.setCharAt(broken, '\uFFFD');
            broken = firstBroken(text, broken + 1);
        }
        return whole.toString();
    }

    private static int firstBroken(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
