package org.tadmor.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What is stored beside a report's text: DEFLATE (RFC 1951 in RFC 1950) with a preset dictionary. A report's words stand in every record of
 * it, the words of its records in its digest, and the keys of all of them are those of every other report.
 */
final class Blobs {
    /** Bytes back to which DEFLATE finds what is the same. */
    private static final int WINDOW = 32_000;

    private static final byte[] DICTIONARY =
            ("\"conflict\",\"loaded_language\"\"record\":\"rhetoric\",\"technique\":\"voice\":\"quoted\"author\"span\":{"
                            + "\"record\":\"control\",\"status\":\"taken\"held\"lost\"besieged\"contested\"\"holder\":null,\"loser\":null,"
                            + "\"record\":\"statement\",\"speaker\":null,\"cue\":{\"start\":\"content\":[{\"start\":\"kind\":\"indirect\"direct\"mixed\","
                            + "\"language\":\"en\",\"url\":null,\"text_length\":,\"sentences\":,\"lexicon\":\"profile\":{\"genre\":\"news\",\"attributed\":0.,"
                            + "\"anonymous\":0.0,\"hedged\":0.0,\"loaded\":0.0,\"loaded_quoted\":0.0}}\n{\"record\":\"report\",\"id\":\"outlet\":\"author\":null,\"published\":\"20"
                            + "\"terms\":[\"lemma\":\"passage\":\"words\":\"triggers\":[{\"start\":\"party\":{\"actor\":{\"id\":\"head\":\"placeNamed\":false,\"nearby\":[],\"said\":[{\"voice\":{\"key\":\"outlet:"
                            + "\"factuality\":\"UU\"},{\"kind\":\"actor\",\"name\":\"type\":\"ASSAULT\",\"mode\":null,\"contexts\":[\"military\"],\"cameo\":\"190\",\"quad\":4},\"trigger\":{\"start\":"
                            + "\"pattern\":\"consult.meet\",\"recipients\":[{\"text\":\"place\":{\"text\":\"lat\":,\"lon\":,\"geonames\":,\"country\":\"SYR\",\"admin1\":\"precision\":\"place\"},"
                            + "\"date\":{\"start\":\"20\",\"end\":\"20\",\"granularity\":\"day\",\"text\":null,\"stated\":false},\"source\":[{\"kind\":\"outlet\",\"name\":\"code\":null,\"cue\":null,\"factuality\":\"CT+\"},"
                            + "{\"kind\":\"reporter\",\"name\":\"the reporter\",\"code\":null,\"cue\":null,\"factuality\":\"CT+\"}],\"factuality\":\"CT+\",\"sentence\":{\"start\":,\"end\":,\"text\":\""
                            + "\"}}\n{\"record\":\"claim\",\"id\":\"report\":\"event\":{\"type\":\"\"actors\":[{\"text\":\"\",\"start\":,\"end\":,\"name\":\"\",\"code\":null,\"country\":null,\"sector\":null,\"id\":\"local:")
                    .getBytes(StandardCharsets.UTF_8);

    private Blobs() {}

    /** The bytes of a column, whichever way the driver gives them. */
    static byte[] bytes(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof Blob blob) {
            return blob.getBytes(1, (int) blob.length());
        }
        throw damaged(null);
    }

    /** @param context what the bytes are likely to hold again, known to whoever unpacks them */
    static byte[] packed(byte[] bytes, String context) {
        Deflater deflater = new Deflater();
        try {
            deflater.setDictionary(dictionary(context));
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Of characters that every database gives back as they were: PostgreSQL holds no NUL, and none a lone surrogate, which becomes "?". */
    private static byte[] dictionary(String context) {
        int length = Math.min(context.length(), WINDOW - DICTIONARY.length);
        byte[] dictionary = new byte[length + DICTIONARY.length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            char c = context.charAt(i);
            if (c >= ' ' && c <= '~' && c != '?') {
                dictionary[size++] = (byte) c;
            }
        }
        System.arraycopy(DICTIONARY, 0, dictionary, size, DICTIONARY.length);
        return Arrays.copyOf(dictionary, size + DICTIONARY.length);
    }

    /** @throws StoreException when the bytes are not what {@link #packed} made with this context */
    static byte[] unpacked(byte[] packed, String context) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 6);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    if (!inflater.needsDictionary()) {
                        throw damaged(null);
                    }
                    inflater.setDictionary(dictionary(context));
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException | IllegalArgumentException e) {
            throw damaged(e);
        } finally {
            inflater.end();
        }
    }

    private static StoreException damaged(@Nullable Throwable cause) {
        String message = "a stored text is damaged; run tadmor store check";
        return cause == null
                ? new StoreException(StoreException.Code.DAMAGED, message)
                : new StoreException(StoreException.Code.DAMAGED, message, cause);
    }
}
