package org.tadmor.store.imports;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines ended by LF or CRLF, none kept longer than a limit, so that a file without line ends does not fill the memory. */
final class BoundedLines {
    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int filled;
    private boolean cut;

    /** @param longest characters of a line that are kept */
    BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, or null after the last; {@link #cut} says whether it went on beyond the limit. */
    @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        cut = false;
        boolean any = false;
        while (true) {
            if (position == filled) {
                position = 0;
                filled = Math.max(0, in.read(buffer));
                if (filled == 0) {
                    return any ? withoutReturn(line) : null;
                }
            }
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = Math.min(end - position, longest - line.length());
            line.append(buffer, position, room);
            cut |= room < end - position;
            boolean ended = end < filled;
            position = ended ? end + 1 : end;
            if (ended) {
                return withoutReturn(line);
            }
        }
    }

    /** Whether the line given out last was longer than the limit. */
    boolean cut() {
        return cut;
    }

    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }
}
