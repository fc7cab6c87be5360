package org.parley.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules, checked and compiled. Immutable and safe for use by several threads.
 *
 * <p>Rules are indexed by the words that can set them off, and tried only where the sentence holds the other words that they
 * need, so a sentence without such words costs one lookup a word.
 */
public final class RuleSet {
    private final List<Rule> rules;
    private final Map<String, List<Indexed>> byTrigger = new HashMap<>();
    private final Needs needs = new Needs();

    /** A variant and the words that it needs. */
    private record Indexed(Variant variant, BitSet needs) {}

    RuleSet(List<Rule> rules, List<Variant> variants) {
        this.rules = List.copyOf(rules);
        for (Variant variant : variants) {
            Indexed indexed = new Indexed(variant, needs.of(variant));
            Set<String> forms = new LinkedHashSet<>();
            variant.trigger().forEach(test -> forms.add(test.form()));
            forms.forEach(form ->
                    byTrigger.computeIfAbsent(form, key -> new ArrayList<>()).add(indexed));
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
        return fits(words).where(match -> true);
    }

    /** Where rules fit a sentence, all of them. */
    public Fits fits(Words words) {
        return new Search(words).run();
    }

    /** The search of one sentence. */
    private final class Search {
        private final Words words;
        private final Syntax syntax;
        private final BitSet met;
        private final List<Fits.Found> found = new ArrayList<>();

        Search(Words words) {
            this.words = words;
            this.syntax = Syntax.of(words);
            this.met = needs.met(words);
        }

        Fits run() {
            for (int i = 0; i < words.size(); i++) {
                String lemma = words.lemma(i);
                String lower = words.lower(i);
                List<Indexed> byLemma = byTrigger.getOrDefault(lemma, List.of());
                List<Indexed> byForm = lower.equals(lemma) ? List.of() : byTrigger.getOrDefault(lower, List.of());
                if (!(byLemma.isEmpty() && byForm.isEmpty()) && !syntax.verbs().describes(i)) {
                    collect(byLemma, i);
                    collect(byForm, i);
                }
            }
            return new Fits(found);
        }

        private void collect(List<Indexed> variants, int at) {
            for (Indexed indexed : variants) {
                Variant variant = indexed.variant();
                if (!Needs.unmet(indexed.needs(), met) && variant.setOffBy(words, at)) {
                    Optional<Match> match = new Fit(syntax, variant, at).match();
                    match.ifPresent(value -> found.add(new Fits.Found(value, variant.order())));
                }
            }
        }
    }
}
