package org.parley.ledger;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of {@code deeds.yaml}.
 *
 * @param kinds one kind of deed each, by all words for it
 * @param done forms that tell a deed as done
 * @param nouns nouns that tell a deed with its day
 * @param vowed verbs behind "had" for what a side would not do
 * @param kept words for where somebody is kept
 * @param waiting words by which it would wait for something
 * @param relented words by which it waits no longer
 * @param happened verbs beside such a noun by which it is done
 * @param ahead words beside it by which it is not
 * @param helping verbs in front of such a form
 * @param notDone words in front of it by which it is not done
 * @param onlyAfter words that open a clause of which nobody says that it is so
 * @param partly words by which only a part is told
 * @param rest words by which what was left is told, so that nothing is any more
 * @param noVerb words in front of a form that is none of a verb
 * @param claims words for what a side gives up, which say nothing of what it is
 * @param people words for people that do not tell what they are
 */
record DeedWords(
        List<Pattern> kinds,
        Pattern done,
        Pattern kept,
        Pattern nouns,
        Pattern vowed,
        Pattern waiting,
        Pattern relented,
        Pattern happened,
        Pattern ahead,
        Pattern helping,
        Pattern notDone,
        Pattern onlyAfter,
        Pattern partly,
        Pattern rest,
        Pattern noVerb,
        Set<String> claims,
        Set<String> people,
        Map<String, String> numbers) {
    /** What was said before it is told, or in a month gone by. */
    private static final String VOWED =
            "(?:\\bhad (?:\\p{L}+ ){0,3}?|\\b(?:In|Back in|Until) \\p{Lu}\\p{Ll}+,? (?:\\p{L}+ ){1,4})";

    private static final DeedWords WORDS = load();

    static DeedWords get() {
        return WORDS;
    }

    private static DeedWords load() {
        WordFile file = WordFile.of("deeds.yaml");
        List<Set<String>> kinds = file.groups("kinds");
        Set<String> irregular = file.words("irregular");
        DeedWords words = new DeedWords(
                kinds.stream().map(kind -> pattern(kind, "\\b", "\\b")).toList(),
                pattern(
                        kinds.stream()
                                .flatMap(Set::stream)
                                .filter(form -> isDone(form, irregular))
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        "\\b",
                        "\\b"),
                pattern(file.words("kept"), "\\b", "\\b"),
                pattern(file.words("nouns"), "\\b(?:the|their|its) (?<noun>", ")\\b"),
                pattern(file.words("vowed"), VOWED, "\\b"),
                pattern(file.words("waiting"), "\\b", "\\b"),
                pattern(
                        file.words("relented"),
                        "(?<!\\bnot )(?<!\\bnever )\\b",
                        "\\b|\\b(?:will|would) do(?=[.,;:”\"’]|$)|\\bwith (?:the |its |their )?[^.,;:]{2,40} still (?:in|on|at|up|out|there|standing|shut|closed)\\b"),
                pattern(file.words("happened"), "\\b", "\\b"),
                pattern(file.words("ahead"), "\\b", "\\b"),
                pattern(file.words("helping"), "\\b", "\\b"),
                pattern(file.words("not-done"), "(?:\\b", "\\b|n[’']t\\b)"),
                pattern(file.words("only-after"), "^\\W*(?:(?:and|but|or|even|only|not) )*", "\\b"),
                pattern(file.words("partly"), "\\b", "\\b"),
                pattern(
                        file.words("rest"),
                        "\\b(?:the|its|their) ",
                        "\\b(?! (?:days?|weeks?|months?|years?|hours?|minute|time)\\b)"),
                pattern(file.words("no-verb"), "\\b", "$"),
                file.words("claims").stream().map(Words::stem).collect(Collectors.toUnmodifiableSet()),
                file.words("people").stream().map(Words::stem).collect(Collectors.toUnmodifiableSet()),
                numbers(file.words("numbers")));
        file.check();
        return words;
    }

    /** Numbers as words, by which they are as digits: {@code "four": "4"}. */
    private static Map<String, String> numbers(Set<String> entries) {
        return entries.stream()
                .map(entry -> entry.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
    }

    private static boolean isDone(String form, Set<String> irregular) {
        String first = form.split(" ", 2)[0];
        return first.endsWith("ed") || irregular.contains(first);
    }

    private static Pattern pattern(Set<String> forms, String before, String behind) {
        String alternatives = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(form -> form))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(before + "(?:" + alternatives + ")" + behind, Pattern.CASE_INSENSITIVE);
    }

    /** Which kinds of deed words name, by number. */
    Set<Integer> kindsIn(String words) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).matcher(words).find()) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /** Words without those that only name the kind of deed. */
    String withoutDeeds(String words) {
        String rest = words.toLowerCase(Locale.ROOT);
        return Stream.concat(kinds.stream(), Stream.of(helping))
                .reduce(rest, (text, kind) -> kind.matcher(text).replaceAll(" "), (one, other) -> other);
    }
}
