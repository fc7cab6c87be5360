package org.parley.statement;

import java.util.Set;

/** Tells the adjectives and peoples of places that no list knows by their form. */
public final class Demonyms {
    private static final String VOWELS = "aeiouy";
    private static final int SHORTEST_STEM = 4;
    private static final Set<String> ENDINGS =
            Set.of("an", "ans", "ian", "ians", "ese", "ish", "i", "is", "s", "er", "ers", "ic");

    private Demonyms() {}

    /** Whether a word looks like the adjective or the people of a place: Arvenian and Arvenians of Arvenia. */
    public static boolean isOf(String word, String place) {
        int stem = stemLength(place);
        return !word.equals(place)
                && stem >= SHORTEST_STEM
                && word.length() > place.length() - 2
                && word.regionMatches(0, place, 0, stem)
                && ENDINGS.contains(word.substring(stem));
    }

    /** What the name of a place and the names of its people begin with. */
    public static String stem(String place) {
        return place.substring(0, stemLength(place));
    }

    private static int stemLength(String place) {
        int stem = place.length();
        while (stem > 0 && VOWELS.indexOf(place.charAt(stem - 1)) >= 0) {
            stem--;
        }
        return stem;
    }
}
