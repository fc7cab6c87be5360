package org.parley.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, each up to a limit; what goes beyond is passed over. */
final class ByteLines {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private byte[] line = new byte[1 << 12];

    private long number;
    private boolean tooLong;

    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end, or null behind the last. */
    byte @Nullable [] next() throws IOException {
        int length = 0;
        tooLong = false;
        if (position == filled && !fill()) {
            return null;
        }
        number++;
        while (position < filled || fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length = append(length, end);
            boolean done = end < filled;
            position = done ? end + 1 : end;
            if (done) {
                break;
            }
        }
        boolean carriageReturn = length > 0 && line[length - 1] == '\r';
        return Arrays.copyOf(line, carriageReturn ? length - 1 : length);
    }

    /** The number of the line that was read last, from one. */
    long number() {
        return number;
    }

    /** Whether that line went beyond the limit. */
    boolean isTooLong() {
        return tooLong;
    }

    /** What was taken from the stream beyond that line. */
    byte[] unread() {
        byte[] rest = Arrays.copyOfRange(buffer, position, filled);
        position = filled;
        return rest;
    }

    private int append(int length, int end) {
        int count = Math.min(end - position, limit - length);
        tooLong |= count < end - position;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(limit, Math.max(2 * line.length, length + count)));
        }
        System.arraycopy(buffer, position, line, length, count);
        return length + count;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
