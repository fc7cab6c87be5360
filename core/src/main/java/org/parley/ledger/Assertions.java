package org.parley.ledger;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether words say by themselves that something is so, or only suppose it, ask it or have it from somebody else. */
final class Assertions {
    private static final Pattern QUESTION = Pattern.compile("[^.!?;]+\\?");
    /** A sentence that begins with its condition. */
    private static final Pattern CONDITIONAL =
            Pattern.compile("(?:^|[.!?;] )[“\"]?(?:if|unless) [^.!?;]+", Pattern.CASE_INSENSITIVE);
    /** What is only supposed, up to the end of the clause. */
    private static final Pattern SUPPOSED = Pattern.compile(
            "\\b(?:if|unless|whether|in case|in the event of|any(?! of\\b)|were to)\\b[^,;:.]{1,90}",
            Pattern.CASE_INSENSITIVE);
    /** What somebody else is said to say, up to the end of the sentence. */
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:(?:the|an?|his|her|their|its|our) (?:[\\p{Ll}-]+ ){1,3}?|(?:you|they|he|she|people|everybody|some|many|\\p{L}+s|\\p{Lu}\\p{L}+) )(?:(?:have|has|had|still|also|openly|always|repeatedly) )*"
                    + "(?:say|says|said|tell us|told us|claim(?:s|ed)?|insist(?:s|ed)?|alleg(?:es?|ed)|assert(?:s|ed)?|argue[sd]?|suggest(?:s|ed)?"
                    + "|predict(?:s|ed)?|maintain(?:s|ed)?|pretend(?:s|ed)?|report(?:s|ed)?|announce[sd]?|declare[sd]?)"
                    + "(?: \\p{L}+)? that (?<what>[^;:.]{1,160})");

    private Assertions() {}

    /** Whether each place where the words stand in a claim only supposes them or has them from another. */
    static boolean isNotOwn(Set<String> words, String claim) {
        Set<String> free = Words.content(rest(claim));
        return Words.shared(words, free) < Words.shared(words, Words.content(claim));
    }

    /** Whether words are ascribed to somebody else within what is said: {@code although he said that they would go}. */
    static boolean isOthers(String evidence, String words) {
        String within = words.replaceAll("\\s+", " ");
        int place = within.indexOf(evidence.replaceAll("\\s+", " "));
        Matcher others = OTHERS.matcher(within);
        while (place > 0 && others.find() && others.start() < place) {
            if (others.start("what") <= place && place < others.end("what")) {
                return true;
            }
        }
        return false;
    }

    /** The words without what is supposed or ascribed to others. */
    private static String rest(String claim) {
        String own = QUESTION.matcher(OTHERS.matcher(claim).replaceAll(" ")).replaceAll(" ");
        return SUPPOSED.matcher(CONDITIONAL.matcher(own).replaceAll(" ")).replaceAll(" ");
    }
}
