package org.parley.statement;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares names of persons across spellings, transliterations and shortened forms. */
final class NameForms {
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern MARKS = Pattern.compile("['’‘ʼ.]");
    /** How one ending of family names is written in Latin letters. */
    private static final Pattern ENDING = Pattern.compile("(?<=[^aeiouy])(?:iy|ii|yy|yi|ij|ei|ey|y|i|j)$");

    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private NameForms() {}

    /** The words of a name without "Jr." and the like. */
    static List<String> words(String name) {
        List<String> words = List.of(SPACE.split(name.trim(), -1));
        boolean suffix = words.size() > 1
                && SUFFIXES.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT));
        return suffix ? words.subList(0, words.size() - 1) : words;
    }

    /** The family name, folded. */
    static String family(String name) {
        List<String> words = words(name);
        return fold(words.get(words.size() - 1));
    }

    /**
     * A word of a name without accents and without what transliterations differ in: Zelensky, Zelenskyy and Zelenskiy
     * are one, as are Andrei, Andrey and Andriy.
     */
    static String fold(String word) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        String plain = MARKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
        return plain.length() < 4 ? plain : ENDING.matcher(plain).replaceAll("i");
    }

    /** Whether two names may be one person's: same family name, and given names that do not speak against it. */
    static boolean fit(String one, String other) {
        if (!family(one).equals(family(other))) {
            return false;
        }
        List<String> first = words(one);
        List<String> second = words(other);
        if (isFamilyOf(first, second) || isFamilyOf(second, first)) {
            return true;
        }
        return first.size() == 1 || second.size() == 1 || given(fold(first.get(0)), fold(second.get(0)));
    }

    /** Whether a name of several words is the family name of a longer one: De Groot of Anna De Groot. */
    private static boolean isFamilyOf(List<String> family, List<String> name) {
        return family.size() > 1
                && family.size() < name.size()
                && name.subList(name.size() - family.size(), name.size()).equals(family);
    }

    private static boolean given(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return one.equals(other) || (initial && one.charAt(0) == other.charAt(0));
    }
}
