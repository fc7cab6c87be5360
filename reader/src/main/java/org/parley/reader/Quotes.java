package org.parley.reader;

import java.util.List;
import org.parley.document.Span;

/**
 * Which words of a paragraph stand inside quotation marks. A mark opens or closes by what stands beside it, so an odd
 * mark costs no more than its own paragraph.
 */
final class Quotes {
    private static final String DOUBLE = "\"“”„‟«»";
    private static final String SINGLE = "'‘’‚‛‹›";
    private static final String ENDINGS = ".,!?…";

    /** A single quotation mark may be closed behind a bare word only so far away, in UTF-16 units. */
    private static final int NEAR = 60;

    private static final int FAR = 2000;

    private final String text;
    private final Span paragraph;
    private char opened;
    private int singleEnd = -1;

    private Quotes(String text, Span paragraph) {
        this.text = text;
        this.paragraph = paragraph;
    }

    static boolean isDouble(char c) {
        return DOUBLE.indexOf(c) >= 0;
    }

    static boolean isSingle(char c) {
        return SINGLE.indexOf(c) >= 0;
    }

    /** One state for each word, in order. */
    static List<QuoteState> states(String text, Span paragraph, List<Span> words) {
        Quotes quotes = new Quotes(text, paragraph);
        return words.stream().map(quotes::next).toList();
    }

    private QuoteState next(Span word) {
        char c = text.charAt(word.start());
        if (isDouble(c) && singleEnd < 0) {
            return nextDouble(word, c);
        }
        if (isSingle(c) && (opened == 0 || singleEnd >= 0)) {
            if (singleEnd == word.start()) {
                opened = 0;
                singleEnd = -1;
                return QuoteState.CLOSING;
            }
            if (singleEnd < 0) {
                singleEnd = closingSingle(word.start());
                if (singleEnd >= 0) {
                    opened = c;
                    return QuoteState.OPENING;
                }
            }
        }
        return opened == 0 ? QuoteState.OUTSIDE : QuoteState.INSIDE;
    }

    private QuoteState nextDouble(Span word, char c) {
        int before = word.start() > paragraph.start() ? text.codePointBefore(word.start()) : ' ';
        int after = word.end() < paragraph.end() ? text.codePointAt(word.end()) : ' ';
        if (opened != 0) {
            // an opening mark inside a quotation: the one before it was never closed
            boolean straight = c == '"' && isSpace(before) && !isSpace(after);
            if ((c == '“' && opened != '„') || c == '„' || straight) {
                opened = c;
                return QuoteState.OPENING;
            }
            opened = 0;
            return QuoteState.CLOSING;
        }
        boolean canOpen =
                !isSpace(after) && CharacterKind.of(before) != CharacterKind.WORD && ".,!?;:…)".indexOf(before) < 0;
        if ("“„«‟".indexOf(c) >= 0 || canOpen) {
            opened = c;
            return QuoteState.OPENING;
        }
        return QuoteState.CLOSING;
    }

    /** Where the single quotation mark at an offset is closed in its paragraph, or -1 where it opens nothing. */
    private int closingSingle(int at) {
        if (at > paragraph.start()) {
            int before = text.codePointBefore(at);
            if (!isSpace(before) && "([—–-".indexOf(before) < 0) {
                return -1;
            }
        }
        if (at + 1 >= paragraph.end() || !isWord(at + 1) || Character.isDigit(text.codePointAt(at + 1))) {
            return -1;
        }
        int near = -1;
        for (int i = at + 2; i < Math.min(paragraph.end(), at + FAR); i++) {
            char c = text.charAt(i);
            if (isDouble(c)) {
                break;
            }
            if (isSingle(c) && (i + 1 == paragraph.end() || !isWord(i + 1))) {
                int before = text.codePointBefore(i);
                if (ENDINGS.indexOf(before) >= 0) {
                    return i;
                }
                if (near < 0 && i - at <= NEAR && CharacterKind.of(before) == CharacterKind.WORD) {
                    near = i;
                }
            }
        }
        return near;
    }

    private boolean isWord(int at) {
        return CharacterKind.of(text.codePointAt(at)) == CharacterKind.WORD;
    }

    private static boolean isSpace(int codePoint) {
        return CharacterKind.of(codePoint) == CharacterKind.SPACE;
    }
}
