package org.parley.ledger;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of {@code denials.yaml}, each list as the alternatives of a pattern; the longest word goes first.
 *
 * @param meant words, and no alternatives
 */
record DenialWords(
        String accounts,
        String several,
        String events,
        String flatly,
        String denies,
        String refuses,
        String calls,
        String untrue,
        String plans,
        String delivered,
        String different,
        Set<String> meant) {
    private static final DenialWords WORDS = load();

    static DenialWords get() {
        return WORDS;
    }

    private static DenialWords load() {
        WordFile file = WordFile.of("denials.yaml");
        DenialWords words = new DenialWords(
                alternatives(file, "accounts"),
                alternatives(file, "several"),
                alternatives(file, "events"),
                alternatives(file, "flatly"),
                alternatives(file, "denies"),
                alternatives(file, "refuses"),
                alternatives(file, "calls"),
                alternatives(file, "untrue"),
                alternatives(file, "plans"),
                alternatives(file, "delivered"),
                alternatives(file, "different"),
                Set.copyOf(file.words("meant")));
        file.check();
        return words;
    }

    private static String alternatives(WordFile file, String list) {
        return file.words(list).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
