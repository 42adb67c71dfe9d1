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
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tadmor-measure stream}. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "One report of very many words, put together from the texts, through `tadmor analyze` under a small heap:",
            "sentences are printed as they are analysed and none is kept. With --read the whole chain of `tadmor read` codes it in this JVM."
        },
        footer = {"", "Examples:", "  tadmor-measure stream --tokens 1000000 --heap 256m --read"})
final class StreamCommand implements Callable<Integer> {
    @Option(names = "--tokens", defaultValue = "1000000", description = "At least so many words (default: 1000000).")
    private int tokens = 1_000_000;

    @Option(names = "--heap", defaultValue = "256m", description = "-Xmx of analyze (default: 256m).")
    private String heap = "256m";

    @Option(names = "--read", description = "Also `tadmor read --format jsonl`.")
    private boolean read;

    @Option(names = "--read-heap", defaultValue = "4g", description = "-Xmx of read (default: 4g).")
    private String readHeap = "4g";

    @Mixin
    private Texts texts = new Texts();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Machine.print(out);
        Path report = Files.createTempFile("tadmor-measure", ".txt");
        try {
            write(report);
            int[] counts = new int[2];
            Child analyze = run(heap, List.of("analyze", report.toString()), line -> {
                counts[0] += line.startsWith("# sent_id") ? 1 : 0;
                counts[1] += !line.isEmpty() && line.charAt(0) != '#' ? 1 : 0;
            });
            print(out, "analyze", heap, analyze, counts[0], counts[1]);
            if (read) {
                int[] records = new int[1];
                Child child = run(readHeap, List.of("read", "--format", "jsonl", report.toString()), line -> {
                    records[0]++;
                });
                print(out, "read", readHeap, child, counts[0], counts[1]);
                out.println("# read wrote " + records[0] + " records");
                return analyze.code() == 0 && child.code() == 0 ? 0 : 1;
            }
            return analyze.code() == 0 ? 0 : 1;
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

    private static Child run(String heap, List<String> arguments, java.util.function.Consumer<String> line) {
        List<String> command = new ArrayList<>(List.of(House.file("tadmor").toString()));
        command.addAll(arguments);
        return Child.run(Map.of("TADMOR_JAVA_OPTS", "-XX:+UseSerialGC -Xss4m -Xmx" + heap), command, line);
    }

    private static void print(PrintWriter out, String name, String heap, Child child, int sentences, int words) {
        out.printf(
                Locale.ROOT,
                "stream %s heap=%s exit=%d sentences=%d words=%d wall_s=%.1f words_per_s=%.0f cpu_s=%.1f max_rss_mb=%.0f%n",
                name,
                heap,
                child.code(),
                sentences,
                words,
                child.seconds(),
                words / child.seconds(),
                child.cpuSeconds(),
                child.megabytes());
    }
}
