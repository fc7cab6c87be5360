package org.parley.reading.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The word lists of a YAML resource of {@code org/parley/rules/en} by their names. */
final class WordLists {
    private final String resource;
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();

    /** @throws IllegalStateException if the resource is missing or holds something other than lists of words */
    WordLists(String file) {
        resource = "/org/parley/rules/en/" + file;
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (Map.Entry<?, ?> entry : root.entrySet()) {
                lists.put(String.valueOf(entry.getKey()), words(entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }

    private Set<String> words(Object list) {
        if (!(list instanceof List<?> words)) {
            throw new IllegalStateException(resource + ": \"" + list + "\" is no list");
        }
        Set<String> set = new LinkedHashSet<>();
        for (Object word : words) {
            if (!(word instanceof String text)) {
                throw new IllegalStateException(resource + ": put " + word + " in quotation marks, YAML reads no word");
            }
            set.add(text);
        }
        return set;
    }

    /** The words of a list, in the order of the file. */
    Set<String> list(String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException(resource + " has no list " + name);
        }
        return list;
    }
}
