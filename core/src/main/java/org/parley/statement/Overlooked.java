package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parley.document.Span;
import org.parley.reading.Attribution;
import org.parley.reading.AttributionReader;
import org.parley.reading.Reading;

/**
 * Attributions that a learned model overlooked and rules surely find: a judgement of a thing, an estimate or
 * what is wanted, which are ascribed without a clause, and what is plainly said.
 */
final class Overlooked {
    /** The rules, by the family of their cues, that err so seldom that they may add to what was found. */
    private static final Set<String> SURE = Set.of(
            "attribution.judgement",
            "attribution.estimate",
            "attribution.want",
            "attribution.demand",
            "attribution.say",
            "attribution.ask",
            "attribution.prospect",
            "attribution.intend");

    private final AttributionReader rules;

    Overlooked(AttributionReader rules) {
        this.rules = rules;
    }

    /** The attributions with those of the rules that touch none of them, in text order. */
    List<Attribution> with(List<Attribution> found, Reading reading) {
        List<Attribution> all = new ArrayList<>(found);
        for (Attribution attribution : rules.read(reading)) {
            boolean sure = SURE.contains(attribution.derivation().rule());
            if (sure && found.stream().noneMatch(other -> touches(other, attribution))) {
                all.add(attribution);
            }
        }
        all.sort(Comparator.comparing(attribution -> attribution.content().get(0)));
        return all;
    }

    private static boolean touches(Attribution one, Attribution other) {
        return overlap(one.cue(), other.cue())
                || overlap(one.content(), other.content())
                || overlap(one.content(), other.cue());
    }

    private static boolean overlap(List<Span> some, List<Span> others) {
        return some.stream().anyMatch(span -> others.stream().anyMatch(span::overlaps));
    }
}
