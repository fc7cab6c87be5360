package org.parley.reading.syntax;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number for each of many words, kept by the words' 32-bit hashes. A word that was not put in is taken for another one
 * time in tens of thousands, which the models bear.
 */
final class HashTable {
    private final int[] keys;
    private final short[] values;

    private HashTable(int[] keys, short[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** A table of values from 1 to 32,767 by word. */
    static HashTable of(Map<String, Integer> entries) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        entries.forEach((word, value) -> sorted.put(Features.hash(word), value));
        int[] keys = new int[sorted.size()];
        short[] values = new short[keys.length];
        int i = 0;
        for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
            keys[i] = entry.getKey();
            values[i++] = entry.getValue().shortValue();
        }
        return slots(keys, values);
    }

    /** The value for the word with this hash, or 0. */
    int get(int hash) {
        int mask = keys.length - 1;
        for (int slot = hash & mask; values[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == hash) {
                return values[slot];
            }
        }
        return 0;
    }

    static HashTable read(ByteBuffer in) {
        int size = in.getInt();
        int[] keys = new int[size];
        for (int i = 0; i < size; i++) {
            keys[i] = in.getInt();
        }
        short[] values = new short[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.getShort();
        }
        return slots(keys, values);
    }

    void write(ByteBuffer out) {
        int[] slots = new int[keys.length];
        int size = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (values[slot] != 0) {
                slots[size++] = slot;
            }
        }
        out.putInt(size);
        for (int slot : Arrays.copyOf(slots, size)) {
            out.putInt(keys[slot]);
        }
        for (int slot : Arrays.copyOf(slots, size)) {
            out.putShort(values[slot]);
        }
    }

    private static HashTable slots(int[] keys, short[] values) {
        int capacity = Integer.highestOneBit(Math.max(1, keys.length)) * 4;
        int[] slotKeys = new int[capacity];
        short[] slotValues = new short[capacity];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & capacity - 1;
            while (slotValues[slot] != 0) {
                slot = slot + 1 & capacity - 1;
            }
            slotKeys[slot] = keys[i];
            slotValues[slot] = values[i];
        }
        return new HashTable(slotKeys, slotValues);
    }
}
