package org.parley.reading.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.document.Letters;

/**
 * The words, figures and marks of one block, cut finer than the tokens of a sentence: {@code three-month-old} is five
 * words here, because its parts mean something each.
 */
final class Words {
    /** The id of every word that neither a rule nor the lexicon names. */
    static final int UNKNOWN = 0;

    private static final Pattern ISO = Pattern.compile("(1[5-9]|2[01])\\d\\d-\\d\\d-\\d\\d(?![\\p{Alnum}-])");
    private static final Pattern NUMERIC = Pattern.compile(
            "(\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}-\\d{1,2}-\\d{4})(?![\\p{Alnum}/-]|\\.\\d)");
    private static final Pattern CLOCK = Pattern.compile(
            "([01]?\\d|2[0-4])(?::[0-5]\\d(?::[0-5]\\d)?(?![\\d:])|\\.[0-5]\\d(?=\\s?[apAP]\\.?[mM]\\b))");
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d{1,9}(?:\\.\\d+)?");
    private static final Pattern HALF_DAY = Pattern.compile("[ap](?:\\.\\s?m\\.|m\\b)", Pattern.CASE_INSENSITIVE);
    private static final String CURRENCY = "$£€¥₴₽#№§";

    private final Vocabulary vocabulary;
    private final String text;
    private final List<Word> words = new ArrayList<>();

    /**
     * One of them.
     *
     * @param id the number of the lower-cased word in the vocabulary, or {@link #UNKNOWN}
     * @param number the value of a figure
     */
    record Word(
            int start,
            int end,
            Kind kind,
            int id,
            boolean capital,
            @Nullable BigDecimal number) {}

    private Words(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.text = text;
    }

    /** Cuts the text between two offsets. */
    static Words of(Vocabulary vocabulary, String text, int from, int to) {
        Words words = new Words(vocabulary, text);
        int at = from;
        while (at < to) {
            at = words.next(at, to);
        }
        return words;
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    /** The id of a word, or {@link #UNKNOWN} outside. */
    int id(int index) {
        return index >= 0 && index < words.size() ? words.get(index).id : UNKNOWN;
    }

    boolean is(int index, Kind kind) {
        return index >= 0 && index < words.size() && words.get(index).kind == kind;
    }

    String text(int index) {
        Word word = words.get(index);
        return text.substring(word.start, word.end);
    }

    String lower(int index) {
        return Letters.small(text(index)).replace('’', '\'');
    }

    /** Whether white space separates a word from the one before. */
    boolean isSpaced(int index) {
        return index > 0 && words.get(index - 1).end < words.get(index).start;
    }

    private int next(int at, int to) {
        char c = text.charAt(at);
        if (c <= ' ' || Character.isWhitespace(c) || c == '\u00a0') {
            return at + 1;
        }
        if (c >= '0' && c <= '9') {
            return figure(at, to);
        }
        if (Character.isLetter(c)) {
            return word(at, to);
        }
        if (isApostrophe(c)) {
            return apostrophe(at, to);
        }
        int end = at + (Character.isHighSurrogate(c) && at + 1 < to ? 2 : 1);
        String mark = c == '–' || c == '‐' || c == '‑' ? "-" : text.substring(at, end);
        add(at, end, Kind.PUNCTUATION, vocabulary.id(mark), null);
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }

    private int word(int at, int to) {
        boolean afterFigure = !words.isEmpty() && (isLast(Kind.NUMBER) || isLast(Kind.CLOCK));
        if (afterFigure) {
            Matcher half = HALF_DAY.matcher(text).region(at, to);
            if (half.lookingAt()) {
                String name = text.charAt(at) == 'a' || text.charAt(at) == 'A' ? "am" : "pm";
                add(at, half.end(), Kind.WORD, vocabulary.id(name), null);
                return half.end();
            }
        }
        int end = at + 1;
        while (end < to && isInside(end, to)) {
            end++;
        }
        add(at, end, Kind.WORD, vocabulary.id(lower(at, end)), null);
        return end;
    }

    private boolean isLast(Kind kind) {
        return words.get(words.size() - 1).kind == kind;
    }

    /** Letters, digits and an apostrophe that does not start {@code 's}. */
    private boolean isInside(int at, int to) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        return isApostrophe(c) && at + 1 < to && Character.isLetter(text.charAt(at + 1)) && !isGenitive(at, to);
    }

