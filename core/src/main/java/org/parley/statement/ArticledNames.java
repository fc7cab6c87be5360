package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.parley.document.Letters;
import org.parley.reading.NameKind;
import org.parley.reading.Sentence;
import org.parley.reading.Token;

/** Puts names with the Arabic article together that a tagger has cut: "Abdel Fattah" and "Burhan" of Abdel Fattah al-Burhan. */
final class ArticledNames {
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul");

    /** So many words at most stand before the article that no tagger found. */
    private static final int REACH = 3;

    private final Places places;
    private final BiPredicate<Sentence, Integer> isNameWord;

    /** @param isNameWord whether the word at an index of a sentence may be part of a person's name */
    ArticledNames(Places places, BiPredicate<Sentence, Integer> isNameWord) {
        this.places = places;
        this.isNameWord = isNameWord;
    }

    /** The names with those that an article parts as one, in text order. */
    List<Named> whole(List<Named> names) {
        List<Named> whole = new ArrayList<>(names);
        for (int order = 0; order < places.sentences().size(); order++) {
            Sentence sentence = places.sentences().get(order);
            for (int i = 1; i + 1 < sentence.size(); i++) {
                if (isArticle(sentence, i)) {
                    join(whole, new Place(order, sentence, i, i + 2));
                } else if (isSon(sentence, i)) {
                    join(whole, new Place(order, sentence, i, i + 1));
                }
            }
        }
        whole.sort(Comparator.comparing(named -> named.place().span()));
        return whole;
    }

    /** Whether a place is a name behind an article alone: "Al-Burhan". */
    static boolean isArticled(Place place) {
        return place.last() == place.first() + 2 && isArticle(place.sentence(), place.first());
    }

    /** "Bin" between two names. */
    private static boolean isSon(Sentence sentence, int index) {
        return NameForms.isSon(sentence.token(index).text())
                && isCapital(sentence.token(index - 1))
                && isCapital(sentence.token(index + 1));
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    private static boolean isArticle(Sentence sentence, int index) {
        if (index + 2 >= sentence.size()) {
            return false;
        }
        Token name = sentence.token(index + 2);
        return ARTICLES.contains(Letters.small(sentence.token(index).text()))
                && sentence.token(index + 1).text().equals("-")
                && sentence.token(index).span().end() + 1 == name.span().start()
                && isCapital(name);
    }

    private void join(List<Named> names, Place article) {
        List<Named> inside =
                names.stream().filter(named -> named.place().overlaps(article)).toList();
        boolean whole = inside.stream().anyMatch(named -> named.place().first() < article.first());
        int first = whole ? article.first() : start(names, article);
        if (first == article.first()) {
            return;
        }
        int last = inside.stream().mapToInt(named -> named.place().last()).max().orElse(article.last());
        Place place = new Place(article.order(), article.sentence(), first, Math.max(last, article.last()));
        names.removeIf(named -> named.place().overlaps(place));
        names.add(new Named(place, NameKind.PERSON));
    }

    /** Where the name begins that goes on with an article. */
    private int start(List<Named> names, Place article) {
        Optional<Named> before = names.stream()
                .filter(named -> named.place().order() == article.order()
                        && named.place().last() == article.first() - 1
                        && named.kind() == NameKind.PERSON)
                .findFirst();
        if (before.isPresent()) {
            return before.get().place().first();
        }
        int first = article.first();
        while (first > 0 && article.first() - first < REACH && isNameWord.test(article.sentence(), first - 1)) {
            first--;
        }
        return first;
    }
}
