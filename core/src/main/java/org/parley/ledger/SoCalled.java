package org.parley.ledger;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether one speaks of a draft, plan or the like, and the other will not have it that it is one. */
final class SoCalled {
    private static final Pattern NAMED = Pattern.compile(
            "\\bso-called (?<what>[\\p{L}\\p{N}’'-]+(?: [\\p{L}’'-]+)?)"
                    + "|\\b(?:would|will|can|could|do|does|did)(?: not|n['’]t) call (?:it|that|this|them) (?:an? |the )?"
                    + "(?<other>[\\p{L}’'-]+(?: [\\p{L}’'-]+)?)",
            Pattern.CASE_INSENSITIVE);

    private SoCalled() {}

    /** Whether {@code answer} takes the name from a thing that {@code claim} calls a draft, text, plan or the like. */
    static boolean exclude(String claim, String answer) {
        Matcher named = NAMED.matcher(answer);
        while (named.find()) {
            for (String group : List.of("what", "other")) {
                String what = named.group(group);
                if (what != null && DocumentWords.standIn(what) && speaksOf(claim)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean speaksOf(String claim) {
        return !NAMED.matcher(claim).find() && DocumentWords.standIn(claim);
    }
}
