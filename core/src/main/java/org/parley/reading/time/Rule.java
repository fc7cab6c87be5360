package org.parley.reading.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a file: words that are a time expression, and what they mean.
 *
 * @param id its name in everything that rests on it
 * @param programs its patterns
 * @param meaning what it makes of their slots
 * @param constants slots that it fills itself
 * @param alone whether its words are an expression by themselves, or only a part of longer ones
 * @param notBefore ids of words that must not follow
 * @param notBehind ids of words that must not precede
 * @param accepts sentences that it reads
 * @param rejects sentences that it must leave alone
 * @param order its place among all rules
 */
record Rule(
        String id,
        List<Program> programs,
        Meaning meaning,
        Map<String, Object> constants,
        boolean alone,
        Set<Integer> notBefore,
        Set<Integer> notBehind,
        List<Example> accepts,
        List<String> rejects,
        int order) {
    /**
     * A sentence with one expression in it.
     *
     * @param text the sentence, the expression between {@code <t>} and {@code </t>}
     * @param published the day on which it was written; empty where nobody knows
     * @param gives the TIMEX3 value
     * @param edtf the EDTF value, where the example tells it
     */
    record Example(
            String text,
            String published,
            String gives,
            @Nullable String edtf) {}

    /** What the rule reads from an index on: the longest of its matches, or nothing. */
    Chart.@Nullable Edge read(Words words, int index, Program.Results results) {
        Chart.Edge best = null;
        for (Program program : programs) {
            for (Program.Match match : program.run(words, index, results)) {
                boolean longer = best == null || match.end() - match.start() > best.end() - best.start();
                boolean forbidden =
                        notBefore.contains(words.id(match.end())) || notBehind.contains(words.id(match.start() - 1));
                if (longer && !forbidden && match.end() > match.start()) {
                    Sense sense = meaning.build(new Slots(match.bindings(), constants));
                    best = sense == null ? best : new Chart.Edge(match.start(), match.end(), this, sense);
                }
            }
        }
        return best;
    }
}
