package org.parley.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.document.Letters;
import org.parley.document.Span;

/** The quotation marks of one block and how they pair. */
final class QuotationMarks {
    /** Which marks pair with which. */
    enum Kind {
        CURLY,
        STRAIGHT,
        LOW,
        ANGLE,
        ANGLE_INWARD,
        TEX,
        CORNER,
        SINGLE
    }

    /** Two marks, or one that is left open and the block's end. */
    record Pair(Span outer, Span inner, boolean open, boolean continues) {}

    /** A mark that could open or close. */
    private record Mark(int at, int length, char sign) {
        int end() {
            return at + length;
        }
    }

    private static final Set<String> CLITICS = Set.of("s", "t", "d", "m", "ll", "re", "ve");
    private static final Set<String> CLIPPED =
            Set.of("em", "tis", "twas", "til", "till", "cause", "n", "round", "bout", "cos", "neath");

    private final String text;
    private final Span block;
    private final Optional<Kind> before;
    private final Optional<Character> next;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> singles = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private Optional<Kind> leftOpen = Optional.empty();

    /**
     * @param before the kind of the quotation that the paragraph before left open
     * @param next the first character of the paragraph behind
     */
    QuotationMarks(String text, Span block, Optional<Kind> before, Optional<Character> next) {
        this.text = text;
        this.block = block;
        this.before = before;
        this.next = next;
        collect();
        pairDoubles();
        pairSingles();
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** The kind of the quotation that this block leaves open. */
    Optional<Kind> leftOpen() {
        return leftOpen;
    }

    private void collect() {
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』' -> marks.add(new Mark(i, 1, c));
                case '"', '＂' -> {
                    if (!isInches(i)) {
                        marks.add(new Mark(i, 1, '"'));
                    }
                }
                case '\'', '`' -> {
                    if (charAt(i + 1) == c) {
                        marks.add(new Mark(i, 2, c));
                        i++;
                    } else {
                        singles.add(new Mark(i, 1, c));
                    }
                }
                case '‘', '’', '‚', '‛' -> singles.add(new Mark(i, 1, c));
                default -> {
                    // no mark
                }
            }
        }
    }

    /** Whether a straight mark stands behind a number that no straight mark was opened before: 6'2", a 12" disc. */
    private boolean isInches(int at) {
        if (!Character.isDigit(charAt(at - 1))) {
            return false;
        }
        long open = marks.stream().filter(mark -> mark.sign == '"').count();
        boolean feet = false;
        for (int i = at - 1; i >= Math.max(block.start(), at - 4); i--) {
            feet |= charAt(i) == '\'' || charAt(i) == '’' || charAt(i) == '′';
        }
        return feet || open % 2 == 0;
    }

    // double marks

    private record Opened(Mark mark, Kind kind) {}

    private void pairDoubles() {
        List<Opened> open = new ArrayList<>();
        boolean trustParity = marks.stream().filter(mark -> mark.sign == '"').count() % 2 == 0;
        for (Mark mark : marks) {
            Optional<Kind> closes = closes(mark, open, trustParity);
            if (closes.isPresent()) {
                close(mark, closes.get(), open);
            } else {
                opens(mark).ifPresent(kind -> {
                    open.removeIf(opened -> opened.kind == kind && kind != Kind.LOW);
                    open.add(new Opened(mark, kind));
                });
            }
        }
        for (Opened opened : open) {
            leaveOpen(opened.mark, opened.kind);
        }
    }

    /** The kind that a mark closes among those open; empty where it closes none. */
    private Optional<Kind> closes(Mark mark, List<Opened> open, boolean trustParity) {
        return switch (mark.sign) {
            case '”' -> innermost(open, Kind.CURLY, Kind.LOW).or(() -> strayCloser(mark, open));
            case '“' ->
                innermost(open, Kind.LOW).or(() -> looksClosing(mark) ? innermost(open, Kind.CURLY) : Optional.empty());
            case '»' -> innermost(open, Kind.ANGLE);
            case '«' -> innermost(open, Kind.ANGLE_INWARD);
            case '」', '』' -> innermost(open, Kind.CORNER);
            case '\'' -> innermost(open, Kind.TEX);
            case '"' -> straightCloses(mark, open, trustParity);
            default -> Optional.empty();
        };
    }

    private Optional<Kind> straightCloses(Mark mark, List<Opened> open, boolean trustParity) {
        if (isOpen(open, Kind.STRAIGHT)) {
            return trustParity || !looksOpening(mark) ? Optional.of(Kind.STRAIGHT) : Optional.empty();
        }
        if (isOpen(open, Kind.CURLY) && looksClosing(mark)) {
            return Optional.of(Kind.CURLY);
        }
        return trustParity ? Optional.empty() : strayCloser(mark, open);
    }

    /** The first of {@code kinds} that is open. */
    private static Optional<Kind> innermost(List<Opened> open, Kind... kinds) {
        return Stream.of(kinds).filter(kind -> isOpen(open, kind)).findFirst();
    }

    /** The kind that the paragraph before left open, where nothing else is there for the mark to close. */
    private Optional<Kind> strayCloser(Mark mark, List<Opened> open) {
        Kind kind = mark.sign == '"' ? Kind.STRAIGHT : Kind.CURLY;
        boolean alone = open.isEmpty() && pairs.isEmpty() && mark.at > block.start();
        return alone && looksClosing(mark) ? before.filter(left -> left == kind) : Optional.empty();
    }

    private void close(Mark mark, Kind kind, List<Opened> open) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).kind == kind) {
                Mark opener = open.get(i).mark;
                add(opener.at, opener.end(), mark.at, mark.end(), false, continues(opener, kind));
                open.subList(i, open.size()).clear();
                return;
            }
        }
        add(block.start(), block.start(), mark.at, mark.end(), false, true);
    }

    private Optional<Kind> opens(Mark mark) {
        return switch (mark.sign) {
            case '“', '‟' -> Optional.of(Kind.CURLY);
            case '”' -> looksOpening(mark) ? Optional.of(Kind.CURLY) : Optional.empty();
            case '„' -> Optional.of(Kind.LOW);
            case '«' -> Optional.of(Kind.ANGLE);
            case '»' -> looksOpening(mark) ? Optional.of(Kind.ANGLE_INWARD) : Optional.empty();
            case '「', '『' -> Optional.of(Kind.CORNER);
            case '`' -> Optional.of(Kind.TEX);
            case '"' -> mark.end() < block.end() ? Optional.of(Kind.STRAIGHT) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isOpen(List<Opened> open, Kind kind) {
        return open.stream().anyMatch(opened -> opened.kind == kind);
    }

    private void leaveOpen(Mark mark, Kind kind) {
        if (kind == Kind.STRAIGHT && !looksOpening(mark)) {
            return;
        }
        add(mark.at, mark.end(), block.end(), block.end(), true, continues(mark, kind));
        leftOpen = Optional.of(kind);
    }

    private boolean continues(Mark opener, Kind kind) {
        return opener.at == block.start() && before.isPresent() && before.get() == kind;
    }

    private void add(int start, int innerStart, int innerEnd, int end, boolean open, boolean continues) {
        if (innerStart <= innerEnd && !text.substring(innerStart, innerEnd).isBlank()) {
            pairs.add(new Pair(new Span(start, end), new Span(innerStart, innerEnd), open, continues));
        }
    }

    // single marks

    private void pairSingles() {
        for (int i = 0; i < singles.size(); i++) {
            if (isSingleOpener(singles.get(i))) {
                int closer = singleCloser(i);
                Mark opener = singles.get(i);
                if (closer >= 0) {
                    Mark mark = singles.get(closer);
                    add(opener.at, opener.end(), mark.at, mark.end(), false, continues(opener, Kind.SINGLE));
                    i = closer;
                } else if (opener.at == block.start() && next.isPresent() && next.get() == opener.sign) {
                    add(opener.at, opener.end(), block.end(), block.end(), true, continues(opener, Kind.SINGLE));
                    leftOpen = Optional.of(Kind.SINGLE);
                }
            }
        }
    }

    private boolean isSingleOpener(Mark mark) {
        char left = charAt(mark.at - 1);
        char right = charAt(mark.end());
        boolean free = isBlank(left) || "([{—–-/\"“„«".indexOf(left) >= 0;
        if (!free || isBlank(right) || right == mark.sign) {
            return false;
        }
        String word = word(mark.end());
        String low = Letters.small(word);
        if (CLITICS.contains(low) && mark.sign != '‘') {
            return false;
        }
        boolean shortened = CLIPPED.contains(low) && charAt(mark.end() + word.length()) != ',';
        boolean decade = word.length() <= 3 && word.length() >= 2 && Character.isDigit(word.charAt(0)) && isDecade(low);
        return !shortened && !decade;
    }

    private static boolean isDecade(String word) {
        return Character.isDigit(word.charAt(1)) && (word.length() == 2 || word.charAt(2) == 's');
    }

    /** The word that starts at an offset, as far as it matters. */
    private String word(int from) {
        int stop = from;
        while (stop < block.end() && stop - from < 8 && Character.isLetterOrDigit(charAt(stop))) {
            stop++;
        }
        return text.substring(Math.min(from, block.end()), stop);
    }

    /** The index of the mark that closes the single quotation opened at {@code opener}, or -1. */
    private int singleCloser(int opener) {
        char sign = singles.get(opener).sign;
        int possessive = -1;
        for (int i = opener + 1; i < singles.size(); i++) {
            Mark mark = singles.get(i);
            if (!fits(sign, mark.sign)) {
                continue;
            }
            if (isSingleOpener(mark)) {
                break;
            }
            if (isSingleCloser(mark)) {
                if (!isPossessive(mark)) {
                    return i;
                }
                possessive = possessive < 0 ? i : possessive;
            }
        }
        return possessive;
    }

    private static boolean fits(char opener, char closer) {
        return switch (opener) {
            case '‘', '’', '‛' -> closer == '’' || closer == '‘';
            case '‚' -> closer == '‘' || closer == '’';
            default -> closer == '\'' || closer == '’';
        };
    }

    private boolean isSingleCloser(Mark mark) {
        return !isBlank(charAt(mark.at - 1)) && !Character.isLetterOrDigit(charAt(mark.end()));
    }

    /** Whether a mark behind "s" could be no more than the possessive of a plural: "the ministers’ plan". */
    private boolean isPossessive(Mark mark) {
        char left = Character.toLowerCase(charAt(mark.at - 1));
        return (left == 's' || left == 'x' || left == 'z')
                && isBlank(charAt(mark.end()))
                && Character.isLetter(charAt(mark.end() + 1));
    }

    // context

    private boolean looksOpening(Mark mark) {
        char left = charAt(mark.at - 1);
        char right = charAt(mark.end());
        return (isBlank(left) || "([{—–-/'‘".indexOf(left) >= 0) && !isBlank(right);
    }

    private boolean looksClosing(Mark mark) {
        char left = charAt(mark.at - 1);
        char right = charAt(mark.end());
        return !isBlank(left) && !Character.isLetterOrDigit(right);
    }

    /** The character at an offset, or a blank outside the block. */
    private char charAt(int at) {
        return at >= block.start() && at < block.end() ? text.charAt(at) : ' ';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
