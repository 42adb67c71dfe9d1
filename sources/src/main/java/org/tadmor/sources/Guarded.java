package org.tadmor.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What comes out of a decompressor, cut off where far more comes out than went in: a decompression bomb. Text is seldom packed to less
 * than a fiftieth.
 */
final class Guarded extends FilterInputStream {
    private static final long FREE = 64_000_000;
    private static final long MOST_TIMES = 250;

    private final Counted packed;
    private long unpacked = 0;

    /**
     * @param unpacking gives the unpacked bytes
     * @param packed what {@code unpacking} reads from
     */
    Guarded(InputStream unpacking, Counted packed) {
        super(unpacking);
        this.packed = packed;
    }

    /** Unpacked bytes that no archive of texts holds. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;

        Bomb() {
            super("unpacks to more than " + MOST_TIMES + " times its size");
        }
    }

    /** Counts the bytes read from a stream. */
    static final class Counted extends FilterInputStream {
        private long count = 0;

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

    private void check(int read) throws IOException {
        unpacked += read;
        if (unpacked > FREE && unpacked > MOST_TIMES * packed.count) {
            throw new Bomb();
        }
    }
}
