package org.parley.ledger;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.statement.Demonyms;
import org.parley.statement.Speaker;

/**
 * Compares what two speakers one after the other count, where the second names what it counts only by what the first has said:
 * {@code the figure was closer to 40}, {@code 340 of its own}.
 */
final class Counts {
    /** The number that was just given, by another account. */
    private static final Pattern FIGURE = Pattern.compile(
            "\\b(?:the|that|this|its own|their own|his own|her own)(?: (?:true|real|actual|official|correct|overall|total))?"
                    + " (?:number|figure(?! of)|toll|total|tally|count|headcount|turnout|strength)(?= (?:of|was|is|were|are|at|to|as|on"
                    + "|stood|had|has|have|reached|came|comes|rose|fell|should|would|could|might|may|must|that|for|in|closer|nearer)\\b)[^.;]*?"
                    + "(?<other>(?:closer|nearer) to |nearer )?(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?! ?(?:%|per ?cent))",
            Pattern.CASE_INSENSITIVE);
    /** So many of one's own people, whom the other has just counted. */
    private static final Pattern OWN = Pattern.compile(
            "\\b(?<number>\\d[\\d,]*) of (?:its|their|our|his|her) own\\b(?! \\p{L}+s\\b)", Pattern.CASE_INSENSITIVE);

    /** So many of a people. */
    private static final Pattern PEOPLE = Pattern.compile("\\b\\d[\\d,]* (?<people>\\p{Lu}\\p{L}+)\\b");

    private Counts() {}

    /** Whether {@code answer} gives another number for the one thing that {@code claim} counts. */
    static boolean exclude(String claim, String answer, Speaker answering) {
        List<Quantity> counted = Quantity.in(claim);
        return counted.size() == 1
                && (figureExcludes(counted.get(0), answer) || ownExcludes(claim, counted.get(0), answer, answering));
    }

    private static boolean figureExcludes(Quantity first, String answer) {
        Matcher figure = FIGURE.matcher(answer);
        if (!figure.find()) {
            return false;
        }
        String words = answer.substring(figure.start(), figure.end());
        Quantity second = Quantity.of(words, figure.group("number"), first.unit());
        boolean corrected = figure.group("other") != null;
        return corrected ? first.value().compareTo(second.value()) != 0 : first.excludes(second);
    }

    /** {@code 410 Arvenian soldiers} and Arvenia's {@code 340 of our own} count the same people. */
    private static boolean ownExcludes(String claim, Quantity first, String answer, Speaker answering) {
        Matcher people = PEOPLE.matcher(claim);
        Matcher own = OWN.matcher(answer);
        return people.find()
                && own.find()
                && Demonyms.isOf(people.group("people"), answering.party())
                && first.excludes(Quantity.of(own.group(), own.group("number"), first.unit()));
    }
}
