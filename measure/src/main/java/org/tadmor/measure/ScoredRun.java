package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Systems that go over the same documents, and a script that scores what each found. */
final class ScoredRun {
    /** Documents of one turn of a warm-up. */
    private static final int FEW = 20;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long each system reads before its time counts, at least 20 documents (default: 20).")
    private int warmUp = 20;

    /**
     * Finds something in the first documents.
     *
     * @param <S> who finds
     */
    interface Finder<S> {
        /** What is found in the first {@code documents}, as the lines that the script reads. */
        List<String> find(S system, int documents);
    }

    /**
     * What is scored.
     *
     * @param name of what is found
     * @param documents how many there are
     * @param script who scores
     * @param arguments what the script is told beside what was found
     * @param shown beginnings of the lines of the script that are shown
     */
    record Task(String name, int documents, GoldScript script, List<String> arguments, List<String> shown) {}

    <S extends MeasuredSystem> void print(Task task, List<S> systems, Finder<S> finder, PrintWriter out)
            throws IOException {
        double tadmor = Double.NaN;
        for (S system : systems) {
            warmUp(() -> finder.find(system, Math.min(FEW, task.documents)));
            List<String> found = new ArrayList<>();
            Lap lap = Lap.of(() -> {
                found.addAll(finder.find(system, task.documents));
                return found.size();
            });
            tadmor = Double.isNaN(tadmor) ? lap.cpuSeconds() : tadmor;
            out.printf(
                    Locale.ROOT,
                    "%s %s documents=%d found=%d wall_s=%.1f cpu_s=%.1f cpu/Tadmor=%.1f%n",
                    task.name,
                    system.name(),
                    task.documents,
                    lap.count(),
                    lap.seconds(),
                    lap.cpuSeconds(),
                    lap.cpuSeconds() / tadmor);
            for (String line : task.script.score(found, task.arguments)) {
                if (task.shown.stream().anyMatch(line::startsWith)) {
                    out.println("  " + line);
                }
            }
        }
    }

    /** Loading, and what Java compiles on the way, are no part of the speed. */
    private void warmUp(Runnable turn) {
        long end = System.nanoTime() + warmUp * 1_000_000_000L;
        do {
            turn.run();
        } while (System.nanoTime() < end);
    }
}
