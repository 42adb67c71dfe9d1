package org.tadmor.store.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.imports.GdeltRow.Code;

/**
 * The rows of a file of GDELT events (tab-separated, no header), plain in a ZIP archive as GDELT gives them out, or by gzip; told by its first
 * bytes. Rows come one at a time and nothing is kept of them. A row that cannot be read is given out as rejected, and the rest
 * goes on.
 */
public final class GdeltEvents implements Closeable {
    private static final int LONGEST_LINE = 1 << 20;
    private static final long LARGEST = 8L << 30;

    private final String name;
    private final InputStream in;
    private final @Nullable ZipInputStream archive;
    private final boolean packed;
    private final long largest;
    private @Nullable BoundedLines lines;
    private GdeltRowReader rows;
    private long number;
    private boolean ended;

    /**
     * Opens a file.
     *
     * @throws IOException when it cannot be opened or read
     */
    public static GdeltEvents open(Path file) throws IOException {
        return new GdeltEvents(Files.newInputStream(file), String.valueOf(file.getFileName()), LARGEST);
    }

    /**
     * Reads from a stream, closed with this.
     *
     * @param name for what is rejected
     * @throws IOException when it cannot be read
     */
    public static GdeltEvents of(InputStream in, String name) throws IOException {
        return new GdeltEvents(in, name, LARGEST);
    }

    /** @param largest bytes after decompression */
    GdeltEvents(InputStream in, String name, long largest) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        this.name = name;
        this.largest = largest;
        this.rows = new GdeltRowReader(name);
        this.archive = starts(bytes, 'P', 'K', 8) ? new ZipInputStream(bytes, StandardCharsets.UTF_8) : null;
        this.packed = archive != null || starts(bytes, 0x1F, 0x8B, 8);
        this.in = packed ? new Counted(archive == null ? unpacked(bytes) : archive, largest) : bytes;
        this.lines = archive == null ? lines() : null;
    }

    /**
     * The next row, or null after the last. Empty lines are passed over.
     *
     * @throws IOException when the file cannot be read any further; what is wrong within an archive is a rejected row instead
     */
    public @Nullable GdeltRow next() throws IOException {
        while (!ended) {
            try {
                if (lines == null && !nextEntry(archive)) {
                    return null;
                }
                GdeltRow row = nextOfLines(lines);
                if (row != null) {
                    return row;
                }
            } catch (TooLarge e) {
                return last(Code.GDELT_TOO_LARGE, "more than " + largest + " bytes after decompression");
            } catch (IOException | IllegalArgumentException e) {
                if (!packed) {
                    throw e;
                }
                return last(Code.GDELT_ARCHIVE, String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    /** @param most what the third byte is at most */
    private static boolean starts(BufferedInputStream bytes, int first, int second, int most) throws IOException {
        bytes.mark(3);
        boolean starts = bytes.read() == first && bytes.read() == second && bytes.read() <= most;
        bytes.reset();
        return starts;
    }

    /** What is damaged from its first bytes on is found when it is read, as an archive is. */
    private static InputStream unpacked(InputStream bytes) {
        return new InputStream() {
            private @Nullable InputStream open;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                InputStream from = open;
                if (from == null) {
                    from = new GZIPInputStream(bytes, 1 << 16);
                    open = from;
                }
                return from.read(target, offset, length);
            }

            @Override
            public void close() throws IOException {
                bytes.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private @Nullable GdeltRow nextOfLines(@Nullable BoundedLines from) throws IOException {
        while (from != null) {
            String line = from.next();
            if (line == null) {
                lines = null;
                ended = archive == null;
                return null;
            }
            number++;
            if (from.cut()) {
                return rows.rejected(Code.GDELT_LINE_TOO_LONG, number, "longer than " + LONGEST_LINE + " characters");
            }
            if (!line.isBlank()) {
                return rows.read(line, number);
            }
        }
        return null;
    }

    private boolean nextEntry(@Nullable ZipInputStream from) throws IOException {
        ZipEntry entry = from == null ? null : from.getNextEntry();
        if (entry == null) {
            ended = true;
            return false;
        }
        rows = new GdeltRowReader(name + "!" + entry.getName());
        number = 0;
        lines = lines();
        return true;
    }

    private GdeltRow last(Code code, String detail) {
        ended = true;
        return rows.rejected(code, number, detail);
    }

    private BoundedLines lines() {
        return new BoundedLines(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_LINE);
    }

    /** More came out of an archive than the limit. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops at a limit. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws TooLarge {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
