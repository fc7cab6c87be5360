package org.parley.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares names of persons as different reports spell them. */
public final class Spellings {
    /** Fewer consonants are shared by chance: such names are one only where they are the same letter by letter. */
    private static final int TELLING = 3;

    /** In so many vowels a name's spellings differ at most. */
    private static final int MOST = 2;

    private Spellings() {}

    /** The words of a name without "Jr." and the like; at least one, which is empty for an empty name. */
    public static List<String> words(String name) {
        return NameForms.words(name);
    }

    /** Whether a name has a given name beside the family name, and not only its initial. */
    public static boolean isFull(String name) {
        List<String> words = NameForms.words(name);
        String given = NameForms.fold(words.get(0));
        // "De Groot" alone has no given name
        boolean particle =
                words.size() == 2 && ParticledNames.isParticle(words.get(0).toLowerCase(Locale.ROOT));
        return words.size() > 1 && !particle && (given.length() > 1 || (given.length() == 1 && given.charAt(0) > 'z'));
    }

    /** What the spellings of a family name have in common, for each word of a name that may be one. */
    public static Set<String> families(String name) {
        return NameForms.families(name).stream().map(Spellings::common).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String common(String family) {
        String skeleton = Transliteration.skeleton(family);
        return skeleton.length() < TELLING ? family : skeleton;
    }

    /** What all spellings of a full name have in common; empty for a name that is not full or not in Latin letters. */
    public static Optional<String> sounds(String name) {
        if (!isFull(name)) {
            return Optional.empty();
        }
        List<String> words = NameForms.words(name);
        String given = Transliteration.skeleton(words.get(0));
        String family = Transliteration.skeleton(words.get(words.size() - 1));
        return given.isEmpty() || family.isEmpty()
                ? Optional.empty()
                : Optional.of(given.charAt(0) + family.substring(Math.max(1, family.length() - 2)));
    }

    /**
     * Whether two full names are spellings of one: given and family names sound the same, whatever stands between them, or all
     * words together do ("Ben Amar", "Benamar").
     */
    public static boolean areOne(String name, String other) {
        List<String> first = NameForms.words(name);
        List<String> second = NameForms.words(other);
        if (!isFull(name) || !isFull(other) || middleClashes(first, second)) {
            return false;
        }
        int given = difference(first.get(0), second.get(0), 2);
        int family = difference(first.get(first.size() - 1), second.get(second.size() - 1), TELLING);
        return given + family <= MOST
                || difference(String.join("", first), String.join("", second), 2 * TELLING) <= MOST;
    }

    /** In how many vowels two spellings of a word differ; more than the most where they are no spellings of one word. */
    private static int difference(String word, String other, int telling) {
        if (NameForms.fold(word).equals(NameForms.fold(other))) {
            return 0;
        }
        boolean same = Transliteration.skeleton(word).length() >= telling
                && Transliteration.skeleton(word).equals(Transliteration.skeleton(other));
        return same ? Transliteration.vowelsApart(word, other) : MOST + 1;
    }

    /** Whether both have an initial or a name between given and family name that begins otherwise. */
    private static boolean middleClashes(List<String> first, List<String> second) {
        return first.size() > 2
                && first.size() == second.size()
                && !beginning(first.get(1)).equals(beginning(second.get(1)));
    }

    private static String beginning(String word) {
        String folded = NameForms.fold(word);
        return folded.substring(0, Math.min(1, folded.length()));
    }

    /** Whether the words of a name are the first or the last ones of a longer name: Ana Ruiz, and Ruiz Gil, of Ana Ruiz Gil. */
    public static boolean isPartOf(String shorter, String longer) {
        List<String> part = NameForms.words(shorter);
        List<String> whole = NameForms.words(longer);
        return part.size() < whole.size()
                && (part.equals(whole.subList(0, part.size()))
                        || (part.size() > 1 && part.equals(whole.subList(whole.size() - part.size(), whole.size()))));
    }

    /** Whether a family name, alone or behind an initial, may be short for a full name. */
    public static boolean mayBe(String alone, String full) {
        if (NameForms.fit(alone, full)) {
            return true;
        }
        List<String> words = NameForms.words(alone);
        List<String> others = NameForms.words(full);
        return difference(words.get(words.size() - 1), others.get(others.size() - 1), TELLING) <= 1
                && (words.size() == 1 || beginning(alone).equals(beginning(full)));
    }
}
