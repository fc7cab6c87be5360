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
        return end(line).isPresent();
    }

    /** Where the words end that the rule hit. */
    OptionalInt end(String line) {
        boolean atBeginning = cue == ZoneCue.DATELINE_START || cue == ZoneCue.OPENING_DATELINE;
        if ((!atBeginning && line.length() > longest) || !holdsNeeded(line)) {
            return OptionalInt.empty();
        }
        Matcher matcher = pattern.matcher(line);
        if (atBeginning) {
            matcher.region(0, Math.min(line.length(), BEGINNING));
        }
        boolean found = pattern.pattern().startsWith("^") ? matcher.lookingAt() : matcher.find();
        return found ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
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
