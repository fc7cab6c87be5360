package org.parley.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that remembers the bytes read last, so that reading can go on behind what was broken. */
final class Rewindable extends FilterInputStream {
    private static final int REMEMBERED = 1 << 17;

    private final byte[] last = new byte[REMEMBERED];
    /** How many bytes came from the stream; the last of them are remembered. */
    private long received;
    /** The next byte to hand on; not behind {@link #received}. */
    private long next;

    Rewindable(InputStream in) {
        super(in);
    }

    /** How many bytes were handed on. */
    long position() {
        return next;
    }

    /**
     * Goes on at the first place behind {@code from} where a line begins with {@code words}.
     *
     * @return whether there is one, and {@code from} is still remembered
     */
    boolean goOn(long from, byte[] words) throws IOException {
        if (from < 0 || from > received || from < received - REMEMBERED) {
            return false;
        }
        next = from;
        int value = read();
        while (value >= 0) {
            if (value == '\n') {
                long found = next;
                if (begins(words)) {
                    next = found;
                    return true;
                }
                next = found;
            }
            value = read();
        }
        return false;
    }

    private boolean begins(byte[] words) throws IOException {
        for (byte word : words) {
            if (read() != word) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        if (next < received) {
            return last[(int) (next++ % REMEMBERED)] & 0xFF;
        }
        int value = super.read();
        if (value >= 0) {
            last[(int) (received++ % REMEMBERED)] = (byte) value;
            next++;
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (next < received) {
            int count = (int) Math.min(length, received - next);
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = last[(int) (next++ % REMEMBERED)];
            }
            return count;
        }
        int count = super.read(bytes, offset, Math.min(length, REMEMBERED));
        for (int i = 0; i < count; i++) {
            last[(int) (received++ % REMEMBERED)] = bytes[offset + i];
        }
        next = received;
        return count;
    }

    @Override
    public long skip(long number) throws IOException {
        long skipped = 0;
        while (skipped < number && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
