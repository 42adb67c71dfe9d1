package org.tadmor.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What comes out of a decompressor, cut off where far more came out of the whole input than went in: a decompression bomb. Text is
 * seldom packed to less than a fiftieth.
 */
final class Guarded extends FilterInputStream {
    private static final long FREE = 64_000_000;
    private static final long MOST_TIMES = 250;

    private final Counted input;

    /**
     * @param unpacking gives the unpacked bytes
     * @param input the input that all of them come from, be it through archives within archives
     */
    Guarded(InputStream unpacking, Counted input) {
        super(unpacking);
        this.input = input;
    }

    /** Unpacked bytes that no archive of texts holds. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb() {
            super("unpacks to more than " + MOST_TIMES + " times its size");
        }
    }

    /** Counts the bytes read from an input, and what they were unpacked to at any depth. */
    static final class Counted extends FilterInputStream {
        private long count = 0;
        private long unpacked = 0;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        check(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        check(Math.max(0, read));
        return read;
    }

    /** Reads to the end, so that what is passed over is looked at as well. */
    void drain() throws IOException {
        byte[] buffer = new byte[1 << 16];
        int read = read(buffer);
        while (read >= 0) {
            read = read(buffer);
        }
    }

    private void check(int read) throws IOException {
        input.unpacked += read;
        if (input.unpacked > FREE && input.unpacked > MOST_TIMES * input.count) {
            throw new Bomb();
        }
    }
}
