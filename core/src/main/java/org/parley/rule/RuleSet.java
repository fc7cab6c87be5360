package org.parley.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rules, checked and compiled. Immutable and safe for use by several threads.
 *
 * <p>Rules are indexed by the words that can set them off, so a sentence without such a word costs one lookup a word.
 */
public final class RuleSet {
    private final List<Rule> rules;
    private final Map<String, List<Variant>> byTrigger = new HashMap<>();

    RuleSet(List<Rule> rules, List<Variant> variants) {
        this.rules = List.copyOf(rules);
        for (Variant variant : variants) {
            Set<String> forms = new LinkedHashSet<>();
            variant.trigger().forEach(test -> forms.add(test.form()));
            forms.forEach(form ->
                    byTrigger.computeIfAbsent(form, key -> new ArrayList<>()).add(variant));
        }
    }

    /**
     * Reads rule files.
     *
     * @param files the files in the order in which their rules win ties
     * @param vocabulary what the rules may name
     * @throws RuleException with all problems of all files, if there are any
     */
    public static RuleSet read(List<RuleFile> files, Vocabulary vocabulary) {
        return new RuleReader(vocabulary).read(files);
    }

    /** All rules, in the order of their files. */
    public List<Rule> rules() {
        return rules;
    }

    /** Where rules fit a sentence, every match counting. */
    List<Match> matches(Words words) {
        return matches(words, match -> true);
    }

    /**
     * Where rules fit a sentence, in the order of their triggers. Of matches that share words, the one that names more
     * words stays; of equal ones, the rule that comes first. What was set aside is given only where there is nothing else.
     *
     * @param counts tells which matches count here; others leave their words to the rest
     */
    public List<Match> matches(Words words, Predicate<Match> counts) {
        List<Found> found = new ArrayList<>();
        Syntax syntax = new Syntax(words);
        Circumstances circumstances = new Circumstances(words, syntax);
        for (int i = 0; i < words.size(); i++) {
            String lemma = words.lemma(i);
            String lower = words.lower(i);
            List<Variant> variants = byTrigger.getOrDefault(lemma, List.of());
            collect(words, syntax, circumstances, variants, i, found);
            if (!lower.equals(lemma)) {
                collect(words, syntax, circumstances, byTrigger.getOrDefault(lower, List.of()), i, found);
            }
        }
        found.removeIf(one -> !counts.test(one.match()));
        List<Found> first = new ArrayList<>();
        found.stream().filter(one -> !one.match().aside()).forEach(first::add);
        return strongest(first.isEmpty() ? found : first);
    }

    private record Found(Match match, int order) {}

    private static void collect(
            Words words,
            Syntax syntax,
            Circumstances circumstances,
            List<Variant> variants,
            int at,
            List<Found> found) {
        for (Variant variant : variants) {
            Optional<Match> match = new Fit(words, syntax, variant, at).match(circumstances);
            match.ifPresent(value -> found.add(new Found(value, variant.order())));
        }
    }

    private static List<Match> strongest(List<Found> found) {
        found.sort(Comparator.comparingInt((Found f) -> -f.match().words().size())
                .thenComparingInt(Found::order)
                .thenComparingInt(f -> f.match().trigger()));
        Map<Integer, Match> taken = new LinkedHashMap<>();
        List<Match> kept = new ArrayList<>();
        for (Found candidate : found) {
            Match match = candidate.match();
            if (match.words().stream().noneMatch(index -> core(match, index) && taken.containsKey(index))
                    && !taken.containsKey(match.trigger())) {
                match.words().forEach(index -> taken.put(index, match));
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Match::trigger));
        return kept;
    }

    /** Two acts may share a word such as "talks", but not the one that sets them off. */
    private static boolean core(Match match, int index) {
        return index == match.trigger();
    }
}
