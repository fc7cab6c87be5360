package org.parley.ledger;

import java.util.regex.Pattern;

/** Tells whether one says that its weapons are silent, and the other that somebody is shelled or fired at. */
final class Quiet {
    private static final String OWN = "\\b(its|our|their|his|her|the|all|my|no) ";
    private static final Pattern SILENT = Pattern.compile(
            OWN
                    + "([\\p{L}-]+ ){0,2}(guns?|artillery|batter(y|ies)|mortars?|weapons|forces|troops|army|soldiers|side|planes"
                    + "|aircraft|drones|rockets?|launchers|positions)( [\\p{L}-]+){0,3} (silent|quiet|(held|holding|ceased|stopped) "
                    + "((its|their|our) )?(fire|firing)|fired)\\b"
                    + "|\\bnot (a|one|a single) (shot|round|shell|rocket)\\b|\\bno (shots?|rounds?|shells?|rockets?) (had|have|has|was|were|left)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Fired, with a negation, as in "no guns had fired". */
    private static final Pattern FIRED = Pattern.compile("\\bfired$", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIRE = Pattern.compile(
            "\\b(shell(s|ed|ing)?|bombard(s|ed|ing|ments?)?|bomb(s|ed|ing|ings)?|under fire|(open(s|ed)?|opening) fire"
                    + "|fire[ds]? ((on|at|into|across)|([\\p{L}\\p{N},]+ ){0,2}(rounds?|shells?|rockets?|missiles?|mortars?|drones?))"
                    + "|(mortar|rocket|missile|drone|artillery|air) (fire|strikes?|attacks?))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern.compile(
            "\\b(no|not|never|nobody|none|den(y|ied|ies)|without|if|would|will|unless|until)\\b",
            Pattern.CASE_INSENSITIVE);

    private Quiet() {}

    /** Whether one of two has it that weapons are silent and the other that they are not. */
    static boolean exclude(String claim, String answer) {
        return (isFire(claim) && isSilent(answer)) || (isSilent(claim) && isFire(answer));
    }

    private static boolean isSilent(String words) {
        var silent = SILENT.matcher(words);
        while (silent.find()) {
            String found = silent.group();
            if (!FIRED.matcher(found).find() || NOT.matcher(found).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is fire: fire that is denied, awaited or feared is none. */
    private static boolean isFire(String words) {
        if (isSilent(words)) {
            return false;
        }
        var fire = FIRE.matcher(words);
        while (fire.find()) {
            String clause = clauseBefore(words, fire.start());
            if (!NOT.matcher(clause).find()) {
                return true;
            }
        }
        return false;
    }

    /** {@code would not come while towns are shelled}: the clause of the fire begins behind the conjunction. */
    private static String clauseBefore(String words, int end) {
        String before = words.substring(0, end);
        String[] clauses =
                before.split("[,;:.]|\\b(?:while|as long as|because|since|that|after|when|as|and|but)\\b", -1);
        return clauses[clauses.length - 1];
    }
}
