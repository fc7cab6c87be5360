package org.parley.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the nouns of those at whom an act may be directed: names, pronouns, people and bodies; a tariff or a price is none. */
final class Participants {
    private static final Set<String> NOUNS = nouns();

    private final Words words;
    private final Phrases phrases;

    Participants(Words words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    boolean canTakePart(int core) {
        String tag = words.tag(core);
        if (tag.startsWith("PRP")) {
            return !words.lower(core).equals("it");
        }
        boolean name = tag.startsWith("NNP")
                || (core > 0 && Character.isUpperCase(words.text(core).charAt(0)));
        return name || NOUNS.contains(words.lemma(core)) || counted(core);
    }

    /** {@code two of the envoys}: a number stands for whom it counts. */
    private boolean counted(int core) {
        if (!words.tag(core).equals("CD")
                || core + 1 >= words.size()
                || !words.lower(core + 1).equals("of")) {
            return false;
        }
        int of = phrases.nextNoun(core + 2);
        return of > core && canTakePart(of);
    }

    private static Set<String> nouns() {
        Map<?, ?> bodies = (Map<?, ?>) Yaml.resource("bodies.yaml");
        Set<String> nouns = new HashSet<>(WordLists.of("participants"));
        List.of("sides", "bodies", "businesses", "persons", "places")
                .forEach(list -> nouns.addAll(Yaml.strings(bodies, list)));
        nouns.remove("business");
        return Set.copyOf(nouns);
    }
}
