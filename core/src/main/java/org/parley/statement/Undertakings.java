package org.parley.statement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of what a bare guarantee or promise is: behind <i>a guarantee for the miners until 2027</i>, <i>a guarantee beyond 2026</i> and
 * <i>anything beyond 2026</i> are of the same issue.
 */
final class Undertakings {
    private static final String NOUN = "(?:guarantees?|promises?|pledges?|assurances?|undertakings?)";
    private static final String DEADLINE =
            "(?:until|till|beyond|before|through|after|past) (?:the )?(?:\\p{L}+ (?:of )?){0,2}(?:19|20)\\d\\d";

    /** An undertaking of which it is not told what it is about. */
    private static final Pattern BARE = Pattern.compile(
            "(?:(?:an?|the|any|every|such|its|their|his|her|our) )?(?:demand for (?:an? )?)?(?:\\p{Ll}+ )?" + NOUN
                    + "(?: " + DEADLINE + ".*)?"
                    + "|(?:anything|something|nothing|more) " + DEADLINE + ".*"
                    + "|(?:\\p{L}+|\\d+) (?:years? more|more years?|further years?)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TOLD = Pattern.compile("\\b" + NOUN + "\\b", Pattern.CASE_INSENSITIVE);

    /** How far before it a bare one can stand behind the one that tells what it is about. */
    private static final int LONGEST_WAY = 1500;

    private final String text;
    private final IssueReader issues;

    Undertakings(String text, IssueReader issues) {
        this.text = text;
        this.issues = issues;
    }

    /**
     * The issue of a bare undertaking: that of the nearest one before that tells its own.
     *
     * @param object what an act is about
     * @param place where the act is told
     */
    Optional<String> issueOf(String object, int place) {
        if (!BARE.matcher(object.strip()).matches()) {
            return Optional.empty();
        }
        Matcher told = TOLD.matcher(text).region(Math.max(0, place - LONGEST_WAY), place);
        Optional<String> issue = Optional.empty();
        while (told.find()) {
            Optional<String> own = issues.issueOf(part(told.start(), told.end()));
            issue = own.isPresent() ? own : issue;
        }
        return issue;
    }

    /** The words between two marks of punctuation around a place. */
    private String part(int start, int end) {
        int from = start;
        while (from > 0 && !isMark(from - 1)) {
            from--;
        }
        int to = end;
        while (to < text.length() && !isMark(to)) {
            to++;
        }
        return text.substring(from, to);
    }

    private boolean isMark(int at) {
        return ",;:.\n!?".indexOf(text.charAt(at)) >= 0;
    }
}
