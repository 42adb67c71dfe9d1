package org.tadmor.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a command that codes reports is told about them: where they are, how they are read and coded. */
final class CodingOptions {
    private static final int MOST_THREADS = 256;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Files, directories, or - for standard input: plain text, HTML, PDF, Word, OpenDocument, RTF,"
                    + " RSS, Atom, JSONL, CSV, Parquet, mail, WARC, and ZIP, tar or gzip of any of these.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--input-format",
            defaultValue = "auto",
            description = "How inputs are read: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, by file name).")
    private InputFormat inputFormat = InputFormat.auto;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Reports coded side by side (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    /** @throws UsageException when an option has a value that cannot be used */
    void check() {
        checkThreads(threads);
    }

    static void checkThreads(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UsageException("--threads " + threads + ": must be between 1 and " + MOST_THREADS);
        }
    }

    /** Whether anything is named to be read. */
    boolean hasInputs() {
        return !arguments.isEmpty();
    }

    /**
     * Demands that something is named to be read.
     *
     * @throws ParameterException when nothing is
     */
    void demandInputs(CommandLine command) {
        if (arguments.isEmpty()) {
            throw new ParameterException(command, "Missing required parameter: 'INPUT'");
        }
    }

    Inputs inputs() {
        return new Inputs(
                arguments,
                command != null && command.root().userObject() instanceof Tadmor tadmor
                        ? tadmor.context()
                        : RunContext.OWN);
    }

    InputFormat inputFormat() {
        return inputFormat;
    }

    int threads() {
        return threads;
    }

    Lexicon lexicon() {
        return lexicon.lexicon();
    }
}
