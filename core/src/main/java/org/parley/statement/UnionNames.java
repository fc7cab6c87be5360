package org.parley.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;

/**
 * Finds the names that stand in commas behind what a union is, with those whose union it is: "the joiners' and turners' union,
 * Ovar,", "the joiners are represented by another union, Ovar,". Such a name tells nothing by itself.
 */
final class UnionNames {
    /** So many words has such a name at most. */
    private static final int LONGEST = 5;

    private static final Set<String> ENDS = Set.of(",", ".", ")", ";", ":", "–", "—");

    private final BodyWords bodyWords;
    private final Gazetteer gazetteer;
    private final List<Sentence> sentences;

    UnionNames(BodyWords bodyWords, Gazetteer gazetteer, List<Sentence> sentences) {
        this.bodyWords = bodyWords;
        this.gazetteer = gazetteer;
        this.sentences = sentences;
    }

    /**
     * A union's name.
     *
     * @param place the name
     * @param trades those whose union it is, by the dictionary forms of what they are called
     */
    record Named(Place place, Set<String> trades) {}

    List<Named> all() {
        List<Named> named = new ArrayList<>();
        for (int order = 0; order < sentences.size(); order++) {
            Sentence sentence = sentences.get(order);
            for (int noun = 0; noun + 2 < sentence.size(); noun++) {
                int end = isUnion(sentence, noun) ? nameEnd(sentence, noun + 2) : -1;
                if (end > 0) {
                    named.add(new Named(new Place(order, sentence, noun + 2, end), trades(sentence, noun)));
                }
            }
        }
        return named;
    }

    private boolean isUnion(Sentence sentence, int noun) {
        Token token = sentence.token(noun);
        return token.tag().equals("NN")
                && Character.isLowerCase(token.text().charAt(0))
                && bodyWords.organised().contains(token.lemma())
                && sentence.token(noun + 1).text().equals(",");
    }

    /** The last word of the name that begins at an index and stands between commas; -1 where none does. */
    private int nameEnd(Sentence sentence, int first) {
        int end = first;
        while (end < sentence.size() && end < first + LONGEST && isOfName(sentence.token(end))) {
            end++;
        }
        boolean closed =
                end < sentence.size() && ENDS.contains(sentence.token(end).text());
        boolean person = gazetteer.titles().isHead(sentence.token(first))
                || gazetteer.titles().isHonorific(sentence.token(first))
                || gazetteer.isGivenName(sentence.token(first).text());
        boolean state = gazetteer.state(sentence, first).isPresent();
        return end > first && closed && !person && !state ? end - 1 : -1;
    }

    private static boolean isOfName(Token token) {
        return token.is("NNP") && Character.isUpperCase(token.text().charAt(0)) && !Calendar.isNoName(token);
    }

    private static Set<String> trades(Sentence sentence, int noun) {
        Set<String> trades = new TreeSet<>();
        for (int i = noun - 1; i >= 0 && isBefore(sentence.token(i)); i--) {
            addTrade(sentence.token(i), trades);
        }
        represented(sentence, noun, trades);
        return trades;
    }

    /** Whether a word may stand between "the" and "union" of "the joiners' and turners' union". */
    private static boolean isBefore(Token token) {
        return token.is("NN")
                || token.is("JJ")
                || token.tag().equals("POS")
                || token.tag().equals("CC")
                || token.text().equals(",");
    }

    /** Those of whom it is said that a union represents them. */
    private static void represented(Sentence sentence, int noun, Set<String> trades) {
        for (int verb = noun - 1; verb > 0; verb--) {
            Token token = sentence.token(verb);
            if (token.is("VB") && token.lemma().equals("represent")) {
                for (int i = 0; i < verb; i++) {
                    if (isSubject(sentence, i, verb)) {
                        addTrade(sentence.token(i), trades);
                    }
                }
                return;
            }
        }
    }

    /** Whether a word is the passive subject of a verb, or joined to it. */
    private static boolean isSubject(Sentence sentence, int index, int verb) {
        Token token = sentence.token(index);
        boolean joined = token.relation().equals("conj") && token.head() >= 0;
        Token first = joined ? sentence.token(token.head()) : token;
        return first.relation().equals("nsubjpass") && first.head() == verb;
    }

    private static void addTrade(Token token, Set<String> trades) {
        if (NounPhrases.isSeveral(token)) {
            trades.add(token.lemma());
        }
    }
}
