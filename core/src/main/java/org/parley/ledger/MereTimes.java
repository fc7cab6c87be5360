package org.parley.ledger;

import java.util.List;
import java.util.regex.Pattern;
import org.parley.statement.ActType;

/** Tells clauses that read like a condition and only say when something comes, came or would be answered. */
final class MereTimes {
    /** {@code at the very moment the gates open}. */
    private static final Pattern AT_THE_MOMENT = Pattern.compile(
            "\\bat (?:the|that)(?: very| same| precise| exact)? (?:moment|minute|hour|time|point|day)(?: when| that)?\\W*$",
            Pattern.CASE_INSENSITIVE);
    /** What would be answered with the like asks nobody to do it: {@code would retaliate if}. */
    private static final Pattern RETALIATING = Pattern.compile(
            "\\b(?:would|will|shall|[’']ll) (?:\\p{L}+ly )?(?:" + Phrases.alternatives("retaliating")
                    + ")\\b[^.;:]*\\bif\\W*$",
            Pattern.CASE_INSENSITIVE);

    /** What comes without anybody's doing: {@code would lapse automatically once}. */
    private static final Pattern OF_ITSELF = Pattern.compile(
            "\\b(?:would|will|shall|[’']ll) (?!not\\b)[^.;:]*\\b(?:" + Phrases.alternatives("of-itself")
                    + ")\\b[^.;:]*\\b(?:once|when|after|as soon as)\\W*$",
            Pattern.CASE_INSENSITIVE);
    /** As long as there is reason in the world. */
    private static final Pattern FIGURE = Pattern.compile(
            "(?:(?:while|as long as|so long as|once|if|when|until) )?(?:" + Phrases.alternatives("figures-of-speech")
                    + ") (?:\\p{Ll}+ )?(?:stay|remain|last|prevail|hold|shine|return|rule|win|rise|endure|is|are|exist)\\p{Ll}*\\b",
            Pattern.CASE_INSENSITIVE);
    /** What is demanded of somebody for a time: {@code insisted that they wait outside when}. */
    private static final Pattern DEMANDED_WHEN = Pattern.compile(
            "\\b(?:insist|demand|ask|require)(?:s|ed|ing)? (?:that|for)\\b(?![^.;]*\\b(?:only|not|no|never)\\b)[^.;]*\\bwhen\\W*$",
            Pattern.CASE_INSENSITIVE);
    /** A clause that tells what was done, and when: {@code swallowed it once}. */
    private static final Pattern DID_ONCE = Pattern.compile(
            "(?:^|[.;:,] |\\band )(?!(?:[^.;:,]*\\b)?(?:" + Phrases.alternatives("ahead")
                    + ")\\b)[^.;:,]*\\b(?:\\p{Ll}{2,}ed|took|gave|came|went|met|left|sat|let|began|paid|sent)\\b[^.;:,]*\\b(?:once|after|when|as soon as)\\W*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WAS = Pattern.compile("\\b(?:was|were|had)\\b", Pattern.CASE_INSENSITIVE);

    private MereTimes() {}

    /** Whether a condition is only a time, a forecast, a threat or a figure of speech. */
    static boolean isOne(Telling telling) {
        String condition = Words.plain(telling.act().condition());
        List<String> fronts = HeldBack.fronts(telling);
        return FIGURE.matcher(condition).lookingAt()
                || fronts.stream().anyMatch(front -> isTime(front) || isDone(front, condition, telling));
    }

    private static boolean isTime(String front) {
        return AT_THE_MOMENT.matcher(front).find()
                || RETALIATING.matcher(front).find()
                || OF_ITSELF.matcher(front).find()
                || DEMANDED_WHEN.matcher(front).find();
    }

    /** Whether the reporter tells what was done once something else was. */
    private static boolean isDone(String front, String condition, Telling telling) {
        return telling.isReporters()
                && telling.type() == ActType.PRECONDITION
                && WAS.matcher(condition).find()
                && DID_ONCE.matcher(front).find();
    }
}
