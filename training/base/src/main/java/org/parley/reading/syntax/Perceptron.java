package org.parley.reading.syntax;

import java.util.Arrays;

/** An averaged perceptron (Collins 2002) over hashed features, while it is trained. */
final class Perceptron implements Scorer {
    private final int classes;
    private final int mask;
    private final int[] weights;
    private final double[] sums;
    private final int[] changed;
    private int now;

    Perceptron(int classes, int bits) {
        this.classes = classes;
        this.mask = (1 << bits) - 1;
        this.weights = new int[classes << bits];
        this.sums = new double[classes << bits];
        this.changed = new int[classes << bits];
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void score(Features features, int[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        for (int i = 0; i < features.count(); i++) {
            int row = (features.get(i) & mask) * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[row + c];
            }
        }
    }

    /** Counts a decision; the averages weigh every decision alike. */
    void tick() {
        now++;
    }

    /** The averages in sixteen bits. */
    SparseWeights sparse() {
        double[] averages = averages();
        double largest = Arrays.stream(averages).map(Math::abs).max().orElse(1);
        short[] table = new short[averages.length];
        for (int i = 0; i < table.length; i++) {
            table[i] = (short) Math.round(averages[i] / largest * Short.MAX_VALUE);
        }
        return SparseWeights.of(classes, table);
    }

    /**
     * The averages as {@link Codes}.
     *
     * @param least codes below it are dropped: they fill the file and change next to nothing
     */
    DenseWeights dense(int least) {
        double[] averages = averages();
        double scale = 127 / Math.sqrt(Arrays.stream(averages).map(Math::abs).max().orElse(1));
        byte[] table = new byte[averages.length];
        for (int i = 0; i < table.length; i++) {
            double root = Math.sqrt(Math.abs(averages[i])) * scale;
            table[i] = (byte) (root < least ? 0 : Math.round(Math.copySign(root, averages[i])));
        }
        return new DenseWeights(classes, table);
    }

    private double[] averages() {
        double[] averages = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            averages[i] = (sums[i] + (double) (now - changed[i]) * weights[i]) / Math.max(1, now);
        }
        return averages;
    }

    void learn(Features features, int right, int wrong) {
        for (int i = 0; i < features.count(); i++) {
            int row = (features.get(i) & mask) * classes;
            change(row + right, 1);
            change(row + wrong, -1);
        }
    }

    private void change(int index, int by) {
        sums[index] += (double) (now - changed[index]) * weights[index];
        changed[index] = now;
        weights[index] += by;
    }

    /** The averages in eight bits; by their signed square roots. */
    private byte[] codes(int least) {
        double[] averages = new double[weights.length];
        double[] sizes = new double[weights.length];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            averages[i] = (sums[i] + (double) (now - changed[i]) * weights[i]) / Math.max(1, now);
            if (averages[i] != 0) {
                sizes[count++] = Math.abs(averages[i]);
            }
        }
        Arrays.sort(sizes, 0, count);
        double scale = 127 / Math.sqrt(count == 0 ? 1 : sizes[(int) (count * 0.99999)]);
        byte[] table = new byte[weights.length];
        int kept = 0;
        for (int i = 0; i < table.length; i++) {
            double root = Math.min(127, Math.sqrt(Math.abs(averages[i])) * scale);
            table[i] = (byte) (root < least ? 0 : Math.round(Math.copySign(root, averages[i])));
            kept += table[i] != 0 ? 1 : 0;
        }
        System.out.printf("  %d weights, %d of them kept in eight bits%n", count, kept);
        return table;
    }
}
