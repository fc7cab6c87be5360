package org.parley.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.parley.document.Span;

/**
 * Scores time expressions: extent (strict, relaxed) and, over expressions that overlap a gold one, type and value. The F1
 * of values is the main measure of TempEval-3 (UzZaman et al. 2013).
 */
public final class TimeScore {
    private int gold;
    private int predicted;
    private int strict;
    private int relaxed;
    private int type;
    private int value;

    /** Counts one document. */
    public void add(List<GoldTime> goldTimes, List<GoldTime> predictedTimes) {
        gold += goldTimes.size();
        predicted += predictedTimes.size();
        List<GoldTime> free = new ArrayList<>(predictedTimes);
        for (GoldTime goldTime : goldTimes) {
            int best = best(goldTime, free);
            if (best >= 0) {
                GoldTime match = free.remove(best);
                relaxed++;
                strict += match.span.equals(goldTime.span) ? 1 : 0;
                type += match.type.equals(goldTime.type) ? 1 : 0;
                value += match.value.equals(goldTime.value) ? 1 : 0;
            }
        }
    }

    /** The index of the first best match among those that overlap; -1 where none does. */
    private static int best(GoldTime goldTime, List<GoldTime> free) {
        int best = -1;
        int bestRank = -1;
        for (int i = 0; i < free.size(); i++) {
            GoldTime candidate = free.get(i);
            if (candidate.span.overlaps(goldTime.span)) {
                int rank = (candidate.span.equals(goldTime.span) ? 2 : 0)
                        + (candidate.value.equals(goldTime.value) ? 1 : 0);
                if (rank > bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    /** The table for people, one line a measure. */
    public List<String> table() {
        return List.of(line("strict", strict), line("relaxed", relaxed), line("type", type), line("value", value));
    }

    private String line(String name, int right) {
        return "%-8s ".formatted(name) + Rates.of(right, predicted, right, gold).label() + "   (" + predicted
                + " predicted, " + gold + " gold)";
    }

    /** F1 of values, in percent. */
    public double valueF1() {
        return 100 * Rates.of(value, predicted, value, gold).f1();
    }

    /** F1 of expressions that overlap a gold one, in percent. */
    public double relaxedF1() {
        return 100 * Rates.of(relaxed, predicted, relaxed, gold).f1();
    }

    /**
     * A time expression as scores see it.
     *
     * @param span its words
     * @param type its TIMEX3 type
     * @param value its TIMEX3 value; empty where none is given
     */
    public record GoldTime(Span span, String type, String value) {}
}
