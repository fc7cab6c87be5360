package org.parley.reading.syntax;

/** Weights in eight bits: the signed square root of the weight, so that small ones are told apart and large ones kept. */
final class Codes {
    private static final int[] WEIGHTS = weights();

    private Codes() {}

    private static int[] weights() {
        int[] weights = new int[256];
        for (int code = -128; code < 128; code++) {
            weights[code & 0xFF] = code * Math.abs(code);
        }
        return weights;
    }

    static int weight(int code) {
        return WEIGHTS[code & 0xFF];
    }
}