    private boolean isGenitive(int at, int to) {
        char s = text.charAt(at + 1);
        return (s == 's' || s == 'S') && (at + 2 >= to || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private int apostrophe(int at, int to) {
        if (at + 1 < to && isGenitive(at, to)) {
            add(at, at + 2, Kind.WORD, vocabulary.id("'s"), null);
            return at + 2;
        }
        boolean year = at + 2 < to
                && Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at + 2))
                && (at + 3 >= to || !Character.isLetterOrDigit(text.charAt(at + 3)));
        if (year) {
            add(at, at + 3, Kind.SHORT_YEAR, UNKNOWN, new BigDecimal(text.substring(at + 1, at + 3)));
            return at + 3;
        }
        add(at, at + 1, Kind.PUNCTUATION, vocabulary.id("'"), null);
        return at + 1;
    }

    private int figure(int at, int to) {
        boolean money = isMoney(at);
        for (Shape shape : Shape.ALL) {
            Matcher matcher = shape.pattern.matcher(text).region(at, to).useTransparentBounds(true);
            if (!money && matcher.lookingAt()) {
                add(at, matcher.end(), shape.kind, UNKNOWN, null);
                return matcher.end();
            }
        }
        Matcher matcher = NUMBER.matcher(text).region(at, to);
        if (!matcher.lookingAt()) {
            return other(at, at + 1, to);
        }
        return number(at, matcher.end(), to, money);
    }

    private boolean isMoney(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && CURRENCY.indexOf(text.charAt(before)) >= 0;
    }

    private int number(int at, int end, int to, boolean money) {
        BigDecimal number = new BigDecimal(text.substring(at, end).replace(",", ""));
        int letters = end;
        while (letters < to && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        String suffix = lower(end, letters);
        boolean ratio = letters == end
                && end + 1 < to
                && "/.:,".indexOf(text.charAt(end)) >= 0
                && Character.isDigit(text.charAt(end + 1));
        boolean percent = end < to && text.charAt(end) == '%';
        boolean afterRatio = at > 0 && text.charAt(at - 1) == '/';
        if (money || ratio || percent || afterRatio) {
            return other(at, end, to);
        }
        switch (suffix) {
            case "" -> add(at, end, Kind.NUMBER, UNKNOWN, number);
            case "am", "pm", "a", "p" -> add(at, end, Kind.NUMBER, UNKNOWN, number);
            case "st", "nd", "rd", "th" -> add(at, letters, Kind.ORDINAL, UNKNOWN, number);
            case "s" -> add(at, letters, Kind.DECADE, UNKNOWN, number);
            default -> {
                return other(at, letters, to);
            }
        }
        return suffix.startsWith("a") || suffix.startsWith("p") ? end : letters;
    }

    /** All figures, letters and marks up to the next space, so that no part of them is read as a number. */
    private int other(int at, int from, int to) {
        int end = from;
        while (end < to && (Character.isLetterOrDigit(text.charAt(end)) || isJoint(end, to))) {
            end++;
        }
        add(at, end, Kind.OTHER, UNKNOWN, null);
        return end;
    }

    private boolean isJoint(int at, int to) {
        return "/.:,".indexOf(text.charAt(at)) >= 0 && at + 1 < to && Character.isDigit(text.charAt(at + 1));
    }

    private void add(int start, int end, Kind kind, int id, @Nullable BigDecimal number) {
        words.add(new Word(start, end, kind, id, Character.isUpperCase(text.charAt(start)), number));
    }

    private String lower(int from, int to) {
        return Letters.small(text.substring(from, to)).replace('’', '\'');
    }

    private record Shape(Pattern pattern, Kind kind) {
        static final List<Shape> ALL = List.of(
                new Shape(ISO, Kind.ISO_DATE),
                new Shape(NUMERIC, Kind.NUMERIC_DATE),
                new Shape(Words.CLOCK, Kind.CLOCK));
    }
}
