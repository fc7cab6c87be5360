package org.parley.ingest;

/**
 * How often each id was wanted in a run of any length: twelve bytes an id or two, whatever its length, since ids are known
 * by 64 bits of hash. Two of ten million ids share these with a chance of one in 300,000; then one gets a number behind
 * it that it did not need.
 */
final class IdCounts {
    private static final int FIRST_SIZE = 1 << 10;
    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;

    private long[] keys = new long[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int used;

    /** Counts an id, and tells how often it was wanted, this time included. */
    int add(String id) {
        if (2 * used >= keys.length) {
            grow();
        }
        int slot = slot(keys, counts, hash(id));
        if (counts[slot] == 0) {
            keys[slot] = hash(id);
            used++;
        }
        counts[slot]++;
        return counts[slot];
    }

    private void grow() {
        long[] moreKeys = new long[2 * keys.length];
        int[] moreCounts = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                int slot = slot(moreKeys, moreCounts, keys[i]);
                moreKeys[slot] = keys[i];
                moreCounts[slot] = counts[i];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
    }

    private static int slot(long[] keys, int[] counts, long key) {
        int slot = (int) key & (keys.length - 1);
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** FNV-1a over the characters, mixed as SplitMix64 does. */
    private static long hash(String id) {
        long hash = BASIS;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
