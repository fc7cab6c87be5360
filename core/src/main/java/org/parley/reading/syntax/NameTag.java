package org.parley.reading.syntax;

import java.util.List;
import org.parley.reading.NameKind;

/**
 * The numbers that the name finder gives to words: 0 outside a name, else by kind whether the word begins, is inside,
 * ends or is the whole name (BILOU, Ratinov and Roth 2009).
 */
final class NameTag {
    static final int OUTSIDE = 0;
    static final int BEGIN = 0;
    static final int INSIDE = 1;
    static final int LAST = 2;
    static final int UNIT = 3;
    /** The order that models are trained with; never to be changed without training anew. */
    private static final List<NameKind> KINDS =
            List.of(NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE, NameKind.GROUP, NameKind.OTHER);

    static final int COUNT = 1 + 4 * KINDS.size();

    private NameTag() {}

    static int of(NameKind kind, int part) {
        return 1 + 4 * KINDS.indexOf(kind) + part;
    }

    static NameKind kind(int tag) {
        return KINDS.get((tag - 1) / 4);
    }

    /** The kind of a tag as a number from 1 on. */
    static int kindNumber(int tag) {
        return 1 + (tag - 1) / 4;
    }

    static int part(int tag) {
        return (tag - 1) % 4;
    }

    /** Whether {@code after} may stand behind {@code before} in one sentence. */
    static boolean follows(int before, int after) {
        boolean open = before != OUTSIDE && (part(before) == BEGIN || part(before) == INSIDE);
        if (open) {
            return after != OUTSIDE && (part(after) == INSIDE || part(after) == LAST) && kind(before) == kind(after);
        }
        return after == OUTSIDE || part(after) == BEGIN || part(after) == UNIT;
    }
}
