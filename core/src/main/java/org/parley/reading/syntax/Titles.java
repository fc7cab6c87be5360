package org.parley.reading.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells titles and roles in front of a person's name from the name, by {@code name-prefixes.yaml}. */
final class Titles {
    static final Titles ENGLISH = new Titles();

    private final Set<String> roles;
    private final Set<String> alsoNames;

    private Titles() {
        WordLists lists = new WordLists("name-prefixes.yaml");
        roles = lists.list("roles");
        alsoNames = lists.list("also-names");
    }

    /**
     * How many words at the start of a person's name are a title: 3 of "Kremlin", "Press", "Secretary", "Ada", "Brandt".
     * Never all of them.
     */
    int length(List<String> words) {
        int cut = 0;
        for (int i = 0; i < words.size() - 1; i++) {
            if (isRole(words.get(i)) && (i == cut || !alsoNames.contains(plain(words.get(i))))) {
                cut = i + 1;
            }
        }
        return cut;
    }

    /** Whether a word is a title or role by itself, as "Spokesman" or "Gen.". */
    boolean isRole(String word) {
        return roles.contains(plain(word));
    }

    private static String plain(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        return low.endsWith(".") ? low.substring(0, low.length() - 1) : low;
    }
}
