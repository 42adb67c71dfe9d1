package org.tadmor.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes of an input: read up to a limit, refused when they are no text, decoded strictly. */
public final class InputBytes {
    /** What a file of a known kind starts with, and what its user should do. */
    private record Signature(String head, String advice) {
        boolean starts(byte[] bytes, int length) {
            if (length < head.length()) {
                return false;
            }
            for (int i = 0; i < head.length(); i++) {
                if ((bytes[i] & 0xFF) != head.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Signature[] SIGNATURES = {
        new Signature("%PDF-", "is a PDF document; save its text as a .txt file"),
        new Signature("PK\u0003\u0004", "is a ZIP archive or an office document; unpack it, or save it as plain text"),
        new Signature("\u00D0\u00CF\u0011\u00E0", "is an old office document; save it as plain text"),
        new Signature("{\\rtf", "is an RTF document; save it as plain text"),
        new Signature("\u001F\u008B", "is compressed with gzip; unpack it first"),
        new Signature("BZh", "is compressed with bzip2; unpack it first"),
        new Signature("\u00FD7zXZ", "is compressed with xz; unpack it first"),
        new Signature("\u0028\u00B5\u002F\u00FD", "is compressed with zstd; unpack it first"),
        new Signature("7z\u00BC\u00AF", "is a 7z archive; unpack it first"),
        new Signature("Rar!", "is a RAR archive; unpack it first"),
        new Signature("\u0089PNG", "is a PNG image; Tadmor reads text only"),
        new Signature("\u00FF\u00D8\u00FF", "is a JPEG image; Tadmor reads text only"),
        new Signature("GIF8", "is a GIF image; Tadmor reads text only"),
        new Signature("RIFF", "is a sound, video or image file; Tadmor reads text only"),
        new Signature("OggS", "is a sound or video file; Tadmor reads text only"),
        new Signature("ID3", "is a sound file; Tadmor reads text only"),
        new Signature("\u007FELF", "is a program; Tadmor reads text only"),
        new Signature("\u00CA\u00FE\u00BA\u00BE", "is a program; Tadmor reads text only"),
        new Signature("PAR1", "is a Parquet table; export its text as JSONL"),
        new Signature("SQLite format 3", "is an SQLite database; export its text as JSONL")
    };

    private static final String UTF16 = "is UTF-16; convert it to UTF-8";

    private InputBytes() {}

    /**
     * All bytes of an input.
     *
     * @param where names the input in messages
     * @param most how many bytes to take
     * @param advice what to say when there are more
     * @throws InputException {@link RejectCode#TOO_LARGE} when there are more
     */
    public static byte[] read(InputStream in, String where, int most, String advice)
            throws IOException, InputException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            throw new InputException(RejectCode.TOO_LARGE, where, advice);
        }
        return bytes;
    }

    /** What to say of a report of more than {@code longest} characters. */
    static String tooLong(int longest) {
        return "is longer than " + longest / 1_000_000
                + " million characters, the most of one report; cut it into its articles";
    }

    /** A report beyond {@link ReportReader#LONGEST}. */
    static InputException tooLarge(String where) {
        return new InputException(RejectCode.TOO_LARGE, where, tooLong(ReportReader.LONGEST));
    }

    /**
     * Refuses what is no text by its first bytes.
     *
     * @param length how many bytes count
     * @throws InputException {@link RejectCode#BINARY}, or {@link RejectCode#ENCODING} for UTF-16 and UTF-32
     */
    public static void refuseKnownBinary(byte[] bytes, int length, String where) throws InputException {
        String advice = advice(bytes, length);
        if (advice != null) {
            throw new InputException(RejectCode.BINARY, where, advice);
        }
        boolean wide = length >= 2
                && (((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)
                        || ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF));
        if (wide) {
            throw new InputException(RejectCode.ENCODING, where, UTF16);
        }
    }

    private static @Nullable String advice(byte[] bytes, int length) {
        for (Signature signature : SIGNATURES) {
            if (signature.starts(bytes, length)) {
                return signature.advice;
            }
        }
        return null;
    }

    /**
     * Decodes UTF-8. A byte order mark stays in the text as its first character, U+FEFF, so that offsets count the
     * same characters as any other UTF-8 decoder's.
     *
     * @param base offset of {@code bytes} in the input, for messages
     * @throws InputException {@link RejectCode#BINARY} for NUL bytes, {@link RejectCode#ENCODING} for anything that is
     *     not UTF-8, with the offset of the first bad byte
     */
    public static String utf8(byte[] bytes, int length, String where, long base) throws InputException {
        int nul = 0;
        while (nul < length && bytes[nul] != 0) {
            nul++;
        }
        if (nul < length) {
            boolean alternating = nul <= 1 && length > 3 && bytes[nul + 2 < length ? nul + 2 : nul] == 0;
            throw new InputException(
                    alternating ? RejectCode.ENCODING : RejectCode.BINARY,
                    where + ":byte " + (base + nul),
                    alternating ? UTF16 : "is not text: it has a NUL byte");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            boolean cut = at + result.length() >= length && length - at < 4;
            throw new InputException(
                    RejectCode.ENCODING,
                    where + ":byte " + (base + at),
                    cut
                            ? "ends in the middle of a UTF-8 character; the input was cut short"
                            : "is not UTF-8 at this byte; convert it to UTF-8");
        }
        return out.flip().toString();
    }
}
