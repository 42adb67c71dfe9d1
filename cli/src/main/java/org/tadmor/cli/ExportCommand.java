package org.tadmor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Counted;
import org.tadmor.coding.UncheckedWriter;
import org.tadmor.export.Export;
import org.tadmor.export.ExportFormat;
import org.tadmor.store.Corrections;
import org.tadmor.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tadmor export}: the store in the formats of the field. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes what is stored: records as they were read, tables for pandas and R, layers for GIS, and the layouts of GDELT,"
                    + " POLECAT, ACLED and PLOVER. docs/formats.md describes every column.",
            "corrections are what readers marked wrong or right in the console, with the records.",
            "Without filters everything is written; with filters the claims that pass them, and their reports."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor export --format parquet --out war.parquet",
            "  tadmor export --format csv --type ASSAULT --country SYR --out assaults.csv",
            "  tadmor export --format geojson --from 2016-03-01 --to 2016-03-31 > march.geojson",
            "  tadmor export --format gdelt --out gdelt/",
            "  tadmor export --format jsonl --with-text | gzip > records.jsonl.gz"
        })
final class ExportCommand implements Callable<Integer> {
    /** The formats' names, for completion and messages. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(
                            Arrays.stream(ExportFormat.values()).map(ExportFormat::id), Stream.of(Corrections.FORMAT))
                    .iterator();
        }
    }

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            required = true,
            completionCandidates = Formats.class,
            description = "What to write: ${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "A file, or a directory for formats of several files; standard output where it is one file.")
    private @Nullable Path out;

    @Option(names = "--with-text", description = "The reports' texts too, in formats that have room for them.")
    private boolean withText;

    @Mixin
    private ClaimOptions claims = new ClaimOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (format.equals(Corrections.FORMAT)) {
            return corrections();
        }
        ExportFormat wanted = ExportFormat.of(format)
                .orElseThrow(() ->
                        new UsageException("--format " + format + ": use one of " + String.join(", ", new Formats())));
        try (Store opened = store.openExisting();
                Export export = Target.export(
                        wanted, out, Objects.requireNonNull(spec).commandLine().getOut())) {
            long[] reports = new long[1];
            opened.reports().eachRecords(claims.filter(), withText, records -> {
                try {
                    export.add(records);
                    reports[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (out != null) {
                spec.commandLine()
                        .getErr()
                        .println("tadmor: " + Counted.of(reports[0], "report") + " written to " + out);
            }
        } catch (IOException e) {
            throw Target.failure(out, e);
        } catch (UncheckedIOException e) {
            throw Target.failure(out, e.getCause());
        }
        return Tadmor.DONE;
    }

    /** Every mark that readers made, with its record. */
    private int corrections() {
        try (Store opened = store.openExisting();
                PrintWriter lines = new PrintWriter(new UncheckedWriter(Target.open(
                        out, Objects.requireNonNull(spec).commandLine().getOut())))) {
            new Corrections(opened).each(line -> lines.print(line + "\n"));
        } catch (IOException e) {
            throw Target.failure(out, e);
        } catch (UncheckedIOException e) {
            throw Target.failure(out, e.getCause());
        }
        return Tadmor.DONE;
    }
}
