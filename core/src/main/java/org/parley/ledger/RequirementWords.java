package org.parley.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of {@code requirements.yaml}.
 *
 * @param change words for changing a text
 * @param vague words by which no requirement is known again
 * @param lasting verbs that tell what lasts
 * @param yields verbs for what a side gives
 * @param mass nouns for what is not counted
 * @param ongoing nouns for what goes on
 * @param past forms of the past, each with its infinitive
 * @param things one thing each, under several names
 * @param deeds one deed each, likewise
 */
record RequirementWords(
        Set<String> change,
        Set<String> vague,
        Set<String> lasting,
        Set<String> yields,
        Set<String> mass,
        Set<String> ongoing,
        Map<String, String> past,
        List<Set<String>> things,
        List<Set<String>> deeds) {
    private static final RequirementWords WORDS = load();

    static RequirementWords get() {
        return WORDS;
    }

    private static RequirementWords load() {
        WordFile file = WordFile.of("requirements.yaml");
        RequirementWords words = new RequirementWords(
                file.words("change"),
                file.words("vague"),
                file.words("lasting"),
                file.words("yields"),
                file.words("mass"),
                file.words("ongoing"),
                file.words("past").stream()
                        .map(pair -> pair.split(" ", 2))
                        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])),
                stems(file.groups("things")),
                stems(file.groups("deeds")));
        file.check();
        return words;
    }

    private static List<Set<String>> stems(List<Set<String>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(Words::stem).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** Which things words name, by number. */
    Set<Integer> thingsIn(Set<String> content) {
        return in(things, content);
    }

    /** Which deeds words name, by number. */
    Set<Integer> deedsIn(Set<String> content) {
        return in(deeds, content);
    }

    /** Whether a word is a deed's. */
    boolean isDeed(String word) {
        return deeds.stream().anyMatch(deed -> deed.contains(word));
    }

    private static Set<Integer> in(List<Set<String>> groups, Set<String> content) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            if (content.stream().anyMatch(groups.get(i)::contains)) {
                numbers.add(i);
            }
        }
        return numbers;
    }
}
