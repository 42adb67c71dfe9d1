package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tadmor-measure memory}. */
@Command(
        name = "memory",
        description = {
            "Heap and load time of the language model, of the gazetteer, and of the atlas (the gazetteer with the lexicon's",
            "tables of places; its load includes theirs), each in fresh JVMs. Then start-up of the program:",
            "`tadmor read --format jsonl` of one sample, as the launcher starts it and by a plain `java -jar`;",
            "`tadmor serve` over a store of this sample, from the command to the first answer."
        },
        footer = {"", "Examples:", "  tadmor-measure memory --runs 15"})
final class MemoryCommand extends MeasuringCommand {
    @Option(names = "--runs", defaultValue = "7", description = "Runs to take the median of (default: 7).")
    private int runs = 7;

    @Option(
            names = "--sample",
            paramLabel = "FILE",
            description = "The report to read (default: samples/levant-wire-2016-03-27.txt).")
    private @Nullable Path sample;

    @Override
    int measure(PrintWriter out) throws IOException {
        out.println("# medians of " + runs + " runs");
        resources(out);
        startUp(out);
        serve(out);
        return 0;
    }

    private void resources(PrintWriter out) {
        double empty = median(probe("nothing"), 2);
        for (String what : List.of("model", "gazetteer", "atlas")) {
            List<double[]> loaded = probe(what);
            out.printf(
                    Locale.ROOT,
                    "%s heap_mb=%.1f load_ms=%.0f load_cpu_ms=%.0f%n",
                    what,
                    (median(loaded, 2) - empty) / 1e6,
                    median(loaded, 0),
                    median(loaded, 1));
        }
    }

    private static double median(List<double[]> probes, int column) {
        return Figures.median(probes.stream().map(probe -> probe[column]).toList());
    }

    /** What {@link ResourceProbe} prints, once for each run. */
    private List<double[]> probe(String what) {
        List<double[]> found = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            List<String> lines = new ArrayList<>();
            Child.run(Map.of(), Child.java(List.of(), ResourceProbe.class, what), lines::add);
            if (lines.isEmpty()) {
                throw new IllegalStateException("the probe printed nothing");
            }
            found.add(Arrays.stream(lines.get(lines.size() - 1).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        return found;
    }

    private void startUp(PrintWriter out) {
        List<String> end = List.of("read", "--format", "jsonl", sample().toString());
        Map<String, List<String>> commands = new LinkedHashMap<>();
        List<String> launcher = new ArrayList<>(List.of(House.file("tadmor").toString()));
        launcher.addAll(end);
        commands.put("launcher", launcher);
        List<String> plain = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xss4m",
                "-jar",
                House.file("cli/target/tadmor.jar").toString()));
        plain.addAll(end);
        commands.put("java-jar", plain);
        Map<String, List<Child>> children = new LinkedHashMap<>();
        for (int i = 0; i <= runs; i++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                Child child = Child.run(Map.of(), command.getValue(), line -> {});
                if (i > 0) {
                    // The first run fills the file cache and makes the launcher's archive.
                    children.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                            .add(child);
                }
            }
        }
        children.forEach((name, all) -> {
            Child median = Child.median(all);
            double least = all.stream().mapToDouble(Child::seconds).min().orElseThrow();
            out.printf(
                    Locale.ROOT,
                    "start %s wall_s=%.2f least_wall_s=%.2f cpu_s=%.2f max_rss_mb=%.0f%n",
                    name,
                    median.seconds(),
                    least,
                    median.cpuSeconds(),
                    median.megabytes());
        });
    }

    /** From the command until `/api/v1/status` has answered. */
    private void serve(PrintWriter out) throws IOException {
        Path folder = Files.createTempDirectory("tadmor-measure");
        try {
            Path store = folder.resolve("store");
            Child.median(List.of(Child.run(
                    Map.of(),
                    List.of(
                            House.file("tadmor").toString(),
                            "ingest",
                            "--store",
                            store.toString(),
                            sample().toString()),
                    line -> {})));
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i <= runs; i++) {
                try (ServedStore served = ServedStore.start(store)) {
                    served.ask("api/v1/status");
                    if (i > 0) {
                        seconds.add(served.ageSeconds());
                    }
                }
            }
            out.printf(
                    Locale.ROOT,
                    "serve first_answer_s=%.2f least_s=%.2f%n",
                    Figures.median(seconds),
                    seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow());
        } finally {
            House.delete(folder);
        }
    }

    private Path sample() {
        Path read = sample == null ? House.file("samples/levant-wire-2016-03-27.txt") : sample;
        if (!Files.isReadable(read)) {
            throw new UsageException("cannot read " + read);
        }
        return read;
    }
}
