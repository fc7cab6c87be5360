package org.parley.reader;

/** What a code point does to words. */
enum CharacterKind {
    /** Separates words. */
    SPACE,
    /** Is part of a word. */
    WORD,
    /** Is a word by itself: punctuation, a symbol, an ideograph. */
    MARK,
    /** A format character, such as a soft hyphen: neither separates nor shows. */
    IGNORED;

    static CharacterKind of(int codePoint) {
        if (codePoint < 128) {
            return ASCII[codePoint];
        }
        return decide(codePoint);
    }

    private static final CharacterKind[] ASCII = new CharacterKind[128];

    static {
        for (int i = 0; i < ASCII.length; i++) {
            ASCII[i] = decide(i);
        }
    }

    private static CharacterKind decide(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> SPACE;
            case Character.FORMAT -> IGNORED;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> isIdeograph(codePoint) ? MARK : WORD;
            default -> MARK;
        };
    }

    /** The blocks whose characters the vocabulary knows one by one. */
    private static boolean isIdeograph(int codePoint) {
        return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
                || (codePoint >= 0x3400 && codePoint <= 0x4DBF)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x2FA1F);
    }
}
