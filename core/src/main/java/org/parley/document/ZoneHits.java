package org.parley.document;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;

/**
 * Zone rules at work on the lines of one text. What a rule needs for matching is made once, and what was asked of a short
 * line is remembered, since texts of many lines repeat them; for one thread.
 */
final class ZoneHits {
    private static final int LONGEST_KEPT = 24;
    private static final int MOST_KEPT = 10_000;

    private final ZoneRules rules;
    private final IdentityHashMap<ZoneRule, Matcher> matchers = new IdentityHashMap<>();
    private final Map<String, Map<ZoneCue, Boolean>> known = new HashMap<>();

    ZoneHits(ZoneRules rules) {
        this.rules = rules;
    }

    /** Whether some rule for {@code cue} hits the line. */
    boolean hit(ZoneCue cue, String line) {
        if (line.length() > LONGEST_KEPT) {
            return end(cue, line).isPresent();
        }
        Map<ZoneCue, Boolean> asked = known.get(line);
        if (asked == null) {
            asked = new EnumMap<>(ZoneCue.class);
            if (known.size() < MOST_KEPT) {
                known.put(line, asked);
            }
        }
        return asked.computeIfAbsent(cue, one -> end(one, line).isPresent());
    }

    /** Where the words end that the first rule to hit has hit. */
    OptionalInt end(ZoneCue cue, String line) {
        for (ZoneRule rule : rules.of(cue)) {
            OptionalInt end = rule.mayHit(line) ? rule.end(line, matcher(rule)) : OptionalInt.empty();
            if (end.isPresent()) {
                return end;
            }
        }
        return OptionalInt.empty();
    }

    private Matcher matcher(ZoneRule rule) {
        return matchers.computeIfAbsent(rule, one -> one.pattern().matcher(""));
    }
}
