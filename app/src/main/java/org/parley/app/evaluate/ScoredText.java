package org.parley.app.evaluate;

import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.document.Span;
import org.parley.statement.Form;

/** A text as scores see it: its words, what stands between quotation marks, and spans without their edges. */
final class ScoredText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:['’][\\p{L}\\p{N}_]+)*");
    private static final Pattern LEADING_THAT =
            Pattern.compile("that(?![\\p{L}\\p{N}_])[\\s\\u00a0]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAGRAPH = Pattern.compile("\\n+|[^\\n]+");
    private static final String OPENING = "“«„\"";
    private static final String CLOSING = "”»\"";
    /** From this share of its words inside quotation marks on, a content counts as direct. */
    private static final double DIRECT = 0.95;

    private final String text;
    private final BitSet quoted;

    ScoredText(String text) {
        this.text = text;
        this.quoted = quoted(text);
    }

    /** Marks the characters inside double quotation marks, paragraph by paragraph. */
    private static BitSet quoted(String text) {
        BitSet inside = new BitSet(text.length());
        Matcher paragraphs = PARAGRAPH.matcher(text);
        while (paragraphs.find()) {
            int open = -1;
            for (int i = paragraphs.start(); i < paragraphs.end(); i++) {
                char character = text.charAt(i);
                if (open < 0 && OPENING.indexOf(character) >= 0) {
                    open = i;
                } else if (open >= 0 && CLOSING.indexOf(character) >= 0) {
                    inside.set(open, i + 1);
                    open = -1;
                }
            }
            if (open >= 0 && text.charAt(open) != '"') {
                inside.set(open, paragraphs.end()); // carried on in the next paragraph
            }
        }
        return inside;
    }

    /** The words inside spans, looked for in each span by itself. */
    Set<Span> words(Collection<Span> spans) {
        Set<Span> words = new TreeSet<>();
        for (Span span : spans) {
            Matcher matcher = WORD.matcher(span.of(text));
            while (matcher.find()) {
                words.add(new Span(span.start() + matcher.start(), span.start() + matcher.end()));
            }
        }
        return words;
    }

    /** The span without quotation marks, punctuation and white space at its edges, and without a leading "that". */
    Span trimmed(Span span) {
        int end = span.end();
        int start = skipJunk(span.start(), end);
        Matcher that = LEADING_THAT.matcher(text.substring(start, end));
        if (that.lookingAt() && start + that.end() < end) {
            start += that.end();
        }
        start = skipJunk(start, end);
        while (start < end && isJunk(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new Span(start, Math.max(start, end));
    }

    private int skipJunk(int from, int end) {
        int start = from;
        while (start < end && isJunk(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return Math.min(start, end);
    }

    private static boolean isJunk(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
        };
    }

    Form form(Collection<Span> content) {
        Collection<Span> words = words(content);
        long inside = words.stream().filter(word -> quoted.get(word.start())).count();
        if (!words.isEmpty() && inside >= DIRECT * words.size()) {
            return Form.DIRECT;
        }
        return inside > 0 ? Form.MIXED : Form.INDIRECT;
    }

    /** The share of words that two sets have in common; 1 for two sets without a word. */
    static double jaccard(Set<Span> one, Set<Span> other) {
        long common = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - common;
        return all == 0 ? 1 : (double) common / all;
    }
}
