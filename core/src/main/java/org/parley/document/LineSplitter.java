package org.parley.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into lines, and joins the lines of a paragraph again where the text was wrapped at a column, as in mail
 * and wire copy.
 *
 * <p>A text counts as wrapped where nearly every line that another one follows is filled: the next line's first word
 * would not have fitted.
 */
final class LineSplitter {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    /** How far from the widest line a filled line may end, in columns. */
    private static final int SLACK = 8;

    private static final int FEWEST_BREAKS = 3;
    private static final double FILLED_SHARE = 0.8;
    private static final double WIDE_SHARE = 0.05;

    private LineSplitter() {}

    static List<Line> split(String text) {
        List<Line> lines = lines(text);
        int width = wrapWidth(lines);
        return width == 0 ? lines : join(text, lines, width);
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            int first = start;
            int last = end;
            while (first < last && isBlank(text.charAt(first))) {
                first++;
            }
            while (last > first && isBlank(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                lines.add(new Line(new Span(first, last), text.substring(first, last), first - start, afterBlank));
            }
            afterBlank = first == last;
            boolean twoCharacters = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (twoCharacters ? 2 : 1);
        }
        return lines;
    }

    /** The column at which the text was wrapped, or zero. */
    private static int wrapWidth(List<Line> lines) {
        int breaks = 0;
        int wide = 0;
        int width = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (mayContinue(lines.get(i), lines.get(i + 1))) {
                breaks++;
                int column = column(lines.get(i));
                wide += column > WIDEST ? 1 : 0;
                width = column > WIDEST ? width : Math.max(width, column);
            }
        }
        if (breaks < FEWEST_BREAKS || width < NARROWEST || wide > WIDE_SHARE * breaks) {
            return 0;
        }
        int filled = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (mayContinue(lines.get(i), lines.get(i + 1)) && isFilled(lines.get(i), lines.get(i + 1), width)) {
                filled++;
            }
        }
        return filled >= FILLED_SHARE * breaks ? width : 0;
    }

    private static List<Line> join(String text, List<Line> lines, int width) {
        List<Line> joined = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean goesOn = i + 1 < lines.size()
                    && mayContinue(lines.get(i), lines.get(i + 1))
                    && isFilled(lines.get(i), lines.get(i + 1), width);
            if (!goesOn) {
                joined.add(from == i ? lines.get(i) : joined(text, lines.get(from), lines.get(i)));
                from = i + 1;
            }
        }
        return joined;
    }

    private static Line joined(String text, Line first, Line last) {
        Span span = new Span(first.span().start(), last.span().end());
        char[] letters = span.of(text).toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = isBreak(letters[i]) ? ' ' : letters[i];
        }
        return new Line(span, new String(letters), first.indent(), first.afterBlank());
    }

    /** An indented line starts a paragraph of its own. */
    private static boolean mayContinue(Line line, Line next) {
        return !next.afterBlank() && next.indent() <= line.indent();
    }

    private static boolean isFilled(Line line, Line next, int width) {
        int space = next.text().indexOf(' ');
        int firstWord = space < 0 ? next.length() : space;
        return column(line) + 1 + firstWord > width - SLACK;
    }

    private static int column(Line line) {
        return line.indent() + line.length();
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** White space in the widest sense, with the invisible characters that pages leave in their text. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
