package org.tadmor.language.model;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** Reads what {@link ModelOutput} wrote. */
public final class ModelInput {
    private final byte[] bytes;
    private int at;

    /** Reads and inflates all of {@code source}. */
    public ModelInput(InputStream source) throws IOException {
        int length = new DataInputStream(source).readInt();
        bytes = new byte[length];
        new DataInputStream(new InflaterInputStream(source)).readFully(bytes);
    }

    /** An unsigned number. */
    public int number() {
        int value = 0;
        int shift = 0;
        while (true) {
            byte b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    /** A number of either sign. */
    public int signed() {
        int value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** A number from 0 to 255. */
    public int small() {
        return bytes[at++] & 0xff;
    }

    /** The next {@code length} bytes. */
    public byte[] bytes(int length) {
        byte[] values = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return values;
    }

    /** A real number. */
    public float real() {
        int bits = 0;
        for (int i = 0; i < 4; i++) {
            bits = bits << 8 | small();
        }
        return Float.intBitsToFloat(bits);
    }

    /** Rows of equal length. */
    public float[][] matrix() {
        float[][] rows = new float[number()][number()];
        for (float[] row : rows) {
            float scale = real();
            for (int j = 0; j < row.length; j++) {
                row[j] = scale * (short) (bytes[at] << 8 | bytes[at + 1] & 0xff);
                at += 2;
            }
        }
        return rows;
    }

    /** A string. */
    public String text() {
        int length = number();
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    /** A list of strings. */
    public List<String> texts() {
        int size = number();
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(text());
        }
        return values;
    }
}
