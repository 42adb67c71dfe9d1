package org.tadmor.sources;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.tadmor.report.InputBytes;
import org.tadmor.report.InputException;
import org.tadmor.report.ReportReader;

/** The characters of a table, refused where one record does not end within reason: a quotation mark left open in a large file. */
final class RecordText extends FilterReader {
    private static final int LONGEST_RECORD = 2 * ReportReader.LONGEST + 100_000;
    private static final int HEAD = 8192;

    private final char delimiter;
    private long sinceStart = 0;

    RecordText(InputStream in, String where) throws IOException, InputException {
        this(new BufferedInputStream(in, 1 << 16), where, new byte[HEAD]);
    }

    private RecordText(BufferedInputStream in, String where, byte[] head) throws IOException, InputException {
        super(new InputStreamReader(in, StandardCharsets.UTF_8));
        in.mark(HEAD);
        int length = in.readNBytes(head, 0, HEAD);
        in.reset();
        InputBytes.refuseKnownBinary(head, length, where);
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                InputBytes.utf8(head, length, where, 0);
            }
        }
        delimiter = delimiter(new String(head, 0, length, StandardCharsets.UTF_8));
    }

    /** The most frequent of comma, semicolon and tab in the first line. */
    char delimiter() {
        return delimiter;
    }

    /** A record was read; another begins. */
    void startRecord() {
        sinceStart = 0;
    }

    private static char delimiter(String head) {
        int end = head.indexOf('\n');
        String line = end < 0 ? head : head.substring(0, end);
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return counted(read, read);
    }

    private int counted(int result, int read) throws IOException {
        sinceStart += Math.max(0, read);
        if (sinceStart > LONGEST_RECORD) {
            throw new IOException("a row of more than 4 million characters; is a quotation mark left open?");
        }
        return result;
    }
}
