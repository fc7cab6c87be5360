package org.parley.ledger;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Keeps what a function of words gave for the words that it was asked last: the same few are asked about many times in a row.
 * It gives what the function gives, to any thread; of two words with one place the later is kept.
 *
 * @param <V> not changed by anybody
 */
final class Recent<V> {
    private static final int PLACES = 1 << 9;

    private final Function<String, V> function;
    private final AtomicReferenceArray<Given<V>> kept = new AtomicReferenceArray<>(PLACES);

    /** @param function gives the same for the same words each time */
    Recent(Function<String, V> function) {
        this.function = function;
    }

    V of(String words) {
        int hash = words.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Given<V> given = kept.getAcquire(place);
        if (given == null || !given.words.equals(words)) {
            given = new Given<>(words, function.apply(words));
            kept.setRelease(place, given);
        }
        return given.value;
    }

    private record Given<V>(String words, V value) {}
}
