package org.parley.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.rule.Yaml;

/** The word lists of a file beside the rules, checked when they are read: all problems of a file are told at once. */
final class WordFile {
    private final String name;
    private final Map<String, Object> lists = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    private WordFile(String name, Object content) {
        this.name = name;
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> lists.put(String.valueOf(key), value));
        } else {
            problems.add("has no lists");
        }
    }

    /** @param name such as {@code "requirements.yaml"} */
    static WordFile of(String name) {
        return new WordFile(name, Yaml.resource(name));
    }

    static WordFile of(String name, Object content) {
        return new WordFile(name, content);
    }

    /** The words or phrases of a list, in order. */
    Set<String> words(String list) {
        asked.add(list);
        return words(list, lists.getOrDefault(list, List.of()));
    }

    /** The lists of a list. */
    List<Set<String>> groups(String list) {
        asked.add(list);
        List<Set<String>> groups = new ArrayList<>();
        if (lists.get(list) instanceof List<?> items && !items.isEmpty()) {
            for (int i = 0; i < items.size(); i++) {
                groups.add(words(list + ", entry " + (i + 1), items.get(i)));
            }
        } else {
            problems.add("list '" + list + "' is missing or empty");
        }
        return List.copyOf(groups);
    }

    private Set<String> words(String list, Object value) {
        Set<String> words = new LinkedHashSet<>();
        if (value instanceof List<?> items && !items.isEmpty()) {
            for (Object item : items) {
                if (!(item instanceof String word) || word.isBlank()) {
                    problems.add("list '" + list + "' has '" + item + "', which is no word; put it in quotation marks");
                } else if (!words.add(word)) {
                    problems.add("list '" + list + "' has '" + word + "' twice");
                }
            }
        } else {
            problems.add("list '" + list + "' is missing or empty");
        }
        return words;
    }

    /**
     * Ends the reading.
     *
     * @throws IllegalStateException with all problems, and with lists that nobody has asked for
     */
    void check() {
        for (String list : lists.keySet()) {
            if (!asked.contains(list)) {
                problems.add("list '" + list + "' is not known; known are " + String.join(", ", asked));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(name + ": " + String.join("; ", problems));
        }
    }
}
