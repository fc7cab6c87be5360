package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.parley.document.Letters;
import org.parley.document.Span;

/**
 * Cuts text into tokens as the later Penn treebanks do (OntoNotes, English Web Treebank): clitics apart, hyphenated words
 * apart except after prefixes such as "anti-", abbreviations with their full stop. What no token covers is blank.
 *
 * <p>Takes time in proportion to the text, whatever the text.
 */
final class Tokeniser {
    private static final Set<String> CLITICS = Set.of("s", "m", "d", "ll", "re", "ve");
    /** Longest hyphenated part, abbreviation or domain that is looked up; longer ones are in no list. */
    private static final int LOOK_UP = 12;

    private final Writing writing;
    private final String text;
    private final int end;
    private final List<Span> tokens = new ArrayList<>();

    private Tokeniser(Writing writing, String text, int end) {
        this.writing = writing;
        this.text = text;
        this.end = end;
    }

    /** The tokens of {@code text} inside {@code range}, in text order, none empty. */
    static List<Span> tokenise(String text, Span range) {
        Tokeniser tokeniser = new Tokeniser(Writing.ENGLISH, text, range.end());
        int at = range.start();
        while (at < range.end()) {
            int c = tokeniser.codePoint(at);
            at = Characters.isBlank(c) ? at + Character.charCount(c) : tokeniser.token(at, c);
        }
        return tokeniser.tokens;
    }

    /** Adds the tokens of the piece that starts at {@code at}; tells where it ends. */
    private int token(int at, int c) {
        if (startsAddress(at)) {
            return address(at);
        }
        if (Characters.isWord(c)) {
            return word(at);
        }
        if (Characters.isApostrophe(c) && startsClipped(at)) {
            return add(at, run(at + 1));
        }
        if ((c == '@' || c == '#') && Characters.isWord(charAt(at + 1))) {
            return add(at, run(at + 1));
        }
        return punctuation(at, c);
    }

    private int add(int from, int to) {
        tokens.add(new Span(from, to));
        return to;
    }

    private int punctuation(int at, int c) {
        int stop = at + Character.charCount(c);
        if (c == '.' || c == '-' || c == '!' || c == '?' || c == '`' || c == '\'') {
            while (stop < end && sameRun(c, charAt(stop)) && ((c != '\'' && c != '`') || stop - at < 2)) {
                stop++;
            }
        }
        while (stop < end) {
            int next = codePoint(stop);
            boolean joined = codePointBefore(stop) == 0x200D && !Characters.isBlank(next) && !Characters.isWord(next);
            if (!joined && !Characters.isMark(next)) {
                break;
            }
            stop += Character.charCount(next);
        }
        return add(at, stop);
    }

    private static boolean sameRun(int first, int next) {
        return (first == '!' || first == '?') ? next == '!' || next == '?' : next == first;
    }

    // words

    private int word(int at) {
        int stop = at;
        while (stop < end) {
            int c = codePoint(stop);
            if (Characters.isWord(c)) {
                stop += Character.charCount(c);
            } else if (stop > at && connects(at, stop)) {
                stop++;
            } else {
                break;
            }
        }
        if (charAt(stop) == '@' && Characters.isWord(charAt(stop + 1))) {
            return mail(at, stop);
        }
        if (charAt(stop) == '$' && stop - at <= 3 && isUpperCase(at, stop)) {
            return add(at, stop + 1);
        }
        if (charAt(stop) == '.' && isAbbreviation(at, stop)) {
            return add(at, stop + 1);
        }
        clitics(at, stop);
        return stop;
    }

    /** The end of the word characters from {@code at} on. */
    private int run(int at) {
        int stop = at;
        while (stop < end && Characters.isWord(codePoint(stop))) {
            stop += Character.charCount(codePoint(stop));
        }
        return stop;
    }

