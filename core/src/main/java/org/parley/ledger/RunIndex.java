package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has a run of words, by the run's hash. There are millions of runs and most have one text, so an entry takes
 * some sixteen bytes: open addressing with linear probing, and a list only where a run has several.
 *
 * @param <T> no list
 */
final class RunIndex<T> {
    private static final int SMALLEST = 16;

    private int[] runs = new int[SMALLEST];
    /** Null where a slot is free, what has the run, or a list of all that have it. */
    private @Nullable Object[] lots = new Object[SMALLEST];

    private int count;

    /** Takes one more that has a run; gives how many have it now. */
    int add(int run, T one) {
        if (count >= lots.length / 4 * 3) {
            grow();
        }
        int slot = slot(run);
        Object lot = lots[slot];
        if (lot == null) {
            runs[slot] = run;
            lots[slot] = one;
            count++;
            return 1;
        }
        List<T> all = list(lot);
        all.add(one);
        lots[slot] = all;
        return all.size();
    }

    /** Forgets that one has a run; gives how many have it now. */
    int remove(int run, T one) {
        int slot = slot(run);
        Object lot = lots[slot];
        if (lot instanceof List<?> all) {
            all.remove(one);
            if (all.size() == 1) {
                lots[slot] = all.get(0);
            }
            return all.size();
        }
        if (lot != null && lot.equals(one)) {
            free(slot);
        }
        return 0;
    }

    /** How many have a run. */
    int size(int run) {
        Object lot = lots[slot(run)];
        return lot == null ? 0 : lot instanceof List<?> all ? all.size() : 1;
    }

    /** All that have a run; changes with the index, and must not be changed. */
    List<T> all(int run) {
        Object lot = lots[slot(run)];
        return lot == null ? List.of() : lot instanceof List<?> ? list(lot) : List.of(only(lot));
    }

    @SuppressWarnings("unchecked") // only add fills slots, and no T is a list
    private List<T> list(Object lot) {
        if (lot instanceof List<?>) {
            return (List<T>) lot;
        }
        List<T> all = new ArrayList<>(2);
        all.add(only(lot));
        return all;
    }

    @SuppressWarnings("unchecked")
    private T only(Object lot) {
        return (T) lot;
    }

    /** Where a run is, or would be. */
    private int slot(int run) {
        int mask = lots.length - 1;
        int slot = home(run);
        while (lots[slot] != null && runs[slot] != run) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int home(int run) {
        int mixed = run * 0x9E3779B9;
        return (mixed ^ (mixed >>> 16)) & (lots.length - 1);
    }

    /** Moves back what had to give way, so that it is found again (Knuth, volume 3, algorithm 6.4R). */
    private void free(int slot) {
        int mask = lots.length - 1;
        int free = slot;
        lots[free] = null;
        count--;
        for (int next = (free + 1) & mask; lots[next] != null; next = (next + 1) & mask) {
            int home = home(runs[next]);
            boolean reaches = free <= next ? (home <= free || home > next) : (home <= free && home > next);
            if (reaches) {
                runs[free] = runs[next];
                lots[free] = lots[next];
                lots[next] = null;
                free = next;
            }
        }
    }

    private void grow() {
        int[] oldRuns = runs;
        @Nullable Object[] oldLots = lots;
        runs = new int[2 * oldRuns.length];
        lots = new Object[runs.length];
        for (int i = 0; i < oldLots.length; i++) {
            if (oldLots[i] != null) {
                int slot = slot(oldRuns[i]);
                runs[slot] = oldRuns[i];
                lots[slot] = oldLots[i];
            }
        }
    }
}
