package org.tadmor.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.dossier.DossierOutput;
import org.tadmor.cli.output.BothOutputs;
import org.tadmor.cli.output.CsvOutput;
import org.tadmor.cli.output.GeoJsonOutput;
import org.tadmor.cli.output.JsonlOutput;
import org.tadmor.cli.output.ReportOutput;
import org.tadmor.cli.output.StandardOutput;
import org.tadmor.cli.output.TableOutput;
import org.tadmor.cli.output.Terminal;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.sources.SourceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.exc.JacksonIOException;

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
            "  tadmor read --format html --out dossier news/"
        })
final class ReadCommand implements Callable<Integer> {
    private static final String DOSSIER = "tadmor-out";

    /** What comes out. */
    enum Format {
        table,
        jsonl,
        csv,
        geojson,
        html
    }

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, directories, or - for standard input: plain text, HTML, PDF, Word, OpenDocument, RTF,"
                    + " RSS, Atom, JSONL, CSV, mail, WARC, and ZIP, tar or gzip of any of these.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--format", description = "What to write: ${COMPLETION-CANDIDATES}.")
    private @Nullable Format format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Write to this file instead of standard output; with --format html a directory, or a file"
                    + " name that ends in .html for a single report.")
    private @Nullable Path out;

    @Option(
            names = "--input-format",
            defaultValue = "auto",
            description = "How inputs are read: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, by file name).")
    private InputFormat inputFormat = InputFormat.auto;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, such as 2016-03-28; overrides what the text says.")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it; overrides what the text says.")
    private @Nullable String outlet;

    @Option(names = "--mentions", description = "With jsonl: one more line for each place, actor and date mention.")
    private boolean mentions;

    @Option(names = "--with-text", description = "With jsonl: each report's text in its record.")
    private boolean withText;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Reports coded side by side (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final Terminal terminal = Terminal.detect();

    @Override
    public Integer call() throws IOException {
        if (threads < 1 || threads > 256) {
            throw new UsageException("--threads " + threads + ": must be between 1 and 256");
        }
        if (mentions && format != Format.jsonl || withText && format != Format.jsonl) {
            throw new UsageException("--mentions and --with-text belong to --format jsonl");
        }
        PrintWriter err = console().getErr();
        Rejects rejects = new Rejects(err);
        Inputs inputs = new Inputs(arguments);
        inputs.rejected().forEach(rejects::add);
        Lexicon words = lexicon.lexicon();
        int[] accepted = new int[1];
        try (ReportOutput output = output(words)) {
            ReportCoder coder = new ReportCoder(words);
            try (InputProgress progress =
                            new InputProgress(terminal.err(), inputs.files().size());
                    InputReader reader = new InputReader(
                            inputs,
                            inputFormat,
                            new Origin("", outlet, published),
                            new SourceReader(words),
                            progress)) {
                new OrderedCoding(threads)
                        .run(
                                reader,
                                input -> coded(coder, input),
                                result -> accepted[0] += deliver(result, output, rejects));
            }
        } catch (UncheckedIOException e) {
            throw brokenPipe(e.getCause()) ? new ReaderGone() : cannotWrite(e.getCause());
        }
        if (format == null || format == Format.html) {
            err.println("dossier: " + dossierPath());
        }
        return rejects.summarise(accepted[0]);
    }

    private sealed interface Result {}

    private record Coded(CodedReport report) implements Result {}

    private record Refused(Rejected rejected) implements Result {}

    private static Result coded(ReportCoder coder, Ingested input) {
        if (input instanceof Accepted accepted) {
            return new Coded(coder.code(accepted.report()));
        }
        return new Refused((Rejected) input);
    }

    private static int deliver(Result result, ReportOutput output, Rejects rejects) {
        if (result instanceof Refused refused) {
            rejects.add(refused.rejected());
            return 0;
        }
        try {
            output.add(((Coded) result).report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
        return 1;
    }

    static String provenance(Lexicon words) {
        String version = Tadmor.class.getPackage().getImplementationVersion();
        return "Read by Tadmor " + (version == null ? "(development build)" : version) + ", lexicon "
                + words.fingerprint();
    }

    private Path dossierPath() {
        return out == null ? Path.of(DOSSIER) : out;
    }

    private ReportOutput output(Lexicon words) {
        try {
            if (format == null) {
                if (out != null) {
                    throw new UsageException("--out needs --format; without it the dossier goes to " + DOSSIER + "/");
                }
                return new BothOutputs(
                        new TableOutput(console().getOut(), terminal),
                        new DossierOutput(dossierPath(), provenance(words)));
            }
            return switch (format) {
                case table -> new TableOutput(new PrintWriter(target()), terminal);
                case csv -> new CsvOutput(new PrintWriter(target()));
                case geojson -> new GeoJsonOutput(target());
                case jsonl ->
                    new JsonlOutput(new RecordWriter(
                            target(), new RecordWriter.Options(mentions, withText), words.fingerprint()));
                case html -> new DossierOutput(dossierPath(), provenance(words));
            };
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private Writer target() throws IOException {
        if (out == null || out.toString().equals(Inputs.STDIN)) {
            return new StandardOutput(console().getOut());
        }
        return new OutputStreamWriter(Files.newOutputStream(out), StandardCharsets.UTF_8);
    }

    private UsageException cannotWrite(@Nullable IOException e) {
        Path path = out == null ? Path.of(DOSSIER) : out;
        return new UsageException("cannot write " + path + ": " + (e == null ? "" : Reasons.of(e)));
    }

    private static boolean brokenPipe(@Nullable IOException e) {
        return e instanceof StandardOutput.Closed;
    }

    private picocli.CommandLine console() {
        return java.util.Objects.requireNonNull(spec).commandLine();
    }
}