    /** Whether the character at {@code at}, between word characters, belongs to the word that starts at {@code from}. */
    private boolean connects(int from, int at) {
        char before = charAt(at - 1);
        char after = charAt(at + 1);
        if (!Characters.isWord(after) && !Character.isHighSurrogate(after)) {
            return false;
        }
        char c = charAt(at);
        boolean digits = isDigit(before) && isDigit(after);
        return switch (c) {
            case '.' -> digits || isAcronymDot(from, at) || isDomainDot(at);
            case ',' -> digits && isThousands(at);
            case ':', '/' -> digits;
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            default -> Characters.isApostrophe(c) || (Characters.isHyphen(c) && keepsHyphen(from, at));
        };
    }

    private boolean isThousands(int at) {
        return isDigit(charAt(at + 2)) && isDigit(charAt(at + 3)) && !isDigit(charAt(at + 4));
    }

    private boolean isAcronymDot(int from, int at) {
        if (!Character.isLetter(charAt(at - 1)) || !Character.isLetter(charAt(at + 1))) {
            return false;
        }
        boolean letterBefore = at - 1 == from || !Characters.isWord(charAt(at - 2));
        boolean letterAfter = !Characters.isWord(charAt(at + 2));
        boolean sameCase = Character.isUpperCase(charAt(at - 1)) == Character.isUpperCase(charAt(at + 1));
        return (letterBefore && letterAfter && sameCase) || (at - from == 2 && text.startsWith("Ph.D", from));
    }

    private boolean isDomainDot(int at) {
        int stop = at + 1;
        while (stop < end && stop - at <= LOOK_UP && charAt(stop) >= 'a' && charAt(stop) <= 'z') {
            stop++;
        }
        String domain = text.substring(at + 1, stop);
        if (Characters.isWord(charAt(stop))) {
            return false;
        }
        return writing.domains().contains(domain) || (domain.equals("co") && charAt(stop) == '.');
    }

    private boolean keepsHyphen(int from, int at) {
        if (isDigit(charAt(at - 1))) {
            return false;
        }
        if (isDigit(charAt(at + 1))) {
            return !isLowerCase(from, at) || at - from == 1;
        }
        if (at - from == 1) {
            return true;
        }
        if (at - from <= LOOK_UP && writing.hyphenPrefixes().contains(Letters.small(text.substring(from, at)))) {
            return true;
        }
        int stop = at + 1;
        while (stop < end && stop - at <= LOOK_UP && Characters.isWord(charAt(stop))) {
            stop++;
        }
        return writing.hyphenSuffixes().contains(text.substring(at + 1, stop));
    }

    private boolean isAbbreviation(int from, int stop) {
        if (charAt(stop + 1) == '.') {
            return false;
        }
        if (stop - from == 1 && Character.isUpperCase(charAt(from))) {
            return isInitial(from, stop);
        }
        if (stop - from >= 3 && charAt(stop - 2) == '.' && Character.isLetter(charAt(stop - 1))) {
            return true;
        }
        if (stop - from > LOOK_UP) {
            return false;
        }
        String word = text.substring(from, stop);
        if (writing.beforeName().contains(word) || writing.anywhere().contains(word)) {
            return true;
        }
        return writing.beforeNumber().contains(word) && isDigit(charAt(afterBlank(stop + 1)));
    }

    /** Whether the capital before a full stop is a person's initial: a name follows, and it is not the word "I". */
    private boolean isInitial(int from, int stop) {
        int next = afterBlank(stop + 1);
        if (next == stop + 1 && !Character.isUpperCase(charAt(next))) {
            return charAt(next) == ',' || charAt(next) == '-';
        }
        if (!Character.isUpperCase(charAt(next))) {
            return false;
        }
        boolean afterName = !tokens.isEmpty()
                && Character.isUpperCase(charAt(tokens.get(tokens.size() - 1).start()));
        return charAt(from) != 'I' || afterName;
    }

    private int afterBlank(int at) {
        int stop = at;
        while (stop < end && stop - at < 4 && Characters.isBlank(charAt(stop))) {
            stop++;
        }
        return stop;
    }

