package org.parley.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values in order, none of them twice. Sorting waits until the order is asked for, so that very many can be laid in at once;
 * one more beside many costs little, and a value takes four bytes or so.
 *
 * @param <T> any two that compare as equal are one
 */
final class Sorted<T> {
    private static final int SMALLEST = 2;
    /** So many that came since are put in their places one by one. */
    private static final int FEW = 8;

    private final Comparator<? super T> order;
    private @Nullable Object[] values = new Object[SMALLEST];
    /** Null exactly where there is none. */
    @Nullable
    private T first;

    private int size;
    /** So many stand in order; those behind came later. */
    private int ordered;

    Sorted(Comparator<? super T> order) {
        this.order = order;
    }

    /** Gives whether it is the first now, and was not before. */
    boolean add(T value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + Math.max(SMALLEST, size / 2));
        }
        boolean last = ordered == size && (size == 0 || order.compare(at(size - 1), value) < 0);
        values[size++] = value;
        ordered += last ? 1 : 0;
        boolean before = first == null || order.compare(value, first) < 0;
        first = before ? value : first;
        return before;
    }

    /** Nothing happens where it is not there. */
    void remove(T value) {
        order();
        int place = Arrays.binarySearch(values(), 0, size, value, order);
        if (place >= 0) {
            System.arraycopy(values, place + 1, values, place, size - place - 1);
            values[--size] = null;
            ordered = size;
            first = size == 0 ? null : at(0);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        order();
        return size;
    }

    /** The first; there must be one. */
    T first() {
        return Objects.requireNonNull(first);
    }

    /** All of them; not to be kept beyond the next change. */
    List<T> all() {
        order();
        return Collections.unmodifiableList(Arrays.asList(values()).subList(0, size));
    }

    private void order() {
        if (ordered == size) {
            return;
        }
        if (size - ordered <= FEW) {
            while (ordered < size) {
                place();
            }
        } else {
            Arrays.sort(values(), 0, size, order);
            dropEqual();
        }
    }

    /** Puts the first of those behind in its place. */
    private void place() {
        T value = at(ordered);
        int place = Arrays.binarySearch(values(), 0, ordered, value, order);
        if (place >= 0) {
            System.arraycopy(values, ordered + 1, values, ordered, size - ordered - 1);
            values[--size] = null;
        } else {
            System.arraycopy(values, -place - 1, values, -place, ordered + place + 1);
            values[-place - 1] = value;
            ordered++;
        }
    }

    private void dropEqual() {
        int kept = 1;
        for (int i = 1; i < size; i++) {
            if (order.compare(at(kept - 1), at(i)) != 0) {
                values[kept++] = values[i];
            }
        }
        Arrays.fill(values, kept, size, null);
        size = kept;
        ordered = kept;
    }

    @SuppressWarnings("unchecked") // only add fills places
    private T at(int place) {
        return (T) Objects.requireNonNull(values[place]);
    }

    @SuppressWarnings("unchecked") // and places below the size are filled
    private T[] values() {
        return (T[]) values;
    }
}
