package org.parley.reader;

import java.util.ArrayList;
import java.util.List;
import org.parley.document.Span;

/** Takes paragraphs apart into words. */
final class Words {
    private Words() {}

    /** The words of the paragraphs of a text, in order. */
    static List<Word> of(String text, List<Span> paragraphs, Vocabulary vocabulary) {
        List<Word> words = new ArrayList<>();
        int number = 0;
        for (Span paragraph : paragraphs) {
            List<Span> spans = spans(text, paragraph);
            List<QuoteState> quotes = Quotes.states(text, paragraph, spans);
            boolean first = true;
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                String word = span.of(text);
                List<Integer> pieces = vocabulary.pieces(word);
                if (!pieces.isEmpty()) {
                    words.add(new Word(span, pieces, Letters.of(word), quotes.get(i), first, number));
                    first = false;
                }
            }
            if (!first) {
                number++;
            }
        }
        return words;
    }

    /** The words and marks of a paragraph, without the spaces between them. */
    private static List<Span> spans(String text, Span paragraph) {
        List<Span> spans = new ArrayList<>();
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            switch (CharacterKind.of(codePoint)) {
                case WORD -> {
                    int end = endOfWord(text, next, paragraph.end());
                    spans.add(new Span(at, end));
                    next = end;
                }
                case MARK -> spans.add(new Span(at, next));
                case SPACE, IGNORED -> {}
            }
            at = next;
        }
        return spans;
    }

    /** Format characters inside a word belong to it, those behind it do not. */
    private static int endOfWord(String text, int from, int limit) {
        int end = from;
        int at = from;
        while (at < limit) {
            int codePoint = text.codePointAt(at);
            CharacterKind kind = CharacterKind.of(codePoint);
            if (kind != CharacterKind.WORD && kind != CharacterKind.IGNORED) {
                break;
            }
            at += Character.charCount(codePoint);
            if (kind == CharacterKind.WORD) {
                end = at;
            }
        }
        return end;
    }
}
