package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tadmor-measure quotes}. */
@Command(
        name = "quotes",
        description = {
            "Who says what is quoted directly, against annotated documents, scored by ../shared/tools/score_attribution.py:",
            "contents that stand in quotation marks, and whether the source named for them is the right one.",
            "Tadmor's time is that of its whole chain."
        },
        footer = {
            "",
            "Examples:",
            "  measure/held-back.sh ../shared/data /tmp/held && tadmor-measure quotes --beside /tmp/held/text /tmp/held/attributions"
        })
final class QuotesCommand extends MeasuringCommand {
    private static final JsonMapper JSON = new JsonMapper();

    @Mixin
    private OtherSystems others = new OtherSystems();

    @Mixin
    private ScoredRun run = new ScoredRun();

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
            List<String> arguments = List.of(
                    "--kind",
                    "direct",
                    "--gold",
                    Objects.requireNonNull(annotations).toString(),
                    "--text",
                    folder.toString(),
                    "--docs",
                    names.toString());
            ScoredRun.Task task = new ScoredRun.Task(
                    "quotes", documents.size(), script, arguments, List.of("content", "recall of contents"));
            run.print(task, others.quoteReaders(), (reader, some) -> find(reader, documents.subList(0, some)), out);
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

    private static List<String> find(QuoteReader reader, List<Named> documents) {
        List<String> found = new ArrayList<>();
        for (Named document : documents) {
            for (QuoteReader.Quote quote : reader.quotes(document.text)) {
                ObjectNode line = JSON.createObjectNode().put("doc", document.id);
                line.putNull("cue");
                if (quote.source() == null) {
                    line.putNull("source");
                } else {
                    GoldScript.points(quote.source(), document.text, line.putArray("source"));
                }
                ArrayNode content = line.putArray("content");
                quote.content().forEach(span -> GoldScript.points(span, document.text, content.addArray()));
                found.add(line.toString());
            }
        }
        return found;
    }
}
