package org.parley.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the YAML data files that ship with Parley as plain maps, lists and strings. */
public final class Yaml {
    private static final String RULES = "/org/parley/rules/en/";

    private Yaml() {}

    /**
     * The value of a data file beside the rules.
     *
     * @param name such as {@code "cues.yaml"}
     * @throws IllegalStateException if there is no such file
     */
    public static Object resource(String name) {
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(text(name));
    }

    /**
     * The text of a data file beside the rules.
     *
     * @param name such as {@code "places.txt"}
     * @throws IllegalStateException if there is no such file
     */
    public static String text(String name) {
        try (InputStream in = Yaml.class.getResourceAsStream(RULES + name)) {
            if (in == null) {
                throw new IllegalStateException("no data file " + RULES + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of strings under a key, empty where the key is missing. */
    public static List<String> strings(Map<?, ?> map, String key) {
        List<String> strings = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            list.forEach(item -> strings.add(String.valueOf(item)));
        }
        return strings;
    }

    /** The items of a list as maps; other items are left out. */
    public static List<Map<?, ?>> maps(Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
