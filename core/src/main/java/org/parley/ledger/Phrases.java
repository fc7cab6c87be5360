package org.parley.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.rule.Problem;
import org.parley.rule.RuleException;
import org.parley.rule.Yaml;

/** The lists of {@code bargaining.yaml}: words by which the ledger tells proposals and positions. */
final class Phrases {
    private static final String FILE = "bargaining.yaml";
    /** Letters, digits and marks within words, an ending left open, and what may be missing. */
    private static final Pattern PHRASE = Pattern.compile(
            "(?:[\\p{Ll}\\p{N}'*-]+(?:\\([\\p{Ll}-]+\\))?[\\p{Ll}*-]*)(?: [\\p{Ll}\\p{N}'*-]+(?:\\([\\p{Ll}-]+\\))?[\\p{Ll}*-]*)*");

    private static final Map<String, Set<String>> LISTS = read(Yaml.resource(FILE));

    private Phrases() {}

    /**
     * The phrases of a list, as whole words in any case.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    static Pattern pattern(String list) {
        return Pattern.compile("\\b(?:" + alternatives(list) + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The phrases of a list, to be put into a pattern as they are. */
    static String alternatives(String list) {
        return joined(phrases(list));
    }

    /**
     * The phrases of a list, each in the common form of a word.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    static Set<String> words(String list) {
        return phrases(list).stream().map(Words::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> phrases(String list) {
        Set<String> phrases = LISTS.get(list);
        if (phrases == null) {
            throw new IllegalArgumentException(FILE + " has no list '" + list + "'");
        }
        return phrases;
    }

    private static String joined(Set<String> phrases) {
        return byFirst(phrases.stream().map(Phrases::expression).toList());
    }

    /**
     * Alternatives that match what they match in this order, those that begin alike together: of a word only those that begin as it
     * does are tried.
     *
     * @param expressions each begins with a letter that it always has
     */
    static String byFirst(List<String> expressions) {
        Map<String, List<String>> byFirst = new LinkedHashMap<>();
        for (String expression : expressions) {
            byFirst.computeIfAbsent(expression.substring(0, 1), first -> new ArrayList<>())
                    .add(expression.substring(1));
        }
        return byFirst.entrySet().stream()
                .map(first -> first.getKey() + "(?:" + String.join("|", first.getValue()) + ")")
                .collect(Collectors.joining("|"));
    }

    private static String expression(String phrase) {
        return phrase.replace("(", "(?:").replace(")", ")?").replace("*", "[\\p{L}\\p{N}_]*");
    }

    /**
     * The lists of a file by their names.
     *
     * @throws RuleException with all that is wrong with it
     */
    static Map<String, Set<String>> read(Object file) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        if (file instanceof Map<?, ?> map) {
            map.forEach((name, value) -> lists.put(String.valueOf(name), list(String.valueOf(name), value, problems)));
        } else {
            problems.add(new Problem(FILE, 0, "", "it holds no lists", "write 'name: [phrase, phrase]'"));
        }
        if (!problems.isEmpty()) {
            throw new RuleException(problems);
        }
        return Map.copyOf(lists);
    }

    private static Set<String> list(String name, Object value, List<Problem> problems) {
        Set<String> phrases = new LinkedHashSet<>();
        Set<String> twice = new TreeSet<>();
        if (value instanceof List<?> list && !list.isEmpty()) {
            for (Object item : list) {
                String phrase = String.valueOf(item);
                if (item instanceof Boolean) {
                    problems.add(new Problem(
                            FILE,
                            0,
                            name,
                            "YAML takes a word for '" + phrase + "'",
                            "put no, yes, on and off in quotation marks"));
                } else if (!PHRASE.matcher(phrase).matches()) {
                    problems.add(new Problem(
                            FILE, 0, name, "'" + phrase + "' is no phrase", "use words in lower case, * and (s)"));
                }
                if (!phrases.add(phrase)) {
                    twice.add(phrase);
                }
            }
        } else {
            problems.add(new Problem(FILE, 0, name, "the list is empty", "name its phrases or take it out"));
        }
        twice.forEach(
                phrase -> problems.add(new Problem(FILE, 0, name, "'" + phrase + "' stands there twice", "leave one")));
        return phrases;
    }
}
