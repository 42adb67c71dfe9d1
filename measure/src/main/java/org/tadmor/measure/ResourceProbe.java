package org.tadmor.measure;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Locale;
import org.tadmor.language.LanguageModel;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.places.Atlas;
import org.tadmor.places.Gazetteer;

/** Runs in a JVM of its own: loads one large resource, or none, and prints milliseconds, processor milliseconds and bytes. */
final class ResourceProbe {
    private static final int COLLECTIONS = 3;

    private ResourceProbe() {}

    /** @param args one of {@code nothing}, {@code model}, {@code gazetteer}, {@code atlas} */
    public static void main(String[] args) {
        double cpu = Machine.cpuSeconds();
        long start = System.nanoTime();
        Object loaded = load(args[0]);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        double cpuMilliseconds = (Machine.cpuSeconds() - cpu) * 1000;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        Reference.reachabilityFence(loaded);
        System.out.printf(Locale.ROOT, "%.1f %.1f %d%n", milliseconds, cpuMilliseconds, used);
    }

    private static Object load(String what) {
        return switch (what) {
            case "nothing" -> what;
            case "model" -> LanguageModel.english();
            case "gazetteer" -> Gazetteer.bundled();
            case "atlas" -> new Atlas(Gazetteer.bundled(), Lexicon.bundled());
            default -> throw new IllegalArgumentException("no resource " + what);
        };
    }
}
