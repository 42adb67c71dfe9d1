package org.tadmor.language.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a model's parts as variable-length numbers and strings, deflated. */
public final class ModelOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);

    /** An unsigned number, seven bits a byte, low bits first. */
    public void number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /** A number of either sign, small ones in one byte. */
    public void signed(int value) {
        number(value << 1 ^ value >> 31);
    }

    /** A number from 0 to 255. */
    public void small(int value) {
        bytes.write(value);
    }

    /** A string in UTF-8. */
    public void text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.write(encoded, 0, encoded.length);
    }

    /** A list of strings. */
    public void texts(List<String> values) {
        number(values.size());
        values.forEach(this::text);
    }

    /** Sends everything written so far to {@code target}: its length in four bytes, then the deflated bytes. */
    public void sendTo(OutputStream target) throws IOException {
        int length = bytes.size();
        for (int shift = 24; shift >= 0; shift -= 8) {
            target.write(length >>> shift);
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        DeflaterOutputStream out = new DeflaterOutputStream(target, deflater);
        bytes.writeTo(out);
        out.finish();
        deflater.end();
    }
}
