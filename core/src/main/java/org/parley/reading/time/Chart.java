package org.parley.reading.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the rules read in one block, the longest of it without overlaps. */
final class Chart implements Program.Results {
    /** How often rules may build on each other: "the end of (the (third quarter) of (last year))". */
    private static final int DEPTH = 4;

    private static final Comparator<Edge> BEST = Comparator.comparingInt((Edge edge) -> edge.start - edge.end)
            .thenComparingInt(Edge::start)
            .thenComparingInt(edge -> edge.rule.order());

    /**
     * What one rule read.
     *
     * @param start the index of its first word
     * @param end the index behind its last
     */
    record Edge(int start, int end, Rule rule, Sense sense) {
        boolean isTime() {
            return rule.meaning() != Meaning.NOTHING;
        }

        private Key key() {
            return new Key(start, end, rule.order());
        }
    }

    private record Key(int start, int end, int rule) {}

    private final Map<Integer, List<Edge>> edges = new HashMap<>();
    private final Map<Key, Edge> known = new LinkedHashMap<>();

    private Chart() {}

    /** What the rules read in a block, in text order; nothing overlaps. */
    static List<Edge> read(Words words, RuleIndex rules) {
        Chart chart = new Chart();
        for (int i = 0; i < words.size(); i++) {
            for (Rule rule : rules.plain(words, i)) {
                chart.apply(rule, words, i);
            }
        }
        boolean grows = !chart.known.isEmpty();
        for (int round = 0; grows && round < DEPTH; round++) {
            int before = chart.known.size();
            for (int i = 0; i < words.size(); i++) {
                for (Rule rule : rules.nested(words, i, chart.edges.containsKey(i))) {
                    chart.apply(rule, words, i);
                }
            }
            grows = chart.known.size() > before;
        }
        return chart.best(words.size());
    }

    private void apply(Rule rule, Words words, int index) {
        Edge edge = rule.read(words, index, this);
        if (edge != null && known.putIfAbsent(edge.key(), edge) == null) {
            edges.computeIfAbsent(edge.start, unused -> new ArrayList<>(2)).add(edge);
        }
    }

    @Override
    public List<Edge> at(int index) {
        List<Edge> here = edges.get(index);
        return here == null ? List.of() : List.copyOf(here);
    }

    private List<Edge> best(int size) {
        List<Edge> candidates = new ArrayList<>();
        for (Edge edge : known.values()) {
            if (edge.rule.alone()) {
                candidates.add(edge);
            }
        }
        candidates.sort(BEST);
        boolean[] taken = new boolean[size];
        List<Edge> best = new ArrayList<>();
        for (Edge edge : candidates) {
            if (isFree(taken, edge)) {
                java.util.Arrays.fill(taken, edge.start, edge.end, true);
                best.add(edge);
            }
        }
        best.removeIf(edge -> !edge.isTime());
        best.sort(Comparator.comparingInt(Edge::start));
        return best;
    }

    private static boolean isFree(boolean[] taken, Edge edge) {
        for (int i = edge.start; i < edge.end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }
}
