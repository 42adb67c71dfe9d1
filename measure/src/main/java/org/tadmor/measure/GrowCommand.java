package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tadmor-measure grow}. */
@Command(
        name = "grow",
        description = "Writes an archive of news-length reports, JSON lines, grown as those that 'store' ingests.",
        footer = {"", "Examples:", "  tadmor-measure grow --reports 1000 /tmp/grown.jsonl"})
final class GrowCommand extends MeasuringCommand {
    @Option(names = "--reports", defaultValue = "1000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int reports;

    @Parameters(paramLabel = "FILE", description = "Where they go.")
    private Path file = Path.of("");

    @Override
    int measure(PrintWriter out) throws IOException {
        long characters = new GrownTexts().write(file, reports);
        out.printf(Locale.ROOT, "grown reports=%d characters=%d%n", reports, characters);
        return 0;
    }
}
