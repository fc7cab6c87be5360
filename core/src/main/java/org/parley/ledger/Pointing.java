package org.parley.ledger;

import java.util.regex.Pattern;

/** Tells words that say something only behind the words before them: "that both disappear", "it was the other side". */
public final class Pointing {
    /** In longer words what a pronoun means mostly stands among them. */
    private static final int LONGEST = 45;

    private static final Pattern FIRST = Pattern.compile(
            "^\\W*(?:that |to )?(?:" + Phrases.alternatives("pointing-first") + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + Phrases.alternatives("pointing-last") + ")\\W*$", Pattern.CASE_INSENSITIVE);
    /** "It was Brask": a name tells who, and not what. */
    private static final Pattern WHO = Pattern.compile("^\\W*it (?:was|is) [‘“\"'\\p{Lu}]");

    private static final Pattern ANYWHERE = Phrases.pattern("pointing-anywhere");

    /** "It was the union that left": what follows tells what it is. */
    private static final Pattern TOLD = Pattern.compile("^\\W*it (?:was|is)\\b[^,;]* (?:who|that|which) \\S.*$");

    /** "The idea", "ninety": a noun that was named before, a number of something. */
    private static final Pattern BARE = Pattern.compile(
            "^\\W*(?:(?:the|this|that|these|those|such|her|his|its|their) [\\p{Ll}’'-]+|[\\p{N}.,]+|(?:"
                    + Phrases.alternatives("numbers") + "))\\W*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE_END = Pattern.compile("[,;]");

    private static final Pattern SEVERAL = Pattern.compile("[.!?,;][”\"’']? (?:… )?\\S");

    private Pointing() {}

    /** Whether nobody can know from these words alone what they are about. */
    public static boolean isOnly(String words) {
        return CLAUSE_END.split(words, 2)[0].length() <= LONGEST
                && !TOLD.matcher(words).matches()
                && (FIRST.matcher(words).find()
                        || WHO.matcher(words).find()
                        || BARE.matcher(words).matches()
                        || (LAST.matcher(words).find()
                                && !SEVERAL.matcher(words).find())
                        || ANYWHERE.matcher(words).find());
    }
}
