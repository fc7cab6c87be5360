package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Tellings by what they belong to, and what follows from each lot: only lots that something was added to or taken from are
 * derived anew.
 *
 * @param <K> names a lot
 * @param <T> what lies in it; has a place in the ledger's order
 * @param <R> what follows
 */
final class Slices<K, T, R> {
    private final BiFunction<K, List<T>, List<R>> derive;
    private final Comparator<T> order;
    private final Map<K, Sorted<T>> lots = new HashMap<>();
    private final Map<K, List<R>> rows = new LinkedHashMap<>();
    private final Set<K> stale = new HashSet<>();

    Slices(Comparator<T> order, BiFunction<K, List<T>, List<R>> derive) {
        this.order = order;
        this.derive = derive;
    }

    /** Lays something into a lot, or takes it out. */
    void change(K key, T one, boolean add) {
        if (add) {
            lots.computeIfAbsent(key, lot -> new Sorted<>(order)).add(one);
        } else {
            Sorted<T> lot = Objects.requireNonNull(lots.get(key));
            lot.remove(one);
            if (lot.isEmpty()) {
                lots.remove(key);
            }
        }
        stale.add(key);
    }

    /** What the lot was derived from beside itself has changed. */
    void touch(K key) {
        if (lots.containsKey(key)) {
            stale.add(key);
        }
    }

    List<T> lot(K key) {
        Sorted<T> lot = lots.get(key);
        return lot == null ? List.of() : lot.all();
    }

    /** The lots that will not be derived anew as it is. */
    List<K> settled() {
        return lots.keySet().stream().filter(key -> !stale.contains(key)).toList();
    }

    /** Derives what is stale; gives whether there was any. */
    boolean settle() {
        boolean any = !stale.isEmpty();
        for (K key : List.copyOf(stale)) {
            Sorted<T> lot = lots.get(key);
            List<R> derived = lot == null ? List.of() : derive.apply(key, List.copyOf(lot.all()));
            if (derived.isEmpty()) {
                rows.remove(key);
            } else {
                rows.put(key, derived);
            }
        }
        stale.clear();
        return any;
    }

    /** All that follows, in no order. */
    List<R> rows() {
        List<R> all = new ArrayList<>();
        rows.values().forEach(all::addAll);
        return all;
    }
}
