package org.parley.statement;

import java.util.List;
import org.parley.reading.NameKind;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/** Puts names of persons with a hyphen together that a tagger has cut: "Maria Brandt" of Anna-Maria Brandt, "Min Seo" of Min Seo-jun. */
final class HyphenatedNames {
    private HyphenatedNames() {}

    /** The names, those of persons with what a hyphen joins to them. */
    static List<Named> whole(List<Named> names) {
        return names.stream()
                .map(name -> name.kind() == NameKind.PERSON ? new Named(whole(name.place()), name.kind()) : name)
                .toList();
    }

    private static Place whole(Place name) {
        Sentence sentence = name.sentence();
        int first = isJoinedBefore(sentence, name.first()) ? name.first() - 2 : name.first();
        int last = isJoinedBehind(sentence, name.last()) ? name.last() + 2 : name.last();
        return new Place(name.order(), sentence, first, last);
    }

    private static boolean isJoinedBefore(Sentence sentence, int first) {
        return first > 1
                && isHyphen(sentence.token(first - 1))
                && touch(sentence, first - 2, first)
                && isCapital(sentence.token(first - 2))
                && sentence.token(first - 2).is("NNP");
    }

    /** "-jun" before what acts or a comma, not the "-led" of "Brandt-led talks". */
    private static boolean isJoinedBehind(Sentence sentence, int last) {
        boolean joined = last + 2 < sentence.size()
                && isHyphen(sentence.token(last + 1))
                && touch(sentence, last, last + 2)
                && sentence.token(last + 2).is("NN")
                && !isCapital(sentence.token(last + 2));
        return joined && (last + 3 == sentence.size() || endsName(sentence.token(last + 3)));
    }

    private static boolean endsName(Token token) {
        return token.is("VB")
                || token.is("MD")
                || token.text().equals(",")
                || token.text().equals(".");
    }

    private static boolean touch(Sentence sentence, int first, int last) {
        return sentence.token(first).span().end()
                        == sentence.token(first + 1).span().start()
                && sentence.token(last - 1).span().end()
                        == sentence.token(last).span().start();
    }

    private static boolean isHyphen(Token token) {
        return token.text().equals("-") || token.text().equals("\u2011");
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }
}
