package org.tadmor.language.model;

/**
 * Sums of weighted rows, which is all that the network computes: {@code out += Σ factors[k] · rows[k]}.
 *
 * <p>The loops are written so that HotSpot's compiler turns them into vector instructions: one array per row, read from index 0, few
 * rows and outputs at a time (larger loop bodies are left scalar), no reductions. Each sum adds its rows in order, one
 * {@linkplain FusedMultiplyAdd rounding} a row, so that results are the same on every machine and however the loops are cut.
 */
public final class RowSums {
    private static final int ROWS = 3;
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
        addEach(new float[][] {factors}, 1, rows, count, new float[][] {out});
    }

    /**
     * Does {@link #add} for each of the first {@code size} vectors of factors, with the same results. Few vectors at a time take turns
     * with few rows at a time, so that both stay in the processor's first cache.
     */
    public static void addEach(float[][] factors, int size, float[][] rows, int count, float[][] out) {
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            int k = 0;
            if (FusedMultiplyAdd.IN_HARDWARE) {
                for (; k + ROWS <= count; k += ROWS) {
                    rows(factors, from, to, rows, k, out);
                }
            }
            for (; k < count; k++) {
                for (int t = from; t < to; t++) {
                    one(factors[t][k], rows[k], out[t], out[t].length);
                }
            }
        }
    }

    /**
     * Three rows for a block of outputs, written out for a full one: more bytecodes than HotSpot inlines, as the loops run at half the
     * speed inside those of {@link #addEach}.
     */
    private static void rows(float[][] factors, int from, int to, float[][] rows, int k, float[][] out) {
        float[] x = rows[k];
        float[] y = rows[k + 1];
        float[] z = rows[k + 2];
        int length = out[from].length;
        int t = from;
        if (to - from == BLOCK) {
            float[] f0 = factors[t];
            float[] f1 = factors[t + 1];
            two(f0[k], f0[k + 1], f0[k + 2], f1[k], f1[k + 1], f1[k + 2], x, y, z, out[t], out[t + 1], length);
            float[] f2 = factors[t + 2];
            float[] f3 = factors[t + 3];
            two(f2[k], f2[k + 1], f2[k + 2], f3[k], f3[k + 1], f3[k + 2], x, y, z, out[t + 2], out[t + 3], length);
            float[] f4 = factors[t + 4];
            float[] f5 = factors[t + 5];
            two(f4[k], f4[k + 1], f4[k + 2], f5[k], f5[k + 1], f5[k + 2], x, y, z, out[t + 4], out[t + 5], length);
            float[] f6 = factors[t + 6];
            float[] f7 = factors[t + 7];
            two(f6[k], f6[k + 1], f6[k + 2], f7[k], f7[k + 1], f7[k + 2], x, y, z, out[t + 6], out[t + 7], length);
            t = to;
        }
        for (; t + 1 < to; t += 2) {
            float[] f = factors[t];
            float[] g = factors[t + 1];
            two(f[k], f[k + 1], f[k + 2], g[k], g[k + 1], g[k + 2], x, y, z, out[t], out[t + 1], length);
        }
        if (t < to) {
            float[] f = factors[t];
            three(f[k], f[k + 1], f[k + 2], x, y, z, out[t], length);
        }
    }

    private static void two(
            float a,
            float b,
            float c,
            float d,
            float e,
            float f,
            float[] row0,
            float[] row1,
            float[] row2,
            float[] out,
            float[] next,
            int length) {
        for (int j = 0; j < length; j++) {
            float x = row0[j];
            float y = row1[j];
            float z = row2[j];
            out[j] = Math.fma(c, z, Math.fma(b, y, Math.fma(a, x, out[j])));
            next[j] = Math.fma(f, z, Math.fma(e, y, Math.fma(d, x, next[j])));
        }
    }

    private static void three(
            float a, float b, float c, float[] row0, float[] row1, float[] row2, float[] out, int length) {
        for (int j = 0; j < length; j++) {
            out[j] = Math.fma(c, row2[j], Math.fma(b, row1[j], Math.fma(a, row0[j], out[j])));
        }
    }

    private static void one(float a, float[] row, float[] out, int length) {
        if (FusedMultiplyAdd.IN_HARDWARE) {
            for (int j = 0; j < length; j++) {
                out[j] = Math.fma(a, row[j], out[j]);
            }
        } else {
            for (int j = 0; j < length; j++) {
                out[j] = FusedMultiplyAdd.emulated(a, row[j], out[j]);
            }
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
