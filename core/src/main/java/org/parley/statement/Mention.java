package org.parley.statement;

import java.util.Optional;

/**
 * Words that stand for somebody.
 *
 * @param place the words
 * @param entity whom they stand for
 * @param form how: by name, by an adjective of the name ("Ukrainian"), or by an office or kind of body
 */
record Mention(Place place, Entity entity, Form form) {
    enum Form {
        NAME,
        ADJECTIVE,
        ROLE
    }

    boolean isSubject() {
        for (int i = place.first(); i <= place.last(); i++) {
            if (place.token(i).relation().startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words only say whose something is: "Brandt's office". */
    boolean isPossessor() {
        return place.isPossessive(place.last() + 1);
    }

    Optional<Mention> named() {
        return form == Form.ADJECTIVE ? Optional.empty() : Optional.of(this);
    }
}
