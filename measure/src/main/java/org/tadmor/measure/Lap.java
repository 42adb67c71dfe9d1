package org.tadmor.measure;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * What one run of something took.
 *
 * @param count what it counted: words or sentences
 * @param seconds wall time
 * @param cpuSeconds processor time of the whole JVM meanwhile; on a busy machine the fairer figure
 */
record Lap(int count, double seconds, double cpuSeconds) {

    /** Runs it once. */
    static Lap of(IntSupplier work) {
        double cpu = Machine.cpuSeconds();
        long start = System.nanoTime();
        int count = work.getAsInt();
        return new Lap(count, (System.nanoTime() - start) / 1e9, Machine.cpuSeconds() - cpu);
    }

    /** The medians of several runs of the same work. */
    static Lap median(List<Lap> laps) {
        return new Lap(
                laps.get(0).count,
                Figures.median(laps.stream().map(Lap::seconds).toList()),
                Figures.median(laps.stream().map(Lap::cpuSeconds).toList()));
    }

    double perSecond() {
        return count / seconds;
    }

    double perCpuSecond() {
        return count / cpuSeconds;
    }
}
