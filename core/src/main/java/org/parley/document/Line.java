package org.parley.document;

/**
 * One line of a text, or several where the text was wrapped at a column.
 *
 * @param span where it stands, without white space at its edges
 * @param text what stands there; line breaks inside are spaces, so offsets stay
 * @param indent how many white space characters stand before it on its first line
 * @param afterBlank whether a blank line, or the beginning of the text, is before it
 */
record Line(Span span, String text, int indent, boolean afterBlank) {
    int length() {
        return text.length();
    }

    char last() {
        return text.charAt(text.length() - 1);
    }
}
