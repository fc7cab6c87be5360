package org.parley.report;

/** Writes HTML; whatever comes from outside goes through {@link #escape}. */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Markup of our own, taken as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text from outside. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element around text from outside; {@code open} is the tag with its attributes, without brackets. */
    Html element(String open, String text) {
        int space = open.indexOf(' ');
        String name = space < 0 ? open : open.substring(0, space);
        return raw("<" + open + ">").text(text).raw("</" + name + ">");
    }

    /**
     * Text that is safe inside elements and quoted attributes. Controls other than line break and tab, lone surrogates and
     * characters that HTML forbids become {@code U+FFFD}.
     */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
        boolean lone = Character.getType(point) == Character.SURROGATE;
        boolean none = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !control && !lone && !none;
    }

    /** An id as an anchor: letters, digits, dots, colons and hyphens stay, everything else is written in hexadecimal. */
    static String anchor(String id) {
        StringBuilder anchor = new StringBuilder(id.length());
        id.codePoints().forEach(point -> {
            boolean stays = (point >= 'a' && point <= 'z')
                    || (point >= 'A' && point <= 'Z')
                    || (point >= '0' && point <= '9')
                    || point == '.'
                    || point == ':'
                    || point == '-';
            if (stays) {
                anchor.appendCodePoint(point);
            } else {
                anchor.append('_').append(Integer.toHexString(point)).append('_');
            }
        });
        return anchor.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
