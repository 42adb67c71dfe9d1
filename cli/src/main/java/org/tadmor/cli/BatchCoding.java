package org.tadmor.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tadmor.cli.output.Terminal;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Ingested;
import org.tadmor.report.Ingested.Accepted;
import org.tadmor.report.Ingested.Rejected;
import org.tadmor.report.Origin;
import org.tadmor.sources.SourceReader;

/** Reads and codes the inputs of a command once, names what is rejected, and counts both. */
final class BatchCoding {
    private final CodingOptions options;
    private final Inputs inputs;
    private final Rejects rejects;
    private int accepted;

    /** @param err where rejected inputs are named; those that are no files at all at once */
    BatchCoding(CodingOptions options, PrintWriter err) {
        this.options = options;
        this.inputs = options.inputs();
        this.rejects = new Rejects(err);
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
        ReportCoder coder = new ReportCoder(words);
        try (InputProgress progress =
                        new InputProgress(terminal.err(), inputs.files().size());
                InputReader reader =
                        new InputReader(inputs, options.inputFormat(), origin, new SourceReader(words), progress)) {
            new OrderedCoding(options.threads()).run(reader, input -> coded(coder, kept, input), result -> {
                if (result instanceof Refused<R> refused) {
                    rejects.add(refused.rejected());
                } else if (result instanceof Coded<R> coded) {
                    sink.accept(coded.kept());
                    accepted++;
                }
            });
        }
    }

    /** The exit code, after a summary of what was rejected. */
    int summarise() {
        return rejects.summarise(accepted);
    }

    private static <R> Result<R> coded(ReportCoder coder, Function<CodedReport, R> kept, Ingested input) {
        if (input instanceof Accepted accepted) {
            return new Coded<>(kept.apply(coder.code(accepted.report())));
        }
        return new Refused<>((Rejected) input);
    }

    private sealed interface Result<R> {}

    private record Coded<R>(R kept) implements Result<R> {}

    private record Refused<R>(Rejected rejected) implements Result<R> {}
}
