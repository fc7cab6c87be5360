package org.parley.statement;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/**
 * How often a report has words of some kind, outside of names.
 *
 * @param times the words, in their dictionary form, with how often each stands there
 * @param all how many words and marks the report has
 */
record WordCount(Map<String, Integer> times, int all) {
    /** A report is short up to so many words and marks. */
    private static final int SHORT = 200;

    static WordCount of(Ensemble ensemble, Predicate<Token> kind) {
        Map<String, Integer> times = new TreeMap<>();
        int all = 0;
        for (Sentence sentence : ensemble.reading().sentences()) {
            all += sentence.size();
            for (int i = 0; i < sentence.size(); i++) {
                Token token = sentence.token(i);
                if (!token.is("NNP") && kind.test(token)) {
                    times.merge(token.lemma(), 1, Integer::sum);
                }
            }
        }
        return new WordCount(times, all);
    }

    boolean isShort() {
        return all <= SHORT;
    }

    /** How many different words there are. */
    int different() {
        return times.size();
    }

    boolean has(String word) {
        return times.containsKey(word);
    }

    boolean hasOneOf(Set<String> words) {
        return times.keySet().stream().anyMatch(words::contains);
    }

    /** How often the words stand there, but for some of them. */
    int timesWithout(Set<String> words) {
        return times.entrySet().stream()
                .filter(entry -> !words.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Whether the words stand there so often, and once more for each so many words of the report. */
    boolean isOften(int fewest, int sparse) {
        return timesWithout(Set.of()) >= fewest + all / sparse;
    }

    /** Whether a short report has two different words or more, and one for each so many of its words. */
    boolean isDense(int each) {
        return isShort() && different() > 1 && timesWithout(Set.of()) * each >= all;
    }
}
