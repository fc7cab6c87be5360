package org.parley.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the prepositions around dates add: "since", "until", "before", "from … to", "between … and". */
final class Bounds {
    private static final String STARTS = "bound-start";
    private static final String ENDS = "bound-end";

    private final Lexicon lexicon;

    Bounds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tense that a preposition before the expression settles: "since" looks back, "until" and "by" ahead. */
    Optional<Tense> tense(Words words, Chart.Edge edge) {
        if (isBefore("tense-back", words, edge.start())) {
            return Optional.of(Tense.PAST);
        }
        if (isBefore("tense-on", words, edge.start())) {
            return Optional.of(Tense.FUTURE);
        }
        return Optional.empty();
    }

    /** The EDTF values of the expressions of a block, with what prepositions add. */
    List<String> apply(Words words, List<Chart.Edge> edges, List<Resolver.Meant> meanings) {
        List<String> values = new ArrayList<>();
        for (Resolver.Meant meant : meanings) {
            values.add(meant.edtf());
        }
        for (int i = 0; i < values.size(); i++) {
            if (i + 1 < values.size() && isRange(words, edges.get(i), edges.get(i + 1))) {
                String range = range(meanings.get(i), meanings.get(i + 1));
                if (!range.isEmpty()) {
                    values.set(i, range);
                    values.set(i + 1, range);
                    i++;
                    continue;
                }
            }
            values.set(i, bounded(words, edges.get(i), meanings.get(i)));
        }
        return values;
    }

    /** "From A to B", "between A and B", "A - B". */
    private boolean isRange(Words words, Chart.Edge first, Chart.Edge second) {
        if (second.start() - first.end() != 1) {
            return false;
        }
        boolean between = isBefore("range-between", words, first.start());
        boolean from = isBefore("range-from", words, first.start());
        return (between && lexicon.find("range-and", words, first.end()) != null)
                || (from && lexicon.find("range-to", words, first.end()) != null)
                || lexicon.find("range-dash", words, first.end()) != null;
    }

    /** Whether a phrase of the class, of one word or two, ends right before an index. */
    private boolean isBefore(String name, Words words, int index) {
        for (int start = Math.max(0, index - 2); start < index; start++) {
            Lexicon.Found found = lexicon.find(name, words, start);
            if (found != null && found.end() == index) {
                return true;
            }
        }
        return false;
    }

    private static String range(Resolver.Meant first, Resolver.Meant second) {
        Period from = first.period();
        Period to = second.period();
        boolean plain = from != null
                && to != null
                && !first.edtf().contains("/")
                && !second.edtf().contains("/")
                && !to.last().isBefore(from.first());
        return plain ? first.edtf() + "/" + second.edtf() : "";
    }

    private String bounded(Words words, Chart.Edge edge, Resolver.Meant meant) {
        boolean genitive = lexicon.find("genitive", words, edge.end()) != null;
        if (meant.period() == null || meant.edtf().isEmpty() || genitive) {
            return meant.edtf();
        }
        boolean starts = isBefore(STARTS, words, edge.start());
        boolean ends = isBefore(ENDS, words, edge.start());
        // an article may stand between: "since the February 24th invasion"
        if (!starts && !ends && isBefore("article", words, edge.start())) {
            starts = isBefore(STARTS, words, edge.start() - 1);
            ends = isBefore(ENDS, words, edge.start() - 1);
        }
        String[] parts = meant.edtf().split("/", -1);
        if (starts) {
            return parts[0] + "/..";
        }
        return ends ? "../" + parts[parts.length - 1] : meant.edtf();
    }
}
