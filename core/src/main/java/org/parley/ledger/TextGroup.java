package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;

/** Two or more texts that are alike, directly or through others, of one speaker. */
final class TextGroup {
    final List<CarriedText> texts = new ArrayList<>();
    CarriedText first;
    /** Whether the texts are of several documents. */
    boolean several;

    TextGroup(CarriedText first) {
        this.first = first;
        texts.add(first);
    }

    void add(CarriedText text, boolean ofSeveral) {
        several |= ofSeveral || !text.document.equals(first.document);
        first = CarriedText.BY_ORDER.compare(text, first) < 0 ? text : first;
    }

    /** Nobody knows whether two unknown speakers are one. */
    boolean counts() {
        return several && (first.statement.isEmpty() || !first.speaker.isEmpty());
    }
}
