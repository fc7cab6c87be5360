package org.parley.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of {@code grammar.yaml}: words whose grammar the rules go by. */
final class WordLists {
    private static final Map<String, Set<String>> LISTS = read();

    private WordLists() {}

    /**
     * The words of a list.
     *
     * @throws IllegalStateException if the file has no such list or the list is empty
     */
    static Set<String> of(String name) {
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
            List<String> words = Yaml.strings(file, String.valueOf(name));
            lists.put(String.valueOf(name), Set.copyOf(words));
        }
        return Map.copyOf(lists);
    }
}
