package org.tadmor.sources;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Ingested;
import org.tadmor.report.Origin;
import org.tadmor.report.ReportReader;

/**
 * Reads plain text in whatever encoding it is: UTF-8 where it is valid, else what ICU's detector finds. A text that is UTF-8 but for
 * some broken bytes is left to the plain reader, which says where they are.
 */
final class EncodedTextReader implements ReportReader {
    private static final int MOST_BYTES = 8_000_000;
    private static final int LEAST_CONFIDENCE = 20;

    private final ReportReader utf8;

    /** @param utf8 reads the text once it is UTF-8 */
    EncodedTextReader(ReportReader utf8) {
        this.utf8 = utf8;
    }

    @Override
    public Stream<Ingested> read(InputStream in, Origin origin) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            return Stream.of(Ingested.unreadable(origin.name(), e));
        }
        if (bytes.length == MOST_BYTES) {
            return utf8.read(new SequenceInputStream(new ByteArrayInputStream(bytes), in), origin);
        }
        Charset charset = isNearlyUtf8(bytes) ? null : charset(bytes);
        byte[] text = charset == null ? bytes : new String(bytes, charset).getBytes(StandardCharsets.UTF_8);
        return utf8.read(new ByteArrayInputStream(text), origin);
    }

    /** Whether the bytes above ASCII are, more often than not, parts of UTF-8 characters, the last of which may be cut. */
    private static boolean isNearlyUtf8(byte[] bytes) {
        int characters = 0;
        int broken = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = length(bytes, i);
            if (length > 1) {
                characters++;
            } else if (bytes[i] < 0 || bytes[i] == 0) {
                broken++;
            }
            i += Math.max(1, length);
        }
        return broken == 0 || characters >= broken;
    }

    /** Length of the UTF-8 character at a place, whole or cut by the end; 1 for ASCII and for a byte that begins none. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
        if (first > 0xF4) {
            return 1;
        }
        for (int i = at + 1; i < Math.min(at + length, bytes.length); i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 1;
            }
        }
        return length;
    }

    private static @Nullable Charset charset(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        boolean usable =
                match != null && match.getConfidence() >= LEAST_CONFIDENCE && Charset.isSupported(match.getName());
        return usable ? Charset.forName(match.getName()) : null;
    }
}
