package org.parley.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.document.Letters;
import org.parley.reading.NameKind;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;

/**
 * Tells names of bodies that a tagger took for persons by the noun beside them: "the steel chamber Ovar", "Ovar, the main
 * opposition party,". What is a body once is one wherever it is named.
 */
final class BodyNames {
    /** So many words a description behind a name has up to its noun. */
    private static final int DESCRIPTION = 6;

    /** So many words such a name has at most. */
    private static final int LONGEST = 3;

    private static final Set<String> STOPS = Set.of(",", "-", "–", "—", ".", ";");

    private final BodyWords bodyWords;
    private final Gazetteer gazetteer;
    private final String text;

    BodyNames(BodyWords bodyWords, Gazetteer gazetteer, String text) {
        this.bodyWords = bodyWords;
        this.gazetteer = gazetteer;
        this.text = text;
    }

    /**
     * The names with those of bodies told from those of persons.
     *
     * @param publisher the outlet of the report, which is no person either
     * @param sentences all of the report
     */
    List<Named> settled(List<Named> names, String publisher, List<Sentence> sentences) {
        Set<String> bodies = names.stream()
                .filter(name ->
                        name.kind() == NameKind.PERSON && (isBody(name.place(), publisher) || isOwner(name, sentences)))
                .map(name -> name.place().words(text))
                .collect(Collectors.toSet());
        return names.stream()
                .map(name -> name.kind() == NameKind.PERSON
                                && bodies.contains(name.place().words(text))
                        ? new Named(name.place(), NameKind.ORGANISATION)
                        : name)
                .toList();
    }

    /** Whether a name that nobody found is that of a body, by the noun beside it or as that of the outlet itself. */
    boolean isBody(Place name, String publisher) {
        return isOpen(name) && (isDescribed(name) || name.words(text).equals(publisher));
    }

    /** Whether nothing in a name tells a person. */
    private boolean isOpen(Place name) {
        Token first = name.token(name.first());
        boolean given = name.first() < name.last() && gazetteer.isGivenName(first.text());
        return name.last() - name.first() < LONGEST
                && !given
                && !gazetteer.titles().isHonorific(first)
                && !gazetteer.titles().isRank(first);
    }

    private boolean isDescribed(Place name) {
        return (name.first() > 0 && isKind(name.token(name.first() - 1)))
                || isDescribedBefore(name)
                || isDescribedBehind(name)
                || isThing(name);
    }

    /** Whether a single word is what the next sentence begins to speak of as a thing: "says Ovar. Its managing director". */
    private boolean isOwner(Named named, List<Sentence> sentences) {
        Place name = named.place();
        boolean last = name.first() == name.last()
                && name.last() + 2 >= name.sentence().size()
                && name.first() > 0
                && name.token(name.first() - 1).is("VB");
        boolean next = last
                && name.order() + 1 < sentences.size()
                && sentences.get(name.order() + 1).block() == name.sentence().block();
        return next && sentences.get(name.order() + 1).token(0).text().equals("Its");
    }

    /** "The operator, Corran Alma, said": between commas behind what only a company is. */
    private boolean isDescribedBefore(Place name) {
        int noun = name.first() - 2;
        return noun > 0
                && name.token(noun + 1).text().equals(",")
                && name.token(noun).tag().equals("NN")
                && bodyWords.firms().contains(name.token(noun).lemma())
                && name.token(noun - 1).lower().equals("the");
    }

    /** "Ovar, which said last week": no person is "which". In "says Brandt, which is so" it is what she says. */
    private static boolean isThing(Place name) {
        int which = name.last() + 2;
        boolean inverted = name.first() > 0 && name.token(name.first() - 1).is("VB");
        return !inverted
                && which < name.sentence().size()
                && name.token(which - 1).text().equals(",")
                && name.token(which).lower().equals("which")
                && !name.token(name.first()).tag().equals("DT");
    }

    /** "Ovar, the state pipeline company,": a description that ends in the noun of a body. */
    private boolean isDescribedBehind(Place name) {
        int article = name.last() + 2;
        if (article >= name.sentence().size()
                || !name.token(name.last() + 1).text().equals(",")
                || !name.token(article).is("DT")) {
            return false;
        }
        int end = article + 1;
        while (end < Math.min(name.sentence().size(), article + DESCRIPTION)
                && (name.token(end).is("NN")
                        || name.token(end).is("JJ")
                        || name.token(end).tag().equals("POS"))) {
            end++;
        }
        boolean stops = end < name.sentence().size()
                && (STOPS.contains(name.token(end).text())
                        || name.token(end).is("W")
                        || name.token(end).lower().equals("of"));
        return stops && isKind(name.token(end - 1));
    }

    private boolean isKind(Token noun) {
        return noun.tag().equals("NN")
                && noun.text().equals(Letters.small(noun.text()))
                && bodyWords.kinds().contains(noun.lemma())
                && !gazetteer.titles().isHead(noun);
    }
}
