package org.parley.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All entries in the order of their numbers. A value: adding gives another journal.
 *
 * @param entries ascending by number, no number twice
 */
public record Journal(List<Entry> entries) {
    /** The journal that nothing was written to yet. */
    public static final Journal EMPTY = new Journal(List.of());

    /**
     * Sorts by number.
     *
     * @throws IllegalArgumentException if two entries have the same number
     */
    public Journal {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(entry -> entry.stamp().sequence()));
        entries = List.copyOf(sorted);
        for (int i = 1; i < entries.size(); i++) {
            long sequence = entries.get(i).stamp().sequence();
            if (entries.get(i - 1).stamp().sequence() == sequence) {
                throw new IllegalArgumentException("two entries have the number " + sequence);
            }
        }
    }

    /** The number for the next entry. */
    public long next() {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).stamp().sequence() + 1;
    }

    /**
     * This journal and one entry more.
     *
     * @throws IllegalArgumentException if the entry's number is not {@linkplain #next behind all others}
     */
    public Journal with(Entry entry) {
        if (entry.stamp().sequence() < next()) {
            throw new IllegalArgumentException("entry " + entry.stamp().sequence()
                    + " does not come behind the last one; its number must be " + next() + " or more");
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Journal(more);
    }

    /** The numbers of the entries that no longer count, by an {@link Undo} that does. */
    public Set<Long> undone() {
        Set<Long> undone = new HashSet<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i) instanceof Undo undo
                    && !undone.contains(undo.stamp().sequence())) {
                undone.add(undo.undone());
            }
        }
        return undone;
    }

    /** The entries that count, in order: those that no counting {@link Undo} undoes, the undos themselves left out. */
    public List<Entry> inForce() {
        Set<Long> undone = undone();
        List<Entry> counting = new ArrayList<>();
        for (Entry entry : entries) {
            if (!(entry instanceof Undo) && !undone.contains(entry.stamp().sequence())) {
                counting.add(entry);
            }
        }
        return List.copyOf(counting);
    }
}
