package org.parley.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parley.reading.NameKind;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;

/**
 * Finds names of persons that a tagger missed, or took for those of bodies or places, by the office beside them: "Colonel Amal Fenn
 * Orr", "Min Dae-ho, the minister of mines,", "the arbiter in the dispute of the mills, Emil Torta Gran,".
 */
final class OfficedNames {
    /** So many words such a name has at most. */
    private static final int LONGEST = 5;

    /** So many words an office before a comma has with what it is for. */
    private static final int REACH = 12;

    private static final Set<String> OWN = Set.of("its", "their", "his", "her");

    private final List<Sentence> sentences;
    private final BodyWords bodyWords;
    private final Gazetteer gazetteer;

    OfficedNames(List<Sentence> sentences, BodyWords bodyWords, Gazetteer gazetteer) {
        this.sentences = sentences;
        this.bodyWords = bodyWords;
        this.gazetteer = gazetteer;
    }

    /** The names with those that an office tells, in text order. */
    List<Named> with(List<Named> names) {
        List<Named> all = new ArrayList<>(names);
        for (int order = 0; order < sentences.size(); order++) {
            Sentence sentence = sentences.get(order);
            for (int i = 0; i < sentence.size(); i++) {
                int end = end(sentence, i);
                if (end > i + 1 && isPerson(sentence, i, end)) {
                    add(all, new Place(order, sentence, i, end - 1));
                }
            }
        }
        all.sort(Comparator.comparing(named -> named.place().span()));
        return all;
    }

    /** A name takes the place of what a tagger found within it, if that is no person. */
    private static void add(List<Named> all, Place person) {
        boolean known = all.stream()
                .filter(named -> named.place().overlaps(person))
                .anyMatch(named -> named.kind() == NameKind.PERSON
                        || named.place().first() < person.first() - 1
                        || named.place().last() > person.last());
        if (!known) {
            all.removeIf(named -> named.place().overlaps(person));
            all.add(new Named(person, NameKind.PERSON));
        }
    }

    /** Behind the last of two to five words of a name that begins at an index; the index where none does. */
    private int end(Sentence sentence, int first) {
        if (first > 0 && isNameWord(sentence, first - 1)) {
            return first;
        }
        int end = first;
        while (end < sentence.size() && end - first < LONGEST && isPart(sentence, first, end)) {
            end++;
        }
        return end;
    }

    private boolean isPart(Sentence sentence, int first, int index) {
        Token token = sentence.token(index);
        boolean hyphen = index > first && token.text().equals("-") && touches(sentence, index);
        boolean tail = index > first + 1
                && sentence.token(index - 1).text().equals("-")
                && touches(sentence, index)
                && token.is("NN");
        return hyphen || tail || isNameWord(sentence, index);
    }

    private static boolean touches(Sentence sentence, int index) {
        return sentence.token(index - 1).span().end()
                == sentence.token(index).span().start();
    }

    private boolean isNameWord(Sentence sentence, int index) {
        Token token = sentence.token(index);
        return token.is("NNP")
                && Character.isUpperCase(token.text().codePointAt(0))
                && token.text().codePoints().anyMatch(Character::isLowerCase)
                && !bodyWords.isBody(token)
                && !bodyWords.isSided(token.text())
                && !gazetteer.titles().isHead(token)
                && !gazetteer.titles().isModifier(token)
                && !gazetteer.titles().isRank(token)
                && !gazetteer.titles().isHonorific(token)
                && !Calendar.isNoName(token)
                && gazetteer.state(sentence, index).isEmpty();
    }

    private boolean isPerson(Sentence sentence, int first, int end) {
        return isRanked(sentence, first) || isBehindOffice(sentence, first, end) || isBeforeOffice(sentence, end);
    }

    /** "Colonel Amal Fenn": a military rank that begins no other name. */
    private boolean isRanked(Sentence sentence, int first) {
        return first > 0
                && gazetteer.titles().isRank(sentence.token(first - 1))
                && !NameChunks.AMBIGUOUS.contains(sentence.token(first - 1).text());
    }

    /** "The arbiter in the dispute of the mills, Emil Torta Gran,": between commas behind an office that is told at length. */
    private boolean isBehindOffice(Sentence sentence, int first, int end) {
        boolean apart = first > 2
                && sentence.token(first - 1).text().equals(",")
                && !isOfBody(sentence.token(first - 2))
                && end < sentence.size()
                && sentence.token(end).text().equals(",");
        for (int i = first - 2; apart && i >= 0 && first - i < REACH; i--) {
            if (!OfficeReader.isOfPhrase(sentence.token(i))) {
                return false;
            }
            if (sentence.token(i).lower().equals("the") && isOffice(sentence, i + 1, first - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the nouns from one index up to a preposition end in an office. */
    private static boolean isOffice(Sentence sentence, int from, int to) {
        int head = -1;
        for (int i = from; i < to && !sentence.token(i).is("IN"); i++) {
            head = i;
        }
        return head >= 0 && NameChunks.isPersonal(sentence.token(head));
    }

    /** Whether a noun is one for what a body is: the name behind it is that body's. */
    private boolean isOfBody(Token noun) {
        return bodyWords.isBody(noun)
                || bodyWords.isBusiness(noun)
                || bodyWords.kinds().contains(noun.lemma())
                || bodyWords.employers().contains(noun.lemma());
    }

    /** "Min Dae-ho, the minister of mines,", "Aung Sein Thu, its deputy negotiator". */
    private boolean isBeforeOffice(Sentence sentence, int end) {
        if (end + 2 >= sentence.size() || !sentence.token(end).text().equals(",")) {
            return false;
        }
        Token article = sentence.token(end + 1);
        if (!article.lower().equals("the") && !OWN.contains(article.lower())) {
            return false;
        }
        int noun = end + 2;
        while (noun + 1 < sentence.size()
                && (sentence.token(noun + 1).is("NN")
                        || sentence.token(noun + 1).text().equals("-"))) {
            noun++;
        }
        boolean ends = noun + 1 == sentence.size() || !sentence.token(noun + 1).is("VB");
        return ends && NameChunks.isPersonal(sentence.token(noun));
    }
}
