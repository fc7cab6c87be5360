package org.parley.reading.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.reading.Sentence;

/** Finds the longest of many phrases that starts at a token; case counts, the kind of apostrophe does not. */
final class PhraseIndex<T> {
    private record Entry<T>(List<String> words, T value) {}

    /** A phrase that was found, with its number of tokens. */
    record Hit<T>(T value, int length) {}

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    /** Adds a phrase; of two values for the same phrase the first stays. */
    void add(String phrase, T value) {
        List<String> words = List.of(straight(phrase).split("[ ]+|(?<=\\w)(?='s\\b)|(?<=s)(?=' )"));
        List<Entry<T>> entries = byFirst.computeIfAbsent(words.get(0), key -> new ArrayList<>());
        if (entries.stream().noneMatch(entry -> entry.words().equals(words))) {
            entries.add(new Entry<>(words, value));
            entries.sort(Comparator.comparingInt(entry -> -entry.words().size()));
        }
    }

    Optional<Hit<T>> at(Sentence sentence, int index) {
        for (Entry<T> entry :
                byFirst.getOrDefault(straight(sentence.token(index).text()), List.of())) {
            if (matches(entry.words(), sentence, index)) {
                return Optional.of(new Hit<>(entry.value(), entry.words().size()));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<String> words, Sentence sentence, int index) {
        if (index + words.size() > sentence.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(straight(sentence.token(index + i).text()))) {
                return false;
            }
        }
        return true;
    }

    private static String straight(String words) {
        return words.replace('’', '\'').replace('‘', '\'');
    }
}
