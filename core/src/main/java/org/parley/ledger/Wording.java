package org.parley.ledger;

import java.util.Arrays;

/** The words of one or more texts that are the same, and the wordings that they are alike. */
final class Wording extends Runs {
    static final CarriedText[] NO_TEXTS = {};
    static final Wording[] NONE = {};

    CarriedText[] texts = NO_TEXTS;
    /** The last wording that met this one. */
    int met;

    /** Most wordings are alike no other. */
    Wording[] alike = NONE;

    Wording(Runs runs) {
        super(runs);
    }

    boolean isAlike(Wording other) {
        return place(alike, other) >= 0;
    }

    void join(Wording other) {
        alike = with(alike, other);
    }

    void part(Wording other) {
        alike = without(alike, other);
    }

    static <T> T[] with(T[] all, T one) {
        T[] longer = Arrays.copyOf(all, all.length + 1);
        longer[all.length] = one;
        return longer;
    }

    static <T> T[] without(T[] all, T one) {
        int place = place(all, one);
        if (place < 0) {
            return all;
        }
        T[] shorter = Arrays.copyOf(all, all.length - 1);
        System.arraycopy(all, place + 1, shorter, place, all.length - place - 1);
        return shorter;
    }

    /** Where the object itself is; -1 if nowhere. */
    private static <T> int place(T[] all, T one) {
        for (int place = 0; place < all.length; place++) {
            if (all[place] == one) {
                return place;
            }
        }
        return -1;
    }
}
