package org.parley.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import org.parley.document.Span;

/**
 * Cuts the tokens of a block into sentences. A closing quotation mark or bracket belongs to the sentence that it closes;
 * a quotation that goes on with its cue ("Who knows?" Brandt asked) stays with it.
 */
final class SentenceSplitter {
    /** No sentence is longer; the longest of real news are about 120 tokens. */
    static final int LONGEST = 180;

    private final Writing writing = Writing.ENGLISH;
    private final String text;
    private final List<Span> tokens;
    private final boolean[] insideStraight;
    private final List<List<Span>> sentences = new ArrayList<>();
    private int first;

    private SentenceSplitter(String text, List<Span> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.insideStraight = insideStraight();
    }

    /** The sentences of a block's tokens, in text order; together they are all the tokens. */
    static List<List<Span>> split(String text, List<Span> tokens) {
        SentenceSplitter splitter = new SentenceSplitter(text, tokens);
        splitter.run();
        return splitter.sentences;
    }

    private void run() {
        int at = 0;
        while (at < tokens.size()) {
            int next = at + 1;
            if (ends(at)) {
                next = afterClosers(next);
                if (next == tokens.size() || begins(at, next)) {
                    cut(next);
                }
            } else if (next < tokens.size() && isEmptyLineBefore(next)) {
                cut(next);
            }
            at = next;
            while (at - first >= LONGEST) {
                cut(longestCut(at));
            }
        }
        cut(tokens.size());
    }

    private void cut(int at) {
        if (at > first) {
            sentences.add(List.copyOf(tokens.subList(first, at)));
            first = at;
        }
    }

    /** Where to cut a sentence that is too long: behind its last comma or semicolon, else anywhere. */
    private int longestCut(int at) {
        int limit = Math.min(at, first + LONGEST);
        for (int i = limit - 1; i > first + LONGEST / 2; i--) {
            char c = firstChar(i);
            if (c == ',' || c == ';' || c == ':') {
                return i + 1;
            }
        }
        return limit;
    }

    private boolean ends(int at) {
        Span token = tokens.get(at);
        char last = text.charAt(token.end() - 1);
        return ".!?…。！？۔।".indexOf(last) >= 0;
    }

    private int afterClosers(int from) {
        int at = from;
        while (at < tokens.size() && isCloser(at)) {
            at++;
        }
        return at;
    }

    private boolean isCloser(int at) {
        char c = firstChar(at);
        boolean spaceBefore = spaceBefore(at);
        boolean spaceAfter = at + 1 == tokens.size() || spaceBefore(at + 1);
        return switch (c) {
            case '”', '»', ')', ']', '}', '」', '』' -> true;
            case '’', '\'' -> !spaceBefore && (spaceAfter || isCloser(at + 1)) && isMark(at);
            case '"' -> insideStraight[at] && !(spaceBefore && !spaceAfter);
            case '“' -> !spaceBefore && spaceAfter;
            default -> false;
        };
    }

    /** Whether the token is nothing but quotation marks. */
    private boolean isMark(int at) {
        return tokens.get(at).length() <= 2
                && !Character.isLetterOrDigit(text.charAt(tokens.get(at).end() - 1));
    }

    /** Whether a sentence begins at {@code next} after the mark at {@code mark} and what closes behind it. */
    private boolean begins(int mark, int next) {
        Span token = tokens.get(mark);
        char last = text.charAt(token.end() - 1);
        if ("。！？۔।".indexOf(last) >= 0 || isEmptyLineBefore(next)) {
            return true;
        }
        boolean abbreviation = last == '.' && token.length() > 1 && text.charAt(token.start()) != '.';
        boolean gap = spaceBefore(next);
        int word = firstWord(next);
        if (word < 0 || isLowerCase(word)) {
            return false;
        }
        if (abbreviation) {
            return gap && endsWithAbbreviation(token, next, word);
        }
        boolean closed = next > mark + 1;
        if (!gap && !closed && (token.length() > 1 || !isGluedSentence(mark, next))) {
            return false;
        }
        if (isListNumber(mark)) {
            return false;
        }
        return !(closed && last != '.' && isCueAhead(next));
    }

    private boolean endsWithAbbreviation(Span token, int next, int word) {
        String abbreviation = text.substring(token.start(), token.end() - 1);
        if (writing.beforeName().contains(abbreviation)
                || writing.beforeNumber().contains(abbreviation)
                || abbreviation.length() == 1) {
            return false;
        }
        return word > next || writing.starters().contains(tokens.get(word).of(text));
    }

    /** Whether a full stop without a space behind ends a sentence: "done.He said". */
    private boolean isGluedSentence(int mark, int next) {
        if (mark == first || firstChar(mark) != '.') {
            return firstChar(mark) != '.';
        }
        char before = text.charAt(tokens.get(mark - 1).end() - 1);
        Span after = tokens.get(next);
        return (Character.isLowerCase(before) || Character.isDigit(before))
                && Character.isUpperCase(text.charAt(after.start()));
    }

    private boolean isListNumber(int mark) {
        return mark == first + 1
                && firstChar(mark) == '.'
                && tokens.get(first).length() <= 2
                && Character.isDigit(firstChar(first));
    }

    /** Whether a name and a verb of speech follow: {@code "Who knows?" Ada Brandt asked}. */
    private boolean isCueAhead(int next) {
        for (int i = next; i < Math.min(next + 6, tokens.size()); i++) {
            if (writing.speech().contains(tokens.get(i).of(text))) {
                return i > next;
            }
            if (!Character.isUpperCase(firstChar(i)) && firstChar(i) != '.' && !Characters.isHyphen(firstChar(i))) {
                return false;
            }
        }
        return false;
    }

    /** The first token from {@code from} on that holds a letter or digit; -1 where there is none soon. */
    private int firstWord(int from) {
        for (int i = from; i < Math.min(from + 5, tokens.size()); i++) {
            if (Character.isLetterOrDigit(text.codePointAt(tokens.get(i).start()))
                    || ("'’#@$£€".indexOf(firstChar(i)) >= 0 && tokens.get(i).length() > 1)) {
                return i;
            }
        }
        return from + 5 < tokens.size()
                        || Character.isSupplementaryCodePoint(
                                text.codePointAt(tokens.get(from).start()))
                ? from
                : -1;
    }

    private boolean isLowerCase(int at) {
        return Character.isLowerCase(text.codePointAt(tokens.get(at).start()));
    }

    private char firstChar(int at) {
        return text.charAt(tokens.get(at).start());
    }

    private boolean spaceBefore(int at) {
        return at == 0 || tokens.get(at).start() > tokens.get(at - 1).end();
    }

    private boolean isEmptyLineBefore(int at) {
        int lines = 0;
        for (int i = tokens.get(at - 1).end(); i < tokens.get(at).start(); i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines > 1;
    }

    /** For every token whether a straight quotation mark is open before it, by the parity of these marks. */
    private boolean[] insideStraight() {
        boolean[] inside = new boolean[tokens.size()];
        boolean open = false;
        for (int i = 0; i < inside.length; i++) {
            inside[i] = open;
            if (firstChar(i) == '"') {
                open = !open;
            }
        }
        return inside;
    }
}
