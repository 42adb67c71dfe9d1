package org.tadmor.language.model;

/**
 * {@code a · b + c}, rounded once, as {@link Math#fma(float, float, float)}: one instruction on processors that have it, but of ruinous
 * cost in the JDK on the few that lack it (x86 before 2013, some emulators).
 */
final class FusedMultiplyAdd {
    /** Whether the processor has the instruction. Results do not depend on it. */
    static final boolean IN_HARDWARE = isFast();

    private static final int TRIALS = 20;
    private static final int CALLS = 10;
    private static final long SLOW_NANOSECONDS = 20_000;

    private FusedMultiplyAdd() {}

    /**
     * The same without the instruction. The exact product and sum are rounded to an odd double, which a second rounding cannot
     * spoil: Boldo and Melquiond, "Emulation of FMA and Correctly Rounded Sums: Proved Algorithms Using Rounding to Odd", IEEE
     * Transactions on Computers 2008.
     */
    static float emulated(float a, float b, float c) {
        double product = (double) a * b;
        double sum = product + c;
        double added = sum - product;
        double error = product - (sum - added) + (c - added);
        boolean even = (Double.doubleToRawLongBits(sum) & 1) == 0;
        if (even && error > 0) {
            sum = Math.nextUp(sum);
        } else if (even && error < 0) {
            sum = Math.nextDown(sum);
        }
        return (float) sum;
    }

    /** Without the instruction a call takes a microsecond and more: the shortest of several trials tells, whatever else runs. */
    private static boolean isFast() {
        float value = 1;
        for (int trial = 0; trial < TRIALS; trial++) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                value = Math.fma(value, 0.999f, 0.1f);
            }
            if (System.nanoTime() - start < SLOW_NANOSECONDS && value > 0) {
                return true;
            }
        }
        return false;
    }
}
