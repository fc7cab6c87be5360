package org.parley.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows what a position names by words that say too little alone, {@code forty names}, {@code that wall}, and tells it with its clause. */
final class Fragments {
    private static final int LONGEST = 160;

    private static final String NUMBER =
            "(?:about |some |only )?(?:\\p{N}[\\p{N}.,]*|" + Phrases.alternatives("numbers") + ")";

    /** So many of something that is not measured by it, and not more about it. */
    private static final Pattern COUNT = Pattern.compile(
            NUMBER + " (?!(?:percent|per cent|weeks?|months?|years?|(?:" + Phrases.alternatives("units")
                    + ")s?)\\b)\\p{Ll}+",
            Pattern.CASE_INSENSITIVE);

    /** So much, whatever it is measured by. */
    private static final Pattern AMOUNT =
            Pattern.compile(NUMBER + " ?(?:%|percent|per cent|\\p{Ll}+)?", Pattern.CASE_INSENSITIVE);

    /** What ends by pointing to a thing that only a reader of the report knows. */
    private static final Pattern POINTING =
            Pattern.compile("(?:.* )?(?:that|those) \\p{Ll}+", Pattern.CASE_INSENSITIVE);

    /** A word for an answer, and not for what is answered: {@code recommended a no}. */
    private static final Pattern ANSWER = Pattern.compile("an? (?:no|yes|refusal)", Pattern.CASE_INSENSITIVE);

    /** What one asks for or offers tells enough by how much it is. */
    private static final Set<StanceKind> OF_TERMS = EnumSet.of(StanceKind.DEMANDS, StanceKind.OFFERS);

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{L}{3}[.!?][”\"’']?) (?=[“\"‘]?\\p{Lu})");

    private Fragments() {}

    static boolean isOne(String object, StanceKind kind) {
        return COUNT.matcher(object).matches()
                || POINTING.matcher(object).matches()
                || ANSWER.matcher(object).matches()
                || (!OF_TERMS.contains(kind) && AMOUNT.matcher(object).matches());
    }

    /** The shortest words around what is named that are a sentence or a piece of one; the name alone where they are long. */
    static String whole(String object, Telling telling) {
        return Stream.of(telling.words(), telling.sentence(), telling.evidence())
                .flatMap(words -> pieces(words).stream())
                .map(String::strip)
                .filter(piece -> piece.contains(object) && piece.length() <= LONGEST)
                .filter(piece ->
                        Words.content(piece).size() > Words.content(object).size())
                .findFirst()
                .orElse(object);
    }

    private static List<String> pieces(String words) {
        return Stream.of(words.split(" … "))
                .flatMap(SENTENCE_END::splitAsStream)
                .toList();
    }
}
