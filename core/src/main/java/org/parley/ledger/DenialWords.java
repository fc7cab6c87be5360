package org.parley.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of {@code denials.yaml}, each list as the alternatives of a pattern; the longest word goes first.
 *
 * @param meant words, and no alternatives
 * @param counted for each entry what finds one of its words; deeds, moves and what is witnessed likewise
 * @param ended what finds one of the words; valid likewise
 * @param opposites likewise, the words of each entry in order
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
        String invented,
        String plans,
        String delivered,
        String agreed,
        String different,
        String sides,
        String tells,
        String facts,
        Set<String> meant,
        List<Pattern> counted,
        Set<String> generic,
        String currencies,
        List<Pattern> deeds,
        String reversed,
        List<Pattern> moves,
        String numbers,
        String names,
        String harms,
        Pattern ended,
        Pattern valid,
        List<Pattern> witnessed,
        List<List<Pattern>> opposites) {
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
                alternatives(file, "invented"),
                alternatives(file, "plans"),
                alternatives(file, "delivered"),
                alternatives(file, "agreed"),
                alternatives(file, "different"),
                alternatives(file, "sides"),
                alternatives(file, "tells"),
                alternatives(file, "facts"),
                Set.copyOf(file.words("meant")),
                patterns(file, "counted"),
                Set.copyOf(file.words("generic")),
                alternatives(file, "currencies"),
                patterns(file, "deeds"),
                alternatives(file, "reversed"),
                patterns(file, "moves"),
                alternatives(file, "numbers"),
                alternatives(file, "names"),
                alternatives(file, "harms"),
                whole(alternatives(file, "ended")),
                whole(alternatives(file, "valid")),
                patterns(file, "witnessed"),
                file.groups("opposites").stream()
                        .map(group -> group.stream()
                                .map(word -> whole(Pattern.quote(word)))
                                .toList())
                        .toList());
        file.check();
        return words;
    }

    private static String alternatives(WordFile file, String list) {
        return alternatives(file.words(list));
    }

    /** One for each entry of a list, that finds any of its words. */
    private static List<Pattern> patterns(WordFile file, String list) {
        return file.groups(list).stream()
                .map(group -> whole(alternatives(group)))
                .toList();
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}-])" + words + "(?![\\p{L}-])", Pattern.CASE_INSENSITIVE);
    }

    private static String alternatives(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
