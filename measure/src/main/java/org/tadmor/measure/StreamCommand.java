package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tadmor-measure stream}. */
@Command(
        name = "stream",
        description = {
            "One report of very many words, put together from the texts, through `tadmor analyze` under a small heap:",
            "sentences are printed as they are analysed and none is kept. With --read the whole chain of `tadmor read` codes it in this JVM."
        },
        footer = {"", "Examples:", "  tadmor-measure stream --tokens 1000000 --heap 256m --read"})
final class StreamCommand extends MeasuringCommand {
    @Option(names = "--tokens", defaultValue = "1000000", description = "At least so many words (default: 1000000).")
    private int tokens = 1_000_000;

    @Option(names = "--heap", defaultValue = "256m", description = "-Xmx of analyze (default: 256m).")
    private String heap = "256m";

    @Option(names = "--read", description = "Also the chain of `tadmor read`, which holds the whole report.")
    private boolean read;

    @Option(names = "--read-heap", defaultValue = "4g", description = "-Xmx of --read (default: 4g).")
    private String readHeap = "4g";

    @Mixin
    private Texts texts = new Texts();

    @Override
    int measure(PrintWriter out) throws IOException {
        Path report = Files.createTempFile("tadmor-measure", ".txt");
        try {
            write(report);
            int[] counts = new int[2];
            Child analyze = run(heap, List.of("analyze", report.toString()), line -> {
                counts[0] += line.startsWith("# sent_id") ? 1 : 0;
                counts[1] += !line.isEmpty() && line.charAt(0) != '#' ? 1 : 0;
            });
            print(
                    out,
                    "analyze heap=" + heap + " sentences=" + counts[0] + " words=" + counts[1] + " words_per_s="
                            + Math.round(counts[1] / analyze.seconds()),
                    analyze);
            int code = analyze.code();
            if (read) {
                StringBuilder found = new StringBuilder();
                List<String> probe = Child.java(List.of("-Xmx" + readHeap), ReadProbe.class, report.toString());
                Child child = Child.run(Map.of(), probe, found::append);
                print(out, "read heap=" + readHeap + " " + found, child);
                code = Math.max(code, child.code());
            }
            return code == 0 ? 0 : 1;
        } finally {
            Files.deleteIfExists(report);
        }
    }

    private void write(Path report) throws IOException {
        List<String> read = texts.read(Long.MAX_VALUE);
        TadmorWords counter = new TadmorWords();
        try (Writer writer = Files.newBufferedWriter(report)) {
            int words = 0;
            for (int i = 0; words < tokens; i = (i + 1) % read.size()) {
                writer.append(read.get(i)).append("\n\n");
                words += counter.count(read.get(i));
            }
        }
    }

    private static Child run(String heap, List<String> arguments, Consumer<String> line) {
        List<String> command = new ArrayList<>(List.of(House.file("tadmor").toString()));
        command.addAll(arguments);
        return Child.run(Map.of("TADMOR_JAVA_OPTS", "-XX:+UseSerialGC -Xss4m -Xmx" + heap), command, line);
    }

    private static void print(PrintWriter out, String what, Child child) {
        out.printf(
                Locale.ROOT,
                "stream %s exit=%d wall_s=%.1f cpu_s=%.1f max_rss_mb=%.0f%n",
                what,
                child.code(),
                child.seconds(),
                child.cpuSeconds(),
                child.megabytes());
    }
}
