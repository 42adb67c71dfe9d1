package org.tadmor.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Counted;
import org.tadmor.cli.output.Terminal;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.report.Report;
import org.tadmor.sources.SourceReader;

/** Reads and codes the inputs of a command once, names what is rejected, and counts both. */
final class BatchCoding {
    private final CodingOptions options;
    private final Inputs inputs;
    private final Rejects rejects;
    private long accepted;
    private long known;

    /** @param err where rejected inputs are named; those that are no files at all at once */
    BatchCoding(CodingOptions options, PrintWriter err) {
        this(options, err, null);
    }

    /** @param file lists rejected inputs too, where it is given */
    BatchCoding(CodingOptions options, PrintWriter err, @Nullable RejectsFile file) {
        this.options = options;
        this.inputs = options.inputs();
        this.rejects = new Rejects(err, file);
        inputs.rejected().forEach(rejects::add);
    }

    /**
     * Codes every report.
     *
     * @param words the lexicon in effect
     * @param origin what overrides the texts, its name left open
     * @param terminal shows the progress
     * @param kept what is kept of a coded report; called on many threads
     * @param sink takes it, in the order of the inputs, on this thread
     */
    <R> void run(Lexicon words, Origin origin, Terminal terminal, Function<CodedReport, R> kept, Consumer<R> sink) {
        run(words, origin, terminal, report -> true, kept, sink);
    }

    /**
     * Codes the reports that are wanted.
     *
     * @param wanted asked of each report before it is coded, on this thread
     */
    <R> void run(
            Lexicon words,
            Origin origin,
            Terminal terminal,
            Predicate<Report> wanted,
            Function<CodedReport, R> kept,
            Consumer<R> sink) {
        ReportCoder coder = new ReportCoder(words);
        try (InputProgress progress = new InputProgress(terminal.err(), inputs.files());
                InputReader reader =
                        new InputReader(inputs, options.inputFormat(), origin, new SourceReader(words), progress)) {
            Iterator<Result<R>> results = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return reader.hasNext();
                }

                @Override
                public Result<R> next() {
                    Ingested input = reader.next();
                    if (input instanceof Accepted accepted) {
                        return wanted.test(accepted.report()) ? new Uncoded<>(accepted.report()) : new Known<>();
                    }
                    return new Refused<>((Rejected) input);
                }
            };
            new OrderedCoding(options.threads()).run(results, input -> coded(coder, kept, input), result -> {
                if (result instanceof Refused<R> refused) {
                    rejects.add(refused.rejected());
                } else if (result instanceof Coded<R> coded) {
                    sink.accept(coded.kept());
                    accepted++;
                } else {
                    known++;
                }
                progress.report();
            });
        }
    }

    /** What came into a store, in words. */
    String stored(String store) {
        return "tadmor: " + Counted.of(accepted, "report") + " stored in " + store
                + (known == 0 ? "" : ", " + known + " there already");
    }

    /** The exit code, after a summary of what was rejected. */
    int summarise() {
        return rejects.summarise(accepted + known);
    }

    private static <R> Result<R> coded(ReportCoder coder, Function<CodedReport, R> kept, Result<R> input) {
        return input instanceof Uncoded<R> uncoded ? new Coded<>(kept.apply(coder.code(uncoded.report()))) : input;
    }

    private sealed interface Result<R> {}

    private record Coded<R>(R kept) implements Result<R> {}

    private record Uncoded<R>(Report report) implements Result<R> {}

    private record Known<R>() implements Result<R> {}

    private record Refused<R>(Rejected rejected) implements Result<R> {}
}
