package org.parley.reading.time;

import java.util.HashMap;
import java.util.Map;

/** Numbers for the words that rules and lexicon name, so that matching compares numbers. */
final class Vocabulary {
    private final Map<String, Integer> ids = new HashMap<>();

    /** The number of a lower-case word, or {@link Words#UNKNOWN}. */
    int id(String word) {
        return ids.getOrDefault(word, Words.UNKNOWN);
    }

    /** The number of a lower-case word, a new one where it has none yet. */
    int add(String word) {
        return ids.computeIfAbsent(word, unused -> ids.size() + 1);
    }

    int size() {
        return ids.size() + 1;
    }
}
