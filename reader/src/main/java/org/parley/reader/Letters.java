package org.parley.reader;

/** How a word is capitalised; the network knows each by its number. */
enum Letters {
    /** No capital, or no letter. */
    SMALL(0),
    /** The first character alone is a capital. */
    CAPITALISED(1),
    /** Several letters, or one not in front, and all of them capitals. */
    CAPITALS(2),
    /** Capitals and small letters in another order. */
    MIXED(3);

    private final int number;

    Letters(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Letters of(String word) {
        int capitals = 0;
        int small = 0;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int type = Character.getType(word.codePointAt(at));
            if (isCapital(type)) {
                capitals++;
            } else if (type == Character.LOWERCASE_LETTER) {
                small++;
            }
        }
        if (capitals == 0) {
            return SMALL;
        }
        if (capitals == 1 && isCapital(Character.getType(word.codePointAt(0)))) {
            return CAPITALISED;
        }
        return small == 0 ? CAPITALS : MIXED;
    }

    private static boolean isCapital(int type) {
        return type == Character.UPPERCASE_LETTER || type == Character.TITLECASE_LETTER;
    }
}
