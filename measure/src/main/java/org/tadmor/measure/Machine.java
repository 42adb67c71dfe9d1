package org.tadmor.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine that measures. */
final class Machine {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /** Prints date, processor, memory, load and Java: without them no figure means anything. */
    static void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "# %s; %s, %d processors, %.0f GB; load %.1f; Java %s (%s)%n",
                LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                processor(),
                SYSTEM.getAvailableProcessors(),
                SYSTEM.getTotalMemorySize() / 1e9,
                SYSTEM.getSystemLoadAverage(),
                Runtime.version(),
                System.getProperty("java.vm.name"));
    }

    /** Processor time that this JVM has taken so far on all its threads, collection of garbage included, in seconds. */
    static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.isReadable(info)) {
            try (Stream<String> lines = Files.lines(info)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .orElse(SYSTEM.getArch());
            } catch (IOException e) {
                return SYSTEM.getArch() + " (" + e.getMessage() + ")";
            }
        }
        return SYSTEM.getArch();
    }
}
