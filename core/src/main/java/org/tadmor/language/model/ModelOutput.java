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

    /** Bytes as they are; their number is not written. */
    public void bytes(byte[] values) {
        bytes.write(values, 0, values.length);
    }

    /** A real number of single precision. */
    public void real(float value) {
        int bits = Float.floatToIntBits(value);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.write(bits >>> shift);
        }
    }

    /** Rows of equal length, each value in sixteen bits, scaled to the largest of its row. */
    public void matrix(float[][] rows) {
        number(rows.length);
        number(rows[0].length);
        for (float[] row : rows) {
            float most = 0;
            for (float v : row) {
                most = Math.max(most, Math.abs(v));
            }
            float scale = most == 0 ? 1 : most / Short.MAX_VALUE;
            real(scale);
            for (float v : row) {
                int rounded = Math.round(v / scale);
                bytes.write(rounded >> 8);
                bytes.write(rounded);
            }
        }
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
