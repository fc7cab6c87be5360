package org.parley.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, all its members, and stops at what was packed to burst. */
final class Gunzip extends FilterInputStream {
    /** Text packs to a tenth or so; only a bomb packs to a two-hundredth for long. */
    private static final int GREATEST_RATIO = 200;

    private static final long FREE = 64L << 20;

    private final Packed packed;
    private long unpacked;

    private Gunzip(Packed packed) throws IOException {
        super(new GZIPInputStream(packed, 1 << 16));
        this.packed = packed;
    }

    static InputStream of(InputStream in) throws IOException {
        return new Gunzip(new Packed(in));
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : counted(1, value);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        return count < 0 ? count : counted(count, count);
    }

    /** None, so that a buffer hands on what it has before it asks for what may be broken. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(int count, int result) throws IOException {
        unpacked += count;
        if (unpacked > FREE && unpacked > GREATEST_RATIO * packed.count) {
            throw new IOException("the gzip data unpack to more than " + GREATEST_RATIO + " times their size");
        }
        return result;
    }

    /** Counts; and never says that nothing is available, which would end the stream before its next member. */
    private static final class Packed extends FilterInputStream {
        private long count;

        Packed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }
}
