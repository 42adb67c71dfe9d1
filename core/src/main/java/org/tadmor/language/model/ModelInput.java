package org.tadmor.language.model;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
