package org.parley.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.reading.Token;
import org.parley.rule.WordLists;

/**
 * Words that stand for somebody.
 *
 * @param place the words
 * @param entity whom they stand for
 * @param form how: by name, by an adjective of the name ("Ukrainian"), or by an office or kind of body
 */
record Mention(Place place, Entity entity, Form form) {
    private static final Set<String> ASKING = Set.of("ask", "question", "press", "quiz");

    private static final Set<String> SOURCES = WordLists.of("sources");

    /** So many words stand at most between "according to" and the name: "its chief negotiator,". */
    private static final int FARTHEST_SOURCE = 8;

    enum Form {
        NAME,
        ADJECTIVE,
        ROLE
    }

    boolean isSubject() {
        for (int i = place.first(); i <= place.last(); i++) {
            if (place.token(i).relation().startsWith("nsubj") || isBesideSubject(place.token(i)) || isAgent(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands behind the "by" of a passive: "was summed up by Ada Brandt". */
    private boolean isAgent(int index) {
        int by = place.token(index).relation().equals("pobj")
                ? place.token(index).head()
                : -1;
        int verb = by >= 0 && place.token(by).lower().equals("by")
                ? place.token(by).head()
                : -1;
        return verb >= 0 && place.token(verb).tag().equals("VBN");
    }

    /** Whether a name stands in commas beside the subject: "the union's president, Ada Brandt, said". */
    private boolean isBesideSubject(Token name) {
        int office = name.relation().equals("appos") ? name.head() : -1;
        return office >= 0
                && place.token(office).relation().startsWith("nsubj")
                && place.token(office).is("NN");
    }

    /** Whether the words are the subject of the sentence, not merely of a clause in it. */
    boolean isMainSubject() {
        return place.governors().anyMatch(verb -> place.token(verb).head() == Token.ROOT);
    }

    /** Whether the words stand in commas beside the subject of the sentence: "the envoy, Ada Brandt, gave another account". */
    boolean isBesideMainSubject() {
        for (int i = place.first(); i <= place.last(); i++) {
            Token name = place.token(i);
            int office = isBesideSubject(name) ? name.head() : -1;
            int verb = office < 0 ? -1 : place.token(office).head();
            if (verb >= 0 && place.token(verb).head() == Token.ROOT) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is by whose account its sentence ends: "…, according to its negotiator, Ada Brandt". */
    boolean isSource() {
        for (int i = place.first() - 1; i > 0 && i >= place.first() - FARTHEST_SOURCE; i--) {
            String two = place.token(i - 1).lower() + " " + place.token(i).lower();
            if (SOURCES.contains(two)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is asked something: he is the one who answers. */
    boolean isAsked() {
        return place.passiveGovernors()
                .mapToObj(place::token)
                .anyMatch(verb -> ASKING.contains(verb.lemma()) && verb.tag().equals("VBN"));
    }

    /** Whether the words only say whose something is: "Brandt's office". */
    boolean isPossessor() {
        return place.isPossessive(place.last() + 1);
    }

    /** The index of the word behind the words and their possessive ending; it may be the end of the sentence. */
    int next() {
        return place.last() + (isPossessor() ? 2 : 1);
    }

    /** Whether "herself" stands behind the words: they turn to somebody else. */
    boolean isStressed() {
        int behind = place.last() + 1;
        return behind < place.sentence().size()
                && (place.token(behind).lower().equals("herself")
                        || place.token(behind).lower().equals("himself"));
    }

    /** Whether all of the words stand before a place. */
    boolean isBefore(Place other) {
        return place.order() < other.order() || (place.order() == other.order() && place.last() < other.first());
    }

    /** The state or other party that was last named by name before a place. */
    static Optional<Entity> lastParty(List<Mention> mentions, Place place) {
        return mentions.stream()
                .filter(mention -> mention.isBefore(place)
                        && mention.form() == Form.NAME
                        && mention.entity().kind() == SpeakerKind.PARTY)
                .map(Mention::entity)
                .reduce((first, second) -> second);
    }
}
