package org.parley.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The word lists of {@code grammar.yaml}: words whose grammar the rules go by. */
public final class WordLists {
    private static final Map<String, Set<String>> LISTS = read();

    private WordLists() {}

    /**
     * The words of a list.
     *
     * @throws IllegalStateException if the file has no such list or the list is empty
     */
    public static Set<String> of(String name) {
        Set<String> words = LISTS.getOrDefault(name, Set.of());
        if (words.isEmpty()) {
            throw new IllegalStateException("grammar.yaml has no list '" + name + "'");
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        Map<?, ?> file = (Map<?, ?>) Yaml.resource("grammar.yaml");
        for (Object name : file.keySet()) {
            lists.put(String.valueOf(name), words(String.valueOf(name), file.get(name)));
        }
        return Map.copyOf(lists);
    }

    /** YAML takes {@code no} and {@code on} without quotation marks for truth values, which no word would ever equal. */
    private static Set<String> words(String name, @Nullable Object list) {
        if (!(list instanceof List<?> items)) {
            throw new IllegalStateException("grammar.yaml: '" + name + "' is no list; write it as [one, another]");
        }
        Set<String> words = new HashSet<>();
        for (Object item : items) {
            if (!(item instanceof String word)) {
                throw new IllegalStateException(
                        "grammar.yaml: in '" + name + "' " + item + " is no word to YAML; put it in quotation marks");
            }
            words.add(word);
        }
        return Set.copyOf(words);
    }
}
