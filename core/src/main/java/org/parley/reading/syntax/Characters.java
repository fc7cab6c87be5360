package org.parley.reading.syntax;

/** Classes of characters that the readers of this package share. */
final class Characters {
    private Characters() {}

    /** Whether nothing is to be seen: white space, control and format characters. */
    static boolean isBlank(int c) {
        return c <= ' '
                || (c > 126
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT));
    }

    /** Whether {@code c} is part of a word: a letter, digit, combining mark, joiner or underscore. */
    static boolean isWord(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return Character.isLetterOrDigit(c) || isMark(c) || c == 0xAD;
    }

    /** Whether {@code c} joins the character before it: a combining mark, a joiner, an emoji's skin tone. */
    static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x200C
                || c == 0x200D
                || (c >= 0x1F3FB && c <= 0x1F3FF);
    }

    /** Whether {@code c} is written for an apostrophe, rightly or wrongly. */
    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´' || c == '‛';
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
