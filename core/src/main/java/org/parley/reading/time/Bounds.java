package org.parley.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the prepositions around dates add: "since", "until", "before", "from … to", "between … and". */
final class Bounds {
    private static final String STARTS = "bound-start";
    private static final String ENDS = "bound-end";
    /** How far before a time the word that sets it may stand. */
    private static final int FARTHEST_WORD = 10;

    private final Lexicon lexicon;

    Bounds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tense that a preposition before the expression settles: "since" looks back, "until" and "by" ahead. */
    Optional<Tense> tense(Words words, Chart.Edge edge) {
        int before = edge.start() - 1;
        if (before >= 0 && lexicon.find("tense-back", words, before) != null) {
            return Optional.of(Tense.PAST);
        }
        if (before >= 0 && (lexicon.find("tense-on", words, before) != null || isSet(words, before))) {
            return Optional.of(Tense.FUTURE);
        }
        return Optional.empty();
    }

    /** Whether a time is when something begins by somebody's word: "declared a ceasefire along the river from Wednesday". */
    private boolean isSet(Words words, int before) {
        if (lexicon.find("tense-begins", words, before) == null) {
            return false;
        }
        for (int i = before - 1; i >= Math.max(0, before - FARTHEST_WORD); i--) {
            if (lexicon.find("tense-sets", words, i) != null) {
                return true;
            }
        }
        return false;
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
        boolean between = first.start() > 0 && lexicon.find("range-between", words, first.start() - 1) != null;
        boolean from = first.start() > 0 && lexicon.find("range-from", words, first.start() - 1) != null;
        return (between && lexicon.find("range-and", words, first.end()) != null)
                || (from && lexicon.find("range-to", words, first.end()) != null)
                || lexicon.find("range-dash", words, first.end()) != null;
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
        Period period = meant.period();
        int before = edge.start() - 1;
        if (period == null || before < 0 || meant.edtf().isEmpty()) {
            return meant.edtf();
        }
        boolean starts = lexicon.find(STARTS, words, before) != null;
        boolean ends = lexicon.find(ENDS, words, before) != null;
        // a time told with an article may stand between: "since the February 24th invasion"
        if (!starts && !ends && before > 0 && lexicon.find("article", words, before) != null) {
            starts = lexicon.find(STARTS, words, before - 1) != null;
            ends = lexicon.find(ENDS, words, before - 1) != null;
        }
        String[] parts = meant.edtf().split("/", -1);
        if (starts) {
            return parts[0] + "/..";
        }
        return ends ? "../" + parts[parts.length - 1] : meant.edtf();
    }
}
