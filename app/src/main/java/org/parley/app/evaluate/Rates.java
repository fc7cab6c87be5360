package org.parley.app.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision and recall, between 0 and 1.
 *
 * @param precision the share of what was predicted that is right
 * @param recall the share of the gold that was found
 */
public record Rates(double precision, double recall) {
    /**
     * Rates from counts; a rate over nothing is 0.
     *
     * @param rightPredicted how much of what was predicted is right
     * @param predicted how much was predicted
     * @param foundGold how much of the gold was found
     * @param gold how much gold there is
     */
    static Rates of(double rightPredicted, int predicted, double foundGold, int gold) {
        return new Rates(predicted == 0 ? 0 : rightPredicted / predicted, gold == 0 ? 0 : foundGold / gold);
    }

    /** The harmonic mean of the two (van Rijsbergen 1979); 0 where both are. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** All three in percent with one digit, such as {@code "P 81.2 R 70.0 F 75.2"}. */
    String label() {
        return "P " + percent(precision) + " R " + percent(recall) + " F " + percent(f1());
    }

    /** A rate in percent with one digit. */
    static String percent(double rate) {
        return new BigDecimal(100 * rate).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
