package org.parley.rule;

import java.util.Set;

/** Tells the nouns of what cannot act: {@code crisis}, {@code instability}. Words and acts of somebody can: {@code the statement demands}. */
final class Things {
    private static final Set<String> ENDINGS = WordLists.of("thing-endings");
    /** Nouns with such an ending that are people, bodies, words of somebody, or what kills. */
    private static final Set<String> ACTING = WordLists.of("acting");

    private static final Set<String> THINGS = WordLists.of("things");

    private Things() {}

    /** Whether a common noun in its dictionary form names what cannot act. */
    static boolean cannotAct(String lemma) {
        return THINGS.contains(lemma)
                || (!ACTING.contains(lemma) && ENDINGS.stream().anyMatch(ending -> ends(lemma, ending)));
    }

    private static boolean ends(String lemma, String ending) {
        return lemma.length() > ending.length() + 2 && lemma.endsWith(ending);
    }
}
