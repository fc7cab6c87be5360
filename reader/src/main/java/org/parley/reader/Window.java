package org.parley.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of words that the network reads at once.
 *
 * @param from the index of the first word
 * @param to the index behind the last word
 */
record Window(int from, int to) {
    /** The most word pieces in a window; a single word that has more gets a window of its own. */
    static final int SIZE = 254;

    /** Parts the words into windows: whole paragraphs as long as they fit, else whole sentences, else whole words. */
    static List<Window> of(List<Word> words, String text) {
        List<Window> windows = new ArrayList<>();
        int pieces = 0;
        int at = 0;
        while (at < words.size()) {
            int stop = endOfUnit(words, text, at);
            int count = 0;
            for (Word word : words.subList(at, stop)) {
                count += word.pieces().size();
            }
            int last = windows.size() - 1;
            if (last >= 0 && pieces + count <= SIZE) {
                windows.set(last, new Window(windows.get(last).from, stop));
                pieces += count;
            } else {
                windows.add(new Window(at, stop));
                pieces = count;
            }
            at = stop;
        }
        return windows;
    }

    /** The end of the paragraph from a word on, or of its last sentence that fits, or of its last word that fits. */
    private static int endOfUnit(List<Word> words, String text, int from) {
        int paragraph = words.get(from).paragraph();
        int pieces = 0;
        int sentence = from;
        for (int at = from; at < words.size() && words.get(at).paragraph() == paragraph; at++) {
            Word word = words.get(at);
            pieces += word.pieces().size();
            if (pieces > SIZE) {
                return sentence > from ? sentence : Math.max(at, from + 1);
            }
            if (word.span().length() == 1
                    && ".!?".indexOf(text.charAt(word.span().start())) >= 0) {
                sentence = at + 1;
            }
        }
        return endOfParagraph(words, from);
    }

    private static int endOfParagraph(List<Word> words, int from) {
        int at = from;
        while (at < words.size() && words.get(at).paragraph() == words.get(from).paragraph()) {
            at++;
        }
        return at;
    }
}
