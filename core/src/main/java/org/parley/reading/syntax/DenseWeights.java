package org.parley.reading.syntax;

import java.nio.ByteBuffer;

/** Weights of a model of few classes: a row of codes for every bucket that features are hashed into. */
final class DenseWeights implements Scorer {
    private final int classes;
    private final int mask;
    private final byte[] codes;

    /** @param codes the {@linkplain Codes codes} by bucket, then by class */
    DenseWeights(int classes, byte[] codes) {
        this.classes = classes;
        this.mask = codes.length / classes - 1;
        this.codes = codes;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void score(Features features, int[] scores) {
        for (int c = 0; c < classes; c++) {
            int sum = 0;
            for (int i = 0; i < features.count(); i++) {
                sum += Codes.weight(codes[(features.get(i) & mask) * classes + c]);
            }
            scores[c] = sum;
        }
    }

    /** Reads classes, bits, one bit a weight telling whether it is there, and the codes of those that are. */
    static DenseWeights read(ByteBuffer in) {
        int classes = in.getInt();
        byte[] codes = new byte[classes << in.getInt()];
        byte[] there = new byte[(codes.length + 7) / 8];
        in.get(there);
        for (int i = 0; i < there.length; i++) {
            for (int rest = there[i] & 0xFF; rest != 0; rest &= rest - 1) {
                codes[8 * i + Integer.numberOfTrailingZeros(rest)] = in.get();
            }
        }
        return new DenseWeights(classes, codes);
    }

    /** The inverse of {@link #read}. */
    void write(ByteBuffer out) {
        out.putInt(classes);
        out.putInt(Integer.numberOfTrailingZeros(mask + 1));
        byte[] there = new byte[(codes.length + 7) / 8];
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != 0) {
                there[i >> 3] |= (byte) (1 << (i & 7));
            }
        }
        out.put(there);
        for (byte code : codes) {
            if (code != 0) {
                out.put(code);
            }
        }
    }
}
