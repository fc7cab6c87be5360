package org.parley.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether two say "it was", and each names another: {@code it was the union}, {@code it was the Company's idea}. */
final class OtherOnes {
    /** Somebody, named by a word with a capital; a quality, a time or a place is nobody. */
    private static final Pattern IT_WAS = Pattern.compile(
            "[“”\"‘’']?(?:it|that) (?:was|is|were|had been) (?:the )?[‘“]?(?:the )?(?<who>\\p{Lu}[\\p{L}’'-]+).*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME =
            Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April"
                    + "|May|June|July|August|September|October|November|December");

    private OtherOnes() {}

    /** Whether {@code answer} names another one than {@code claim}. */
    static boolean exclude(String claim, String answer) {
        Matcher one = IT_WAS.matcher(claim);
        Matcher other = IT_WAS.matcher(answer);
        return one.matches()
                && other.matches()
                && isName(one.group("who"))
                && isName(other.group("who"))
                && !one.group("who").equals(other.group("who"));
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.charAt(0)) && !TIME.matcher(word).matches();
    }
}
