package org.parley.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps one object for all equal ones: many documents name the same people, parties and dates. */
final class Pool {
    private final Map<Object, Object> kept = new HashMap<>();

    /** The object that was seen first of those that equal this one. */
    @SuppressWarnings("unchecked") // what equals a value of these types is one
    <T> T one(T value) {
        Object known = kept.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }

    <T> List<T> each(List<T> values) {
        List<T> pooled = new ArrayList<>(values.size());
        values.forEach(value -> pooled.add(one(value)));
        return List.copyOf(pooled);
    }

    /** Likewise for lists of which many are the same. */
    <T> List<T> list(List<T> values) {
        return values.isEmpty() ? List.of() : one(each(values));
    }
}
