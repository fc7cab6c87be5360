package org.parley.document;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cue by which a line is told apart.
 *
 * @param longest the rule is silent on longer lines
 * @param needs the rule is silent on lines that hold none of these; empty where it looks at every line
 * @param accepts lines that it must hit
 * @param rejects lines that it must leave alone
 */
record ZoneRule(
        String id,
        ZoneCue cue,
        Pattern pattern,
        int longest,
        List<String> needs,
        List<String> accepts,
        List<String> rejects) {
    /** How much of a line a rule looks at that stands at its beginning. */
    private static final int BEGINNING = 200;

    ZoneRule {
        needs = List.copyOf(needs);
        accepts = List.copyOf(accepts);
        rejects = List.copyOf(rejects);
    }

    boolean hits(String line) {
        return mayHit(line) && end(line, pattern.matcher("")).isPresent();
    }

    /** Whether the line is short enough and holds what is needed; this costs little. */
    boolean mayHit(String line) {
        return (isAtBeginning() || line.length() <= longest) && holdsNeeded(line);
    }

    /**
     * Where the words end that the rule hits in a line that it {@linkplain #mayHit may hit}.
     *
     * @param matcher one of the pattern, for any text
     */
    OptionalInt end(String line, Matcher matcher) {
        matcher.reset(line);
        if (isAtBeginning()) {
            matcher.region(0, Math.min(line.length(), BEGINNING));
        }
        boolean found = pattern.pattern().startsWith("^") ? matcher.lookingAt() : matcher.find();
        return found ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
    }

    private boolean isAtBeginning() {
        return cue == ZoneCue.DATELINE_START || cue == ZoneCue.OPENING_DATELINE;
    }

    private boolean holdsNeeded(String line) {
        for (String needed : needs) {
            if (line.contains(needed)) {
                return true;
            }
        }
        return needs.isEmpty();
    }
}
