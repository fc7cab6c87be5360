package org.parley.reading.syntax;

import java.util.List;
import java.util.Set;
import org.parley.document.Letters;

/** Tells titles and roles in front of a person's name from the name, by {@code name-prefixes.yaml}. */
final class Titles {
    static final Titles ENGLISH = new Titles();

    private final Set<String> roles;
    private final Set<String> alsoNames;
    private final Set<String> offices;
    private final Set<String> bodies;

    private Titles() {
        WordLists lists = new WordLists("name-prefixes.yaml");
        roles = lists.list("roles");
        alsoNames = lists.list("also-names");
        offices = lists.list("offices");
        bodies = lists.list("bodies");
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
        while (cut > 0 && cut + 2 < words.size() && Set.of("of", "for").contains(words.get(cut))) {
            cut += 2;
        }
        return cut;
    }

    /**
     * How many words at the start of a name that was taken for something else are a title with what it belongs to, so that
     * the rest is a person: 2 of "Kremlin", "Spokesperson", "Ivan", "Vale"; 0 where no office stands inside.
     */
    int lengthToOffice(List<String> words) {
        int cut = 0;
        for (int i = 0; i < words.size() - 1; i++) {
            if (words.get(i).equals("of") || words.get(i).equals("for")) {
                return 0;
            }
            cut = isOffice(words.get(i)) ? i + 1 : cut;
        }
        if (cut > 0 && bodies.contains(plain(words.get(words.size() - 1)))) {
            return 0;
        }
        return cut;
    }

    /** Whether a word is a title or role by itself, as "Spokesman" or "Gen.". */
    boolean isRole(String word) {
        return roles.contains(plain(word));
    }

    /** Whether a word is an office, which ends no name of a body. */
    boolean isOffice(String word) {
        return offices.contains(plain(word));
    }

    private static String plain(String word) {
        String low = Letters.small(word);
        return low.endsWith(".") ? low.substring(0, low.length() - 1) : low;
    }
}
