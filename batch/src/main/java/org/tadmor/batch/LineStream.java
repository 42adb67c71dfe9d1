package org.tadmor.batch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;

/** The whole lines that start within some bytes of a file. */
final class LineStream extends InputStream {
    private final InputStream in;
    private final long end;
    private final long first;
    private final long lines;
    private long position;
    private boolean ended;

    /**
     * Goes to the first line.
     *
     * @param in the file, from any position
     * @param part which bytes; {@link Part#lines} is known
     */
    LineStream(FSDataInputStream in, Part part) throws IOException {
        this.in = new java.io.BufferedInputStream(in, 1 << 16);
        this.end = part.end();
        if (part.start() == 0) {
            lines = 0;
        } else {
            // The line that holds the byte before belongs to whoever reads that byte.
            in.seek(part.start() - 1);
            position = part.start() - 1;
            int b = this.in.read();
            position++;
            while (b >= 0 && b != '\n') {
                b = this.in.read();
                position++;
            }
            ended = b < 0;
            lines = part.lines() + 1;
        }
        first = position;
        ended |= position >= end;
    }

    /** Where its first line starts in the file. */
    long first() {
        return first;
    }

    /** Lines of the file before its first. */
    long lines() {
        return lines;
    }

    @Override
    public int read() throws IOException {
        if (ended) {
            return -1;
        }
        int b = in.read();
        position++;
        ended = b < 0 || b == '\n' && position >= end;
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && !ended) {
            int b = read();
            if (b >= 0) {
                buffer[offset + count++] = (byte) b;
            }
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** How many line breaks stand in some bytes of a file. */
    static long breaks(FSDataInputStream in, long from, long to) throws IOException {
        in.seek(from);
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        long left = to - from;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return count;
            }
            for (int i = 0; i < read; i++) {
                count += buffer[i] == '\n' ? 1 : 0;
            }
            left -= read;
        }
        return count;
    }
}
