package org.parley.statement;

import java.util.Set;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/** What the words between commas behind a name say that it is: "Ovar, Brask's state-owned airline,". */
final class Explanations {
    /** So many words explain a name at most. */
    private static final int LONGEST = 8;

    private Explanations() {}

    /** Whether the words behind a name say that it is one of some nouns. */
    static boolean isOneOf(Place name, Set<String> nouns) {
        Sentence sentence = name.sentence();
        int comma = name.last() + 1;
        if (comma + 1 >= sentence.size() || !sentence.token(comma).text().equals(",")) {
            return false;
        }
        for (int i = comma + 1; i < sentence.size() && i <= comma + LONGEST; i++) {
            Token token = sentence.token(i);
            if (token.is("NN") && nouns.contains(token.lemma())) {
                return i + 1 == sentence.size() || isBehind(sentence.token(i + 1));
            }
            boolean noun = token.is("NN") || token.is("JJ") || token.is("DT") || token.is("POS") || token.is("CD");
            boolean joined = token.is("PRP$")
                    || token.is("RB")
                    || token.is("VBN")
                    || token.text().equals("-");
            if (!noun && !joined) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word ends the noun phrase before it. */
    private static boolean isBehind(Token next) {
        return next.text().equals(",")
                || next.is("IN")
                || next.is("W")
                || next.text().equals(".");
    }
}
