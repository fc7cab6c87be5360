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

    private static final Set<String> FOUNDED = Set.of("founded", "established", "incorporated");

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
                .filter(name -> name.kind() == NameKind.PERSON
                        ? isBody(name.place(), publisher) || isOwner(name, sentences)
                        : name.kind() == NameKind.ORGANISATION && isCompany(name.place()))
                .map(name -> name.place().words(text))
                .collect(Collectors.toSet());
        return names.stream()
                .map(name -> name.kind() == NameKind.PERSON
                                && (bodies.contains(name.place().words(text)) || isWhole(name.place(), bodies))
                        ? new Named(name.place(), NameKind.ORGANISATION)
                        : name)
                .toList();
    }

    /** Whether a name of two words or more begins with the short name of a body: Corran Alma, where Corran is one. */
    private boolean isWhole(Place name, Set<String> bodies) {
        return name.first() < name.last()
                && isOpen(name)
                && bodies.contains(name.token(name.first()).text());
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
                || isCompany(name)
                || isThing(name);
    }

    /** Whether the words beside a name tell a company: its site, when it was founded, whose parent it is, its staff. */
    private boolean isCompany(Place name) {
        return isNamedSite(name) || isParent(name) || isStaffed(name);
    }

    /** "The Corran Alma refinery": no person has an article before and a noun for an employer behind the name. */
    private boolean isNamedSite(Place name) {
        int next = name.last() + 1;
        return name.first() > 0
                && next < name.sentence().size()
                && name.token(name.first() - 1).lower().equals("the")
                && name.token(next).tag().equals("NN")
                && bodyWords.employers().contains(name.token(next).lower());
    }

    /** "Corran, founded in 1971,", "Norvik Alma, Corran's parent,": what is founded, and what is a parent of a company. */
    private boolean isParent(Place name) {
        Sentence sentence = name.sentence();
        int comma = name.last() + 1;
        if (comma + 2 >= sentence.size() || !sentence.token(comma).text().equals(",")) {
            return false;
        }
        boolean founded = FOUNDED.contains(sentence.token(comma + 1).lower())
                && sentence.token(comma + 2).lower().equals("in");
        int noun = comma + 2;
        while (noun < Math.min(sentence.size(), comma + DESCRIPTION)
                && (sentence.token(noun).is("NNP") || sentence.token(noun).tag().equals("POS"))) {
            noun++;
        }
        return founded
                || (noun < sentence.size()
                        && sentence.token(noun).text().equals("parent")
                        && (sentence.token(noun - 1).tag().equals("POS")
                                || sentence.token(noun - 1).lower().equals("its")));
    }

    /** "Corran's head of human resources": only a company has such staff. */
    private boolean isStaffed(Place name) {
        return name.isPossessive(name.last() + 1) && bodyWords.isStaff(name, name.last() + 2);
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
