package org.tadmor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.dossier.DossierOutput;
import org.tadmor.cli.output.BothOutputs;
import org.tadmor.cli.output.ExportOutput;
import org.tadmor.cli.output.JsonlOutput;
import org.tadmor.cli.output.ReportOutput;
import org.tadmor.cli.output.TableOutput;
import org.tadmor.cli.output.Terminal;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.coding.UncheckedWriter;
import org.tadmor.export.ExportFormat;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Origin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tadmor read}: dispatches in, records and dossier out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads dispatches and says who did what to whom, where, when, and according to whom.",
            "Without --format: tables on standard output and a dossier (HTML) in tadmor-out/."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor read article.txt",
            "  tadmor read --published 2016-03-28 --outlet 'The Courier' article.txt",
            "  tadmor read --format jsonl --mentions --out records.jsonl news/",
            "  tadmor read --format jsonl --input-format jsonl - < articles.jsonl",
            "  tadmor read --format jsonl crawl.warc.gz press.zip feed.xml > records.jsonl",
            "  tadmor read --format parquet --out tables news/",
            "  tadmor read --format html --out dossier news/"
        })
final class ReadCommand implements Callable<Integer> {
    private static final String DOSSIER = "tadmor-out";

    /** What comes out. */
    enum Format {
        table,
        jsonl,
        csv,
        csv_tables,
        parquet,
        geojson,
        gdelt,
        polecat,
        acled,
        plover,
        html;

        /** As it is written on the command line, where it is the name of the {@link ExportFormat} too. */
        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    @Option(names = "--format", description = "What to write: ${COMPLETION-CANDIDATES}.")
    private @Nullable Format format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Write to this file instead of standard output; with --format csv-tables, parquet, gdelt and"
                    + " html a directory, or with html a file name that ends in .html for a single report.")
    private @Nullable Path out;

    @Mixin
    private CodingOptions coding = new CodingOptions();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, such as 2016-03-28; overrides what the text says.")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it; overrides what the text says.")
    private @Nullable String outlet;

    @Option(names = "--mentions", description = "With jsonl: one more line for each place, actor and date mention.")
    private boolean mentions;

    @Option(
            names = "--with-text",
            description = "With jsonl, csv-tables and parquet: each report's text in its record.")
    private boolean withText;

    @Spec
    private @Nullable CommandSpec spec;

    private final Terminal terminal = Terminal.detect();

    @Override
    public Integer call() {
        coding.demandInputs(console());
        coding.check();
        if (mentions && format != Format.jsonl) {
            throw new UsageException("--mentions belongs to --format jsonl");
        }
        if (withText && format != Format.jsonl && format != Format.csv_tables && format != Format.parquet) {
            throw new UsageException("--with-text belongs to --format jsonl, csv-tables or parquet");
        }
        BatchCoding batch = new BatchCoding(coding, console().getErr());
        Lexicon words = coding.lexicon();
        try (ReportOutput output = output(words)) {
            Origin origin = new Origin("", outlet, published);
            batch.run(words, origin, terminal, report -> report, report -> deliver(report, output));
        } catch (IOException e) {
            throw Target.failure(dossierPath(), e);
        } catch (UncheckedIOException e) {
            throw Target.failure(dossierPath(), e.getCause());
        }
        if (format == null || format == Format.html) {
            console().getErr().println("dossier: " + dossierPath());
        }
        return batch.summarise();
    }

    private static void deliver(CodedReport report, ReportOutput output) {
        try {
            output.add(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path dossierPath() {
        return out == null ? Path.of(DOSSIER) : out;
    }

    private ReportOutput output(Lexicon words) throws IOException {
        if (format == null) {
            if (out != null) {
                throw new UsageException("--out needs --format; without it the dossier goes to " + DOSSIER + "/");
            }
            return new BothOutputs(
                    new TableOutput(console().getOut(), terminal),
                    new DossierOutput(dossierPath(), Version.provenance(words)));
        }
        return switch (format) {
            case table -> new TableOutput(new PrintWriter(new UncheckedWriter(target())), terminal);
            case csv, csv_tables, parquet, geojson, gdelt, polecat, acled, plover ->
                new ExportOutput(
                        Target.export(
                                ExportFormat.of(format.toString()).orElseThrow(),
                                out,
                                console().getOut()),
                        withText,
                        words.fingerprint());
            case jsonl ->
                new JsonlOutput(
                        new RecordWriter(target(), new RecordWriter.Options(mentions, withText), words.fingerprint()));
            case html -> new DossierOutput(dossierPath(), Version.provenance(words));
        };
    }

    private Writer target() throws IOException {
        return Target.open(out, console().getOut());
    }

    private CommandLine console() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
