package org.parley.statement;

import org.parley.reading.Token;

/** Tells the parts of noun phrases. */
final class NounPhrases {
    /** So often does "of" join words to an office: "head of the Ministry of Trade of Arvenia". */
    private static final int MOST = 3;

    private NounPhrases() {}

    /** The phrase that ends in the noun at an index of a sentence. */
    static Place endingAt(Place sentence, int noun) {
        int first = noun;
        while (first > 0 && isOfPhrase(sentence.token(first - 1))) {
            first--;
        }
        return new Place(sentence.order(), sentence.sentence(), first, noun);
    }

    /** The last noun of the phrase before a preposition, a comma or a relative clause; what is owned, and never who owns it. */
    static int head(Place place) {
        if (isOwned(place, place.last())) {
            return place.last();
        }
        int head = -1;
        for (int i = place.first(); i <= place.last(); i++) {
            Token token = place.token(i);
            boolean ends = token.is("IN")
                    || token.is("W")
                    || token.tag().equals("TO")
                    || token.tag().equals(",")
                    || isPredicate(place, i)
                    || token.tag().equals("-LRB-");
            if (ends && head >= 0) {
                break;
            }
            if (token.is("NN") || token.is("PRP") || token.is("CD") || (token.is("JJ") && head < 0)) {
                head = token.is("JJ") || token.is("CD") ? head : i;
            }
        }
        return head < 0 ? place.last() : head;
    }

    /** Whether a last word that is no noun by its tag stands right behind a possessive: "Arvenia's military". */
    private static boolean isOwned(Place place, int last) {
        return last - 2 >= place.first() && place.token(last).is("JJ") && place.isPossessive(last - 1);
    }

    /** Whether a verb form is no participle before a noun, as "owned" is in "the state-owned agency". */
    private static boolean isPredicate(Place place, int index) {
        Token token = place.token(index);
        boolean participle = token.tag().equals("VBN") || token.tag().equals("VBG");
        boolean before = index < place.last()
                && (place.token(index + 1).is("NN") || place.token(index + 1).is("JJ"));
        return token.is("VB") && !(participle && before);
    }

    /** Whether an article or the like tells nobody in particular. */
    static boolean isIndefinite(Place place) {
        String first = place.token(place.first()).lower();
        return first.equals("a")
                || first.equals("an")
                || first.equals("some")
                || first.equals("several")
                || first.equals("one")
                || first.equals("another")
                || first.equals("many");
    }

    /** Whether a word may stand in a noun phrase before its noun. */
    static boolean isOfPhrase(Token token) {
        return token.is("NN")
                || token.is("JJ")
                || token.is("DT")
                || token.tag().equals("POS")
                || token.tag().equals("PRP$");
    }

    /** Whether a phrase is about one. */
    static boolean isOne(Place place) {
        Token head = place.token(head(place));
        return !isSeveral(head) && !head.is("PRP");
    }

    /** Whether a word is a noun in the plural. */
    static boolean isSeveral(Token noun) {
        return noun.tag().equals("NNS") || noun.tag().equals("NNPS");
    }

    private static boolean isOf(Token token) {
        return token.lower().equals("of");
    }

    /** A phrase up to its noun with the words that "of" joins to it: "head of the delegation" of "head of the delegation in Brenn". */
    static Place withOf(Place place, int noun) {
        int last = noun;
        for (int of = 0; of < MOST && last + 1 < place.last() && isOf(place.token(last + 1)); of++) {
            last += 2;
            while (last < place.last() && isOfPhrase(place.token(last + 1))) {
                last++;
            }
        }
        return place.to(last);
    }
}
