package org.parley.reading.syntax;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Weights of a model of many classes: for every bucket that features are hashed into, those that are not zero. */
final class SparseWeights implements Scorer {
    private final int classes;
    private final int mask;
    /** Where the entries of each bucket start; one more behind the last. */
    private final int[] starts;
    /** The class in the upper and the weight in the lower sixteen bits. */
    private final int[] entries;

    private SparseWeights(int classes, int[] starts, int[] entries) {
        this.classes = classes;
        this.mask = starts.length - 2;
        this.starts = starts;
        this.entries = entries;
    }

    /**
     * Packs a full table.
     *
     * @param weights by bucket, then by class
     */
    static SparseWeights of(int classes, short[] weights) {
        int buckets = weights.length / classes;
        int[] starts = new int[buckets + 1];
        int[] entries = new int[weights.length];
        int size = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            starts[bucket] = size;
            for (int c = 0; c < classes; c++) {
                short weight = weights[bucket * classes + c];
                if (weight != 0) {
                    entries[size++] = (c << 16) | (weight & 0xFFFF);
                }
            }
        }
        starts[buckets] = size;
        return new SparseWeights(classes, starts, Arrays.copyOf(entries, size));
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void score(Features features, int[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < features.count(); i++) {
            int bucket = features.get(i) & mask;
            int end = starts[bucket + 1];
            for (int at = starts[bucket]; at < end; at++) {
                int entry = entries[at];
                scores[entry >> 16] += (short) entry;
            }
        }
    }

    /** Reads classes, bits, the number of entries of every bucket in a byte, their classes in a byte each, their weights. */
    static SparseWeights read(ByteBuffer in) {
        int classes = in.getInt();
        byte[] sizes = new byte[1 << in.getInt()];
        in.get(sizes);
        int[] starts = new int[sizes.length + 1];
        for (int bucket = 0; bucket < sizes.length; bucket++) {
            starts[bucket + 1] = starts[bucket] + (sizes[bucket] & 0xFF);
        }
        byte[] classOf = new byte[starts[sizes.length]];
        in.get(classOf);
        int[] entries = new int[classOf.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (classOf[i] << 16) | (in.getShort() & 0xFFFF);
        }
        return new SparseWeights(classes, starts, entries);
    }

    /** The inverse of {@link #read}. */
    void write(ByteBuffer out) {
        out.putInt(classes);
        out.putInt(Integer.numberOfTrailingZeros(mask + 1));
        for (int bucket = 0; bucket <= mask; bucket++) {
            out.put((byte) (starts[bucket + 1] - starts[bucket]));
        }
        for (int entry : entries) {
            out.put((byte) (entry >> 16));
        }
        for (int entry : entries) {
            out.putShort((short) entry);
        }
    }

    /** The same without the weights below {@code least}. */
    SparseWeights without(int least) {
        short[] weights = new short[classes * (mask + 1)];
        for (int bucket = 0; bucket <= mask; bucket++) {
            for (int at = starts[bucket]; at < starts[bucket + 1]; at++) {
                short weight = (short) entries[at];
                weights[bucket * classes + (entries[at] >> 16)] = Math.abs(weight) < least ? 0 : weight;
            }
        }
        return of(classes, weights);
    }

    /** How many weights are kept. */
    int size() {
        return entries.length;
    }
}
