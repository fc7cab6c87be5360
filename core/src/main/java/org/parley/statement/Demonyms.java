package org.parley.statement;

/** Tells the adjectives and peoples of places that no list knows by their form. */
public final class Demonyms {
    private Demonyms() {}

    /** Whether a word looks like the adjective or the people of a place: Arvenian and Arvenians of Arvenia. */
    public static boolean isOf(String word, String place) {
        String stem = place.replaceAll("[aeiouy]+$", "");
        return stem.length() >= 4
                && word.length() > place.length() - 2
                && word.startsWith(stem)
                && word.substring(stem.length()).matches("(?:i?ans?|ese|ish|is?|s|ers?|ic)");
    }
}
