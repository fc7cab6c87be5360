package org.parley.reading;

import java.util.Optional;
import org.parley.document.Span;

/**
 * An act that a learned model takes words for: what is done and which words tell by whom, to whom, what and on what
 * condition. All spans lie on the document's text and inside one block.
 *
 * @param type the label of the act, such as {@code demand}
 * @param trigger the word that tells it
 * @param actor who does it
 * @param target whom it is directed at
 * @param object what it is about
 * @param condition what it hangs on; of a precondition what is required
 * @param denied whether it is said not to be so
 * @param mood how real it is said to be
 * @param certainty how probable the type is, from 0 to 1
 */
public record MarkedAct(
        String type,
        Span trigger,
        Optional<Span> actor,
        Optional<Span> target,
        Optional<Span> object,
        Optional<Span> condition,
        boolean denied,
        MarkedMood mood,
        double certainty) {}
