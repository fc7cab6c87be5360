package org.parley.reading.syntax;

import java.nio.ByteBuffer;

/**
 * Weights in a table that features are hashed into, a row of classes for each bucket.
 *
 * <p>A weight is kept in eight bits as the signed square root of its size, so that small ones are told apart and large
 * ones are not cut off.
 */
final class Weights implements Scorer {
    private final int classes;
    private final int mask;
    private final short[] table;

    /** @param codes the signed square roots */
    Weights(int classes, int bits, byte[] codes) {
        this(classes, bits, new short[codes.length]);
        for (int i = 0; i < codes.length; i++) {
            table[i] = weight(codes[i]);
        }
    }

    private Weights(int classes, int bits, short[] table) {
        this.classes = classes;
        this.mask = (1 << bits) - 1;
        this.table = table;
    }

    private static short weight(byte code) {
        return (short) (code * Math.abs(code));
    }

    private static byte code(short weight) {
        return (byte) (Math.signum(weight) * Math.round(Math.sqrt(Math.abs(weight))));
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void score(Features features, int[] scores) {
        for (int c = 0; c < classes; c++) {
            scores[c] = 0;
        }
        for (int i = 0; i < features.count(); i++) {
            int row = (features.get(i) & mask) * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += table[row + c];
            }
        }
    }

    /**
     * Reads what {@link #write} wrote: classes, bits, one bit a weight telling whether it is there, and the weights that
     * are there.
     */
    static Weights read(ByteBuffer in) {
        int classes = in.getInt();
        int bits = in.getInt();
        short[] table = new short[classes << bits];
        byte[] there = new byte[(table.length + 7) / 8];
        in.get(there);
        for (int i = 0; i < there.length; i++) {
            for (int rest = there[i] & 0xFF; rest != 0; rest &= rest - 1) {
                table[8 * i + Integer.numberOfTrailingZeros(rest)] = weight(in.get());
            }
        }
        return new Weights(classes, bits, table);
    }

    /** Writes the weights; the inverse of {@link #read}. */
    void write(ByteBuffer out) {
        out.putInt(classes);
        out.putInt(Integer.numberOfTrailingZeros(mask + 1));
        byte[] there = new byte[(table.length + 7) / 8];
        for (int i = 0; i < table.length; i++) {
            if (table[i] != 0) {
                there[i >> 3] |= (byte) (1 << (i & 7));
            }
        }
        out.put(there);
        for (short weight : table) {
            if (weight != 0) {
                out.put(code(weight));
            }
        }
    }
}
