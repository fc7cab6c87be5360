package org.parley.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.rule.WordLists;

/** Tells the texts that may tell of bargaining; to look for acts in others takes time and finds what is none. */
final class Bargaining {
    private static final Set<String> WORDS = WordLists.of("bargaining-words");

    /** So many of its words a text must have. */
    private static final int LEAST = 2;

    private Bargaining() {}

    /** Whether enough words of a text are those of bargaining. */
    static boolean isSpokenOf(List<Word> words, String text) {
        return words.stream()
                        .map(word -> word.span().of(text).toLowerCase(Locale.ROOT))
                        .filter(WORDS::contains)
                        .limit(LEAST)
                        .count()
                == LEAST;
    }
}
