package org.parley.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.reading.NameKind;
import org.parley.reading.Sentence;
import org.parley.reading.Token;
import org.parley.reading.gazetteer.Gazetteer;

/**
 * Tells names of persons that a tagger took for bodies: somebody whose last name stands alone further down as what acts, and whom "he"
 * or "she" stands for there or an address such as "Mr" comes before.
 */
final class PersonNames {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her", "him");

    /** So many words such a name has at most. */
    private static final int LONGEST = 4;

    private final List<Sentence> sentences;
    private final BodyWords bodyWords;
    private final Gazetteer gazetteer;
    private final String text;

    PersonNames(List<Sentence> sentences, BodyWords bodyWords, Gazetteer gazetteer, String text) {
        this.sentences = sentences;
        this.bodyWords = bodyWords;
        this.gazetteer = gazetteer;
        this.text = text;
    }

    /** The names, in their order, with those of persons told from those of bodies. */
    List<Named> settled(List<Named> names) {
        Set<String> persons = names.stream()
                .filter(name -> name.kind() == NameKind.ORGANISATION && isOpen(name.place()))
                .filter(name -> isGoneOnWith(name.place(), names))
                .map(name -> name.place().words(text))
                .collect(Collectors.toSet());
        return names.stream()
                .map(name ->
                        persons.contains(name.place().words(text)) ? new Named(name.place(), NameKind.PERSON) : name)
                .toList();
    }

    /** Whether nothing in a name tells a body or a place. */
    private boolean isOpen(Place name) {
        String words = name.words(text);
        boolean plain = IntStream.rangeClosed(name.first(), name.last())
                .mapToObj(name::token)
                .allMatch(token -> isCapitalised(token.text())
                        && gazetteer.stateOf(token.text()).isEmpty());
        return plain
                && name.first() < name.last()
                && name.last() - name.first() < LONGEST
                && !bodyWords.isCompany(words)
                && !bodyWords.isTrade(words)
                && !bodyWords.isUnion(words)
                && !bodyWords.isSided(words)
                && !bodyWords.isBusinessName(words);
    }

    /** "Terap" and not "SNCF". */
    private static boolean isCapitalised(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(word.length() - 1))
                && word.chars().allMatch(letter -> Character.isLetter(letter) || "-’'".indexOf(letter) >= 0);
    }

    private boolean isGoneOnWith(Place name, List<Named> names) {
        String family = name.token(name.last()).text();
        for (int order = 0; order < sentences.size(); order++) {
            Sentence sentence = sentences.get(order);
            for (int i = 0; i < sentence.size(); i++) {
                if (isAlone(family, sentence, i)
                        && (isPronounNext(order, i, names)
                                || (i > 0 && gazetteer.titles().isHonorific(sentence.token(i - 1))))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAlone(String family, Sentence sentence, int index) {
        boolean subject = index + 1 < sentence.size()
                && (sentence.token(index + 1).is("VB")
                        || sentence.token(index + 1).is("MD"));
        return sentence.token(index).text().equals(family)
                && subject
                && (index == 0 || !isCapitalised(sentence.token(index - 1).text()) || index == 1);
    }

    /** Whether "he" or "she" follows in the sentence or the next one, before anybody else is named. */
    private boolean isPronounNext(int order, int index, List<Named> names) {
        for (int next = order; next <= order + 1 && next < sentences.size(); next++) {
            Sentence sentence = sentences.get(next);
            for (int i = next == order ? index + 1 : 0; i < sentence.size(); i++) {
                Token token = sentence.token(i);
                if (PRONOUNS.contains(token.lower())) {
                    return true;
                }
                int at = i;
                int in = next;
                if (names.stream()
                        .anyMatch(name -> name.kind() == NameKind.PERSON
                                && name.place().order() == in
                                && name.place().first() == at)) {
                    return false;
                }
            }
        }
        return false;
    }
}
