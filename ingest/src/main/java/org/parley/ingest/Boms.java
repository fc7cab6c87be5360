package org.parley.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Byte order marks, and the encodings of two bytes a character that do without. */
final class Boms {
    private static final int SAMPLE = 4096;

    private Boms() {}

    /** The number of bytes that the mark takes; zero where there is none. */
    static int length(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return 4;
        }
        return starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE) ? 2 : 0;
    }

    /** The encoding that the mark tells, else UTF-8. */
    static Charset charset(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** UTF-16 without a mark: every other byte of most Western text is zero. */
    static Optional<Charset> wideWithoutMark(byte[] bytes) {
        int pairs = Math.min(SAMPLE, bytes.length) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2 || Math.min(even, odd) > pairs / 20 || Math.max(even, odd) < pairs * 3 / 5) {
            return Optional.empty();
        }
        return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    static boolean starts(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
