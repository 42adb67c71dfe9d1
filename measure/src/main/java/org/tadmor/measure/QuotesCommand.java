package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tadmor-measure quotes}. */
@Command(
        name = "quotes",
        description = {
            "Who says what is quoted directly, against annotated documents, scored by ../shared/tools/score_attribution.py:",
            "contents that stand in quotation marks, and whether the source named for them is the right one.",
            "Tadmor's time is that of its whole chain. Each system first reads twenty documents for a warm-up."
        },
        footer = {
            "",
            "Examples:",
            "  measure/held-back.sh ../shared/data /tmp/held && tadmor-measure quotes --beside /tmp/held/text /tmp/held/attributions"
        })
final class QuotesCommand extends MeasuringCommand {
    /** Documents that each system reads before its time counts. */
    private static final int WARM_UP = 20;

    @Mixin
    private OtherSystems others = new OtherSystems();

    @Option(names = "--documents", paramLabel = "N", description = "Only the first N documents (default: all).")
    private int most = Integer.MAX_VALUE;

    @Parameters(index = "0", paramLabel = "TEXTS", description = "Directory of texts (*.txt).")
    private @Nullable Path texts;

    @Parameters(index = "1", paramLabel = "ANNOTATIONS", description = "Directory of annotations (brat, *.ann).")
    private @Nullable Path annotations;

    private record Named(String id, String text) {}

    @Override
    int measure(PrintWriter out) throws IOException {
        GoldScript script = GoldScript.of("score_attribution.py");
        Path folder = Objects.requireNonNull(texts);
        List<Named> documents = documents(folder);
        if (documents.isEmpty()) {
            throw new UsageException("there are no texts (*.txt) in " + folder);
        }
        Path names = Files.createTempFile("tadmor-measure", ".txt");
        try {
            Files.write(names, documents.stream().map(Named::id).toList());
            double tadmor = Double.NaN;
            for (QuoteReader reader : others.quoteReaders()) {
                // Loading, and what Java compiles on the way, are no part of the speed.
                find(reader, documents.subList(0, Math.min(WARM_UP, documents.size())), new ArrayList<>());
                List<String> found = new ArrayList<>();
                Lap lap = Lap.of(() -> find(reader, documents, found));
                tadmor = Double.isNaN(tadmor) ? lap.cpuSeconds() : tadmor;
                out.printf(
                        Locale.ROOT,
                        "quotes %s documents=%d found=%d wall_s=%.1f cpu_s=%.1f cpu/Tadmor=%.1f%n",
                        reader.name(),
                        documents.size(),
                        lap.count(),
                        lap.seconds(),
                        lap.cpuSeconds(),
                        lap.cpuSeconds() / tadmor);
                script
                        .score(
                                found,
                                "--kind",
                                "direct",
                                "--gold",
                                Objects.requireNonNull(annotations).toString(),
                                "--text",
                                folder.toString(),
                                "--docs",
                                names.toString())
                        .stream()
                        .filter(line -> line.startsWith("content") || line.startsWith("recall of contents"))
                        .forEach(line -> out.println("  " + line));
            }
        } finally {
            Files.delete(names);
        }
        return 0;
    }

    private List<Named> documents(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .limit(most)
                    .toList();
        }
        List<Named> documents = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            documents.add(new Named(name.substring(0, name.length() - ".txt".length()), Files.readString(file)));
        }
        return documents;
    }

    private static int find(QuoteReader reader, List<Named> documents, List<String> found) {
        for (Named document : documents) {
            for (QuoteReader.Quote quote : reader.quotes(document.text)) {
                String content = quote.content().stream()
                        .map(span -> GoldScript.points(span, document.text))
                        .collect(Collectors.joining(", ", "[", "]"));
                String source = quote.source() == null ? "null" : GoldScript.points(quote.source(), document.text);
                // Names of documents are those of files, without quotation marks.
                found.add("{\"doc\": \"" + document.id + "\", \"cue\": null, \"source\": " + source + ", \"content\": "
                        + content + "}");
            }
        }
        return found.size();
    }
}
