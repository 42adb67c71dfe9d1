package org.tadmor.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.tadmor.report.InputException;
import org.tadmor.report.RejectCode;

/**
 * The packed streams of a PDF, looked at before the PDF is parsed: PDFBox unpacks each into memory, and one of a few hundred kilobytes can
 * be made to fill it.
 */
final class PdfStreams {
    private static final long MOST = 256_000_000;
    /** Deflate packs to no less than a 1,032nd. */
    private static final int HARMLESS = (int) (MOST / 1032);

    private static final int DEEPEST = 4;
    private static final byte[] START = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    private PdfStreams() {}

    /**
     * Refuses a PDF with a stream that unpacks to more than 256 MB, be it packed once or several times.
     *
     * @param where names the PDF in messages
     */
    static void refuseBombs(byte[] pdf, String where) throws InputException {
        int at = find(pdf, START, 0);
        while (at >= 0) {
            int begin = at + START.length;
            begin += begin < pdf.length && pdf[begin] == '\r' ? 1 : 0;
            begin += begin < pdf.length && pdf[begin] == '\n' ? 1 : 0;
            int found = find(pdf, END, begin);
            int end = found < 0 ? pdf.length : found;
            if (isBomb(pdf, begin, end)) {
                throw new InputException(
                        RejectCode.BOMB, where, "holds a stream that unpacks to more than " + MOST / 1_000_000 + " MB");
            }
            at = find(pdf, START, end == found ? end + END.length : end);
        }
    }

    private static boolean isBomb(byte[] pdf, int begin, int end) {
        try {
            InputStream in = new ByteArrayInputStream(pdf, begin, Math.max(0, end - begin));
            int depth = 0;
            PushbackInputStream peeked = new PushbackInputStream(in, 2);
            while (depth < DEEPEST && isPacked(peeked)) {
                peeked = new PushbackInputStream(new InflaterInputStream(peeked), 2);
                depth++;
            }
            if (depth == 0 || depth == 1 && end - begin < HARMLESS) {
                return false;
            }
            long left = MOST;
            byte[] buffer = new byte[1 << 16];
            int read = peeked.read(buffer);
            while (read >= 0 && left >= 0) {
                left -= read;
                read = peeked.read(buffer);
            }
            return left < 0;
        } catch (IOException e) {
            // Not packed, or cut: the parser says so.
            return false;
        }
    }

    /** Whether a zlib stream begins here (RFC 1950). */
    private static boolean isPacked(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        in.unread(head);
        return head.length == 2 && (head[0] & 0x0F) == 8 && ((head[0] & 0xFF) * 256 + (head[1] & 0xFF)) % 31 == 0;
    }

    private static int find(byte[] bytes, byte[] word, int from) {
        for (int i = from; i <= bytes.length - word.length; i++) {
            int j = 0;
            while (j < word.length && bytes[i + j] == word[j]) {
                j++;
            }
            if (j == word.length) {
                return i;
            }
        }
        return -1;
    }
}
