package org.parley.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines by the columns that it takes in a terminal. */
final class Wrapping {
    private Wrapping() {}

    /**
     * Lines of at most {@code width} columns. Breaks at spaces and beside wide characters; a word that is wider than a
     * line is cut between characters. Control characters become {@code U+FFFD}, white space one space.
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(printable(text))) {
            int columns = columns(piece.stripTrailing());
            if (used > 0 && used + columns > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            for (String part : columns > width ? characters(piece) : List.of(piece)) {
                if (used > 0 && used + columns(part.stripTrailing()) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                line.append(part);
                used += columns(part);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Text that cannot steer a terminal: controls and lone surrogates replaced, white space made plain. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.replaceAll("\\s+", " ").strip().codePoints().forEach(point -> {
            boolean steers = Character.isISOControl(point)
                    || Character.getType(point) == Character.SURROGATE
                    || (point >= 0x202A && point <= 0x202E)
                    || (point >= 0x2066 && point <= 0x2069);
            printable.appendCodePoint(steers ? 0xFFFD : point);
        });
        return printable.toString();
    }

    /** The columns that text takes: wide characters two, joined and combining ones none of their own. */
    static int columns(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        int columns = 0;
        for (String character : characters(text)) {
            columns += character.codePoints().map(Wrapping::columns).max().orElse(0);
        }
        return columns;
    }

    private static int columns(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** East Asian wide and fullwidth characters and emoji, as Unicode Standard Annex 11 has them. */
    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0x303E)
                || (point >= 0x3041 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }

    /** Words with the space behind them; wide characters stand alone. */
    private static List<String> pieces(String text) {
        if (isPlain(text)) {
            return words(text);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String character : characters(text)) {
            boolean wide = isWide(character.codePointAt(0));
            if (wide && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(character);
            if (wide || character.equals(" ")) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', start)) {
            words.add(text.substring(start, space + 1));
            start = space + 1;
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }

    /** Whether every char is one character of one column: Latin text with its typographic marks. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean latin = character >= 0x20 && character < 0x300 && character != 0xAD;
            boolean mark = character >= 0x2010 && character <= 0x2027;
            if (!latin && !mark) {
                return false;
            }
        }
        return true;
    }

    /** The characters as a reader sees them; emoji joined by zero-width joiners are one. */
    private static List<String> characters(String text) {
        if (isPlain(text)) {
            return text.chars().mapToObj(Character::toString).toList();
        }
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> characters = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String character = text.substring(start, end);
            boolean joins = !characters.isEmpty()
                    && (characters.get(characters.size() - 1).endsWith("\u200D") || character.equals("\u200D"));
            if (joins) {
                characters.set(characters.size() - 1, characters.get(characters.size() - 1) + character);
            } else {
                characters.add(character);
            }
            start = end;
        }
        return characters;
    }
}
