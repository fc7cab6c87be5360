package org.parley.ledger;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text that can be alike others; no two objects are the same text. There are very many. */
final class CarriedText {
    static final Comparator<CarriedText> BY_ORDER =
            Comparator.comparing((CarriedText text) -> text.order).thenComparingInt(text -> text.index);

    /** Its id; empty where the text is that of the report. */
    final String statement;

    final String document;
    final String order;
    final int index;
    final int month;
    String speaker = "";
    /** Null until the text is taken. */
    @Nullable
    Wording wording;
    /** The texts that are one with this; null where there is no other. */
    @Nullable
    TextGroup group;

    CarriedText(String statement, String document, String order, int index, int month) {
        this.statement = statement;
        this.document = document;
        this.order = order;
        this.index = index;
        this.month = month;
    }

    boolean isOneWith(CarriedText other) {
        boolean near = month < 0 || other.month < 0 || Math.abs(month - other.month) <= 1;
        return near && speaker.equals(other.speaker);
    }

    Wording wording() {
        return Objects.requireNonNull(wording);
    }
}
