package org.parley.statement;

import java.util.Optional;
import org.parley.reading.Token;

/** Finds the office that is the subject of a sentence shortly before a place: "The judge declined to say. “I am bound,” she said." */
final class OfficeSubjects {
    /** So many sentences back the office may stand, long quotations not counted. */
    private static final int REACH = 2;

    private final Discourse discourse;
    private final RoleWords roleWords;

    OfficeSubjects(Discourse discourse, RoleWords roleWords) {
        this.discourse = discourse;
        this.roleWords = roleWords;
    }

    /** The last one of the paragraph before a place, with its article; empty where none stands close before it. */
    Optional<Place> before(Place place) {
        for (int order = place.order(); order >= 0; order--) {
            Place sentence = discourse.sentence(order);
            boolean near = sentence.sentence().block() == place.sentence().block()
                    && discourse.distance(sentence, place) <= REACH;
            if (!near) {
                return Optional.empty();
            }
            int end = order == place.order() ? place.first() : sentence.last() + 1;
            Optional<Place> office = last(sentence, end);
            if (office.isPresent()) {
                return office;
            }
        }
        return Optional.empty();
    }

    private Optional<Place> last(Place sentence, int end) {
        for (int i = end - 1; i > 0; i--) {
            if (isSubject(sentence, i) && !discourse.isInMention(sentence, i)) {
                Place office = NounPhrases.endingAt(sentence, i);
                boolean definite = office.token(office.first()).lower().equals("the");
                if (definite && !discourse.isQuoted(office.span())) {
                    return Optional.of(office);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a word is the office of one who is the subject of its sentence. */
    private boolean isSubject(Place sentence, int index) {
        Token noun = sentence.token(index);
        return noun.relation().startsWith("nsubj")
                && noun.head() >= 0
                && sentence.token(noun.head()).head() == Token.ROOT
                && noun.tag().equals("NN")
                && roleWords.isHead(noun);
    }
}
