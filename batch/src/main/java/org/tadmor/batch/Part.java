package org.tadmor.batch;

import java.io.Serializable;

/**
 * What one task reads of a file: all of it, or the lines that start within some of its bytes.
 *
 * @param file the file
 * @param start first byte
 * @param end behind the last byte; the line that holds it is read to its end
 * @param lines how many line breaks stand before {@code start - 1}; 0 at the start of the file
 */
record Part(InputFile file, long start, long end, long lines) implements Serializable {

    /** All of a file. */
    static Part whole(InputFile file) {
        return new Part(file, 0, Long.MAX_VALUE, 0);
    }

    /** Whether it is lines out of a longer file. */
    boolean isCut() {
        return end != Long.MAX_VALUE;
    }

    /** The same bytes, once it is known what stands before them. */
    Part after(long breaks) {
        return new Part(file, start, end, breaks);
    }
}
