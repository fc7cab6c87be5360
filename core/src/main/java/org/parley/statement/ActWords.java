package org.parley.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.document.Span;

/** The words that carry an act, as they can be shown: those that break off before what they need go on to the end of the clause. */
public final class ActWords {
    /** A preposition or an article, behind which something is missing. */
    private static final Pattern LOOSE_END = Pattern.compile(
            "\\b(?:for|in|on|at|of|to|with|from|by|an?|the|their|its|until|between|over|about)$",
            Pattern.CASE_INSENSITIVE);
    /** Up to so much of the clause, behind words put in: {@code until, as she put it, both had something new to say}. */
    private static final Pattern REST = Pattern.compile("(?:, as [^,;:.!?–—]{2,30},)?(?:\\s[^\\s,;:.!?–—]+){1,12}");

    /** So far back a clause is looked for. */
    private static final int LONGEST = 120;

    private static final Pattern BEGINNING = Pattern.compile("(?:[^\\s,;:.!?–—]+\\s){1,12}$");

    private ActWords() {}

    /** The words of an act's evidence; one word alone is told with its clause. */
    public static String whole(Act act, String text) {
        String words = act.evidence().stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
        if (act.evidence().isEmpty()) {
            return words;
        }
        boolean alone = words.indexOf(' ') < 0 && words.indexOf('\n') < 0;
        if (!alone && !LOOSE_END.matcher(words).find()) {
            return plain(words);
        }
        Span span = Span.covering(act.evidence());
        Matcher rest = REST.matcher(text).region(span.end(), text.length());
        Matcher before = BEGINNING.matcher(text).region(Math.max(0, span.start() - LONGEST), span.start());
        String lead = alone && before.find() ? before.group() : "";
        return plain(lead + words + (rest.lookingAt() ? rest.group() : ""));
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
