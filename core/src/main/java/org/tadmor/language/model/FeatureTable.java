package org.tadmor.language.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * A vector for each known value of one kind of word feature, and one for all others. Values are kept in eight bits with a scale for
 * each row. Immutable.
 */
public final class FeatureTable {
    private static final int MOST = 127;

    private final int[] keys;
    private final int[] rows;
    private final int shift;
    private final int width;
    private final byte[] values;
    private final float[] scales;

    private FeatureTable(int[] sorted, int width, byte[] values, float[] scales) {
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(sorted.length + sorted.length / 4));
        keys = new int[1 << bits];
        rows = new int[1 << bits];
        shift = 32 - bits;
        this.width = width;
        this.values = values;
        this.scales = scales;
        for (int i = 0; i < sorted.length; i++) {
            int slot = slot(sorted[i]);
            keys[slot] = sorted[i];
            rows[slot] = i + 1;
        }
    }

    private int slot(int key) {
        int slot = key * 0x9e3779b1 >>> shift;
        while (rows[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /**
     * A table of learned vectors.
     *
     * @param rowOf a row of {@code vectors} for each key; row 0 stands for all other keys
     * @param vectors vectors of one length
     */
    public static FeatureTable of(Map<Integer, Integer> rowOf, float[][] vectors) {
        TreeMap<Integer, Integer> ordered = new TreeMap<>(rowOf);
        int width = vectors[0].length;
        int[] sorted = new int[ordered.size()];
        byte[] values = new byte[(sorted.length + 1) * width];
        float[] scales = new float[sorted.length + 1];
        pack(vectors[0], 0, values, scales);
        int n = 0;
        for (Map.Entry<Integer, Integer> entry : ordered.entrySet()) {
            sorted[n++] = entry.getKey();
            pack(vectors[entry.getValue()], n, values, scales);
        }
        return new FeatureTable(sorted, width, values, scales);
    }

    private static void pack(float[] vector, int row, byte[] values, float[] scales) {
        float most = 0;
        for (float v : vector) {
            most = Math.max(most, Math.abs(v));
        }
        scales[row] = most / MOST;
        for (int j = 0; j < vector.length; j++) {
            values[row * vector.length + j] = (byte) (most == 0 ? 0 : Math.round(vector[j] / scales[row]));
        }
    }

    /** Adds the vector of {@code key} to {@code sum}. */
    void addTo(int key, float[] sum) {
        int row = rows[slot(key)];
        float scale = scales[row];
        int from = row * width;
        for (int j = 0; j < width; j++) {
            sum[j] += scale * values[from + j];
        }
    }

    /** Length of the vectors. */
    int width() {
        return width;
    }

    /** Writes the keys in order, then the scales, then the values. */
    void write(ModelOutput out) {
        int[] sorted = new int[scales.length - 1];
        for (int slot = 0; slot < keys.length; slot++) {
            if (rows[slot] != 0) {
                sorted[rows[slot] - 1] = keys[slot];
            }
        }
        out.number(sorted.length);
        out.number(width);
        int previous = 0;
        for (int key : sorted) {
            out.number(key - previous);
            previous = key;
        }
        for (float scale : scales) {
            out.real(scale);
        }
        out.bytes(values);
    }

    /** Reads what {@link #write} wrote. */
    static FeatureTable read(ModelInput in) {
        int[] sorted = new int[in.number()];
        int width = in.number();
        int previous = 0;
        for (int i = 0; i < sorted.length; i++) {
            previous += in.number();
            sorted[i] = previous;
        }
        float[] scales = new float[sorted.length + 1];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = in.real();
        }
        return new FeatureTable(sorted, width, in.bytes(scales.length * width), scales);
    }
}
