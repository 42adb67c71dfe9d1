package org.tadmor.language.model;

/**
 * Sums of weighted rows, which is all that the network computes: {@code out += Σ factors[k] · rows[k]}.
 *
 * <p>The loops are written so that HotSpot's compiler turns them into vector instructions: one array per row, read from index
 * 0, four rows at a time and no more (larger loop bodies are left scalar), no reductions. The order of the additions is fixed, so that results are the same on every machine.
 */
public final class RowSums {
    private static final int STEP = 4;
    private static final int BLOCK = 8;

    private RowSums() {}

    /**
     * Adds {@code count} weighted rows to {@code out}.
     *
     * @param factors one for each row, from index 0
     * @param rows at least {@code count}, each at least as long as {@code out}
     */
    public static void add(float[] factors, float[][] rows, int count, float[] out) {
        int k = 0;
        for (; k + STEP <= count; k += STEP) {
            step(factors, rows, k, out);
        }
        for (; k < count; k++) {
            one(factors[k], rows[k], out, out.length);
        }
    }

    /**
     * Does {@link #add} for each of the first {@code size} vectors of factors, with the same results. Few vectors at a time take turns
     * with few rows at a time, so that both stay in the processor's first cache.
     */
    public static void addEach(float[][] factors, int size, float[][] rows, int count, float[][] out) {
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            int k = 0;
            for (; k + STEP <= count; k += STEP) {
                for (int t = from; t < to; t++) {
                    step(factors[t], rows, k, out[t]);
                }
            }
            for (; k < count; k++) {
                for (int t = from; t < to; t++) {
                    one(factors[t][k], rows[k], out[t], out[t].length);
                }
            }
        }
    }

    private static void step(float[] factors, float[][] rows, int k, float[] out) {
        four(
                factors[k],
                factors[k + 1],
                factors[k + 2],
                factors[k + 3],
                rows[k],
                rows[k + 1],
                rows[k + 2],
                rows[k + 3],
                out,
                out.length);
    }

    private static void four(
            float a,
            float b,
            float c,
            float d,
            float[] row0,
            float[] row1,
            float[] row2,
            float[] row3,
            float[] out,
            int length) {
        for (int j = 0; j < length; j++) {
            out[j] = out[j] + a * row0[j] + b * row1[j] + c * row2[j] + d * row3[j];
        }
    }

    private static void one(float a, float[] row, float[] out, int length) {
        for (int j = 0; j < length; j++) {
            out[j] = out[j] + a * row[j];
        }
    }

    /** Σ a[k] · b[k] over the length of {@code a}. */
    public static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int k = 0;
        for (; k + STEP <= a.length; k += STEP) {
            s0 += a[k] * b[k];
            s1 += a[k + 1] * b[k + 1];
            s2 += a[k + 2] * b[k + 2];
            s3 += a[k + 3] * b[k + 3];
        }
        float rest = 0;
        for (; k < a.length; k++) {
            rest += a[k] * b[k];
        }
        return s0 + s1 + (s2 + s3) + rest;
    }
}
