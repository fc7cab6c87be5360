package org.parley.app.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.app.evaluate.GoldAttribution.Part;
import org.parley.document.Span;
import org.parley.statement.Form;

/**
 * Scores attributions over contiguous segments, part by part, and over whole attributions.
 *
 * <p>{@code exact}: same start and end after quotation marks, punctuation, white space and a leading "that" at the edges
 * are set aside on both sides. {@code raw}: nothing set aside, comparable with published figures on PolNeAR (Newell et
 * al. 2018; Wang et al. 2022). {@code begin}: the same first word. {@code jaccard}: mean token Jaccard of a segment with
 * its best counterpart. A whole attribution is right where content and source each have a token Jaccard of at least
 * {@value #SAME}.
 */
public final class AttributionScore {
    private static final double SAME = 0.5;

    private final Map<Part, PartCount> parts = new EnumMap<>(Part.class);
    private final Map<Form, WholeCount> wholes = new EnumMap<>(Form.class);

    public AttributionScore() {
        for (Part part : Part.values()) {
            parts.put(part, new PartCount());
        }
        for (Form form : Form.values()) {
            wholes.put(form, new WholeCount());
        }
    }

    /** Counts one document. */
    public void add(String text, List<GoldAttribution> gold, List<GoldAttribution> predicted) {
        ScoredText scored = new ScoredText(text);
        parts.forEach((part, count) -> count.add(scored, segments(part, gold), segments(part, predicted)));
        addWholes(scored, gold, predicted);
    }

    private static Set<Span> segments(Part part, List<GoldAttribution> attributions) {
        return attributions.stream()
                .flatMap(attribution -> part.of(attribution).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addWholes(ScoredText text, List<GoldAttribution> gold, List<GoldAttribution> predicted) {
        List<Whole> goldWholes = Whole.of(text, gold);
        List<Whole> predictedWholes = Whole.of(text, predicted);
        for (Whole whole : goldWholes) {
            WholeCount count = counts(whole.form);
            count.gold++;
            count.found += predictedWholes.stream().anyMatch(whole::isSame) ? 1 : 0;
        }
        for (Whole whole : predictedWholes) {
            WholeCount count = counts(whole.form);
            count.predicted++;
            count.right += goldWholes.stream().anyMatch(whole::isSame) ? 1 : 0;
        }
    }

    /** The table for people, one line a part and one a form. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        parts.forEach((part, count) ->
                lines.add("%-8s".formatted(part.name().toLowerCase(Locale.ROOT)) + count.label()));
        WholeCount all = new WholeCount();
        wholes.values().forEach(all::add);
        lines.add(all.line("all"));
        wholes.forEach((form, count) -> lines.add(count.line(form.label())));
        return lines;
    }

    /** Exact F1 of sources, in percent. */
    public double sourceF1() {
        return 100 * exactF1(Part.SOURCE);
    }

    /** Exact F1 of cues, in percent. */
    public double cueF1() {
        return 100 * exactF1(Part.CUE);
    }

    /** Exact F1 of contents, in percent. */
    public double contentF1() {
        return 100 * exactF1(Part.CONTENT);
    }

    private double exactF1(Part part) {
        PartCount count = Objects.requireNonNull(parts.get(part));
        return count.rates(count.exact).f1();
    }

    private WholeCount counts(Form form) {
        return Objects.requireNonNull(wholes.get(form));
    }

    /** Precision and recall of whole attributions of all forms. */
    public Rates whole() {
        WholeCount all = new WholeCount();
        wholes.values().forEach(all::add);
        return all.rates();
    }

    /** Counts over the segments of one part. */
    private static final class PartCount {
        private int gold;
        private int predicted;
        private int exact;
        private int raw;
        private int begin;
        private double jaccardPredicted;
        private double jaccardGold;

        void add(ScoredText text, Set<Span> goldSpans, Set<Span> predictedSpans) {
            gold += goldSpans.size();
            predicted += predictedSpans.size();
            raw += common(goldSpans, predictedSpans);
            Set<Span> goldTrimmed = trimmed(text, goldSpans);
            Set<Span> predictedTrimmed = trimmed(text, predictedSpans);
            exact += common(goldTrimmed, predictedTrimmed);
            begin += common(starts(goldTrimmed), starts(predictedTrimmed));
            List<Set<Span>> goldWords = words(text, goldSpans);
            List<Set<Span>> predictedWords = words(text, predictedSpans);
            jaccardPredicted += best(predictedWords, goldWords);
            jaccardGold += best(goldWords, predictedWords);
        }

        private static Set<Span> trimmed(ScoredText text, Collection<Span> spans) {
            return spans.stream().map(text::trimmed).collect(Collectors.toSet());
        }

        private static Set<Integer> starts(Set<Span> spans) {
            return spans.stream().map(Span::start).collect(Collectors.toSet());
        }

        private static List<Set<Span>> words(ScoredText text, Collection<Span> spans) {
            return spans.stream().map(span -> text.words(List.of(span))).toList();
        }

        private static <T> int common(Set<T> some, Set<T> others) {
            return (int) some.stream().filter(others::contains).count();
        }

        /** The sum over {@code some} of the Jaccard with the best of {@code others}. */
        private static double best(List<Set<Span>> some, List<Set<Span>> others) {
            return some.stream()
                    .mapToDouble(one -> others.stream()
                            .mapToDouble(other -> ScoredText.jaccard(one, other))
                            .max()
                            .orElse(0))
                    .sum();
        }

        Rates rates(int right) {
            return Rates.of(right, predicted, right, gold);
        }

        String label() {
            Rates jaccard = Rates.of(jaccardPredicted, predicted, jaccardGold, gold);
            return "  exact " + rates(exact).label() + "  raw " + rates(raw).label() + "  begin "
                    + rates(begin).label() + "  jaccard F " + Rates.percent(jaccard.f1()) + "   (" + predicted
                    + " predicted, " + gold + " gold)";
        }
    }

    /** Counts over whole attributions of one form. */
    private static final class WholeCount {
        private int gold;
        private int found;
        private int predicted;
        private int right;

        void add(WholeCount other) {
            gold += other.gold;
            found += other.found;
            predicted += other.predicted;
            right += other.right;
        }

        Rates rates() {
            return Rates.of(right, predicted, found, gold);
        }

        String line(String name) {
            return "attribution %-9s ".formatted(name) + rates().label() + "   (" + predicted + " predicted, " + gold
                    + " gold)";
        }
    }

    /** A whole attribution by its words. */
    private record Whole(Set<Span> content, Set<Span> source, Form form) {
        static List<Whole> of(ScoredText text, List<GoldAttribution> attributions) {
            return attributions.stream()
                    .filter(attribution -> !attribution.content().isEmpty())
                    .map(attribution -> new Whole(
                            text.words(attribution.content()),
                            text.words(attribution.source()),
                            text.form(attribution.content())))
                    .toList();
        }

        boolean isSame(Whole other) {
            return ScoredText.jaccard(content, other.content) >= SAME
                    && ScoredText.jaccard(source, other.source) >= SAME;
        }
    }
}
