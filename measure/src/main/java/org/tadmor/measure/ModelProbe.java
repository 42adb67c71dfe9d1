package org.tadmor.measure;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Locale;
import org.tadmor.language.LanguageModel;

/** Runs in a JVM of its own: loads the language model, or does not, and prints milliseconds, processor milliseconds and bytes. */
final class ModelProbe {
    private static final int COLLECTIONS = 3;

    private ModelProbe() {}

    /** @param args {@code model} to load it; anything else for an empty JVM */
    public static void main(String[] args) {
        double cpu = Machine.cpuSeconds();
        long start = System.nanoTime();
        Object loaded = args[0].equals("model") ? LanguageModel.english() : args;
        double milliseconds = (System.nanoTime() - start) / 1e6;
        double cpuMilliseconds = (Machine.cpuSeconds() - cpu) * 1000;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        Reference.reachabilityFence(loaded);
        System.out.printf(Locale.ROOT, "%.1f %.1f %d%n", milliseconds, cpuMilliseconds, used);
    }
}