    /** Adds a word in its parts: "do" "n't", "Brandt" "'s", "can" "not". */
    private void clitics(int from, int stop) {
        List<Span> behind = new ArrayList<>();
        int end = stop;
        for (int cut = clitic(from, end); cut > from; cut = clitic(from, end)) {
            behind.add(new Span(cut, end));
            end = cut;
        }
        int cut = contraction(from, end);
        if (cut > 0) {
            add(from, from + cut);
        }
        add(from + cut, end);
        Collections.reverse(behind);
        tokens.addAll(behind);
    }

    /** Where the clitic at the end of a word starts, or -1. */
    private int clitic(int from, int stop) {
        int mark = stop - 1;
        while (mark > from && mark >= stop - 3 && !Characters.isApostrophe(charAt(mark))) {
            mark--;
        }
        if (mark <= from || !Characters.isApostrophe(charAt(mark))) {
            return -1;
        }
        String clitic = Letters.small(text.substring(mark + 1, stop));
        if (clitic.equals("t") && mark - 1 > from && (charAt(mark - 1) | 32) == 'n') {
            return mark - 1;
        }
        return CLITICS.contains(clitic) ? mark : -1;
    }

    private int contraction(int from, int stop) {
        if (stop - from < 5 || stop - from > 6) {
            return 0;
        }
        return switch (Letters.small(text.substring(from, stop))) {
            case "cannot", "gonna", "gotta" -> 3;
            case "wanna" -> 3;
            default -> 0;
        };
    }

    private boolean startsClipped(int at) {
        if (at > 0 && Characters.isWord(charAt(at - 1))) {
            return false;
        }
        int stop = at + 1;
        while (stop < end && stop - at <= LOOK_UP && Characters.isWord(charAt(stop))) {
            stop++;
        }
        String word = Letters.small(text.substring(at + 1, stop));
        if (word.length() == 3 && word.charAt(2) == 's' && isDigit(word.charAt(0)) && isDigit(word.charAt(1))) {
            return true;
        }
        if (word.length() == 2 && isDigit(word.charAt(0)) && isDigit(word.charAt(1))) {
            return charAt(at) == '’';
        }
        return charAt(at) != '‘' && writing.clipped().contains(word);
    }

    // addresses

    private boolean startsAddress(int at) {
        char c = charAt(at);
        return ((c == 'h' || c == 'H')
                        && (text.regionMatches(true, at, "http://", 0, 7)
                                || text.regionMatches(true, at, "https://", 0, 8)))
                || ((c == 'w' || c == 'W') && text.regionMatches(true, at, "www.", 0, 4));
    }

    private int address(int at) {
        int stop = at;
        while (stop < end && !Characters.isBlank(charAt(stop)) && "\"“”‘’<>()[]{}«»|".indexOf(charAt(stop)) < 0) {
            stop++;
        }
        while (stop > at + 4 && ".,;:!?'".indexOf(charAt(stop - 1)) >= 0) {
            stop--;
        }
        return add(at, stop);
    }

    private int mail(int at, int sign) {
        int stop = run(sign + 1);
        while ((charAt(stop) == '.' || charAt(stop) == '-') && Characters.isWord(charAt(stop + 1))) {
            stop = run(stop + 1);
        }
        return add(at, stop);
    }

    // characters

    private int codePoint(int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(text.charAt(at + 1))
                ? Character.toCodePoint(c, text.charAt(at + 1))
                : c;
    }

    private int codePointBefore(int at) {
        return text.codePointBefore(at);
    }

    /** The character at an offset, or a line break behind the range. */
    private char charAt(int at) {
        return at < end ? text.charAt(at) : '\n';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean isUpperCase(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isUpperCase(charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isLowerCase(int from, int to) {
        for (int i = from; i < to && i - from <= LOOK_UP; i++) {
            if (!Character.isLowerCase(charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
