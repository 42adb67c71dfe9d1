package org.tadmor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.tadmor.lexicon.LexiconException;
import org.tadmor.store.StoreException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: {@code tadmor COMMAND}. */
@Command(
        name = "tadmor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Reads dispatches from a conflict: who did what to whom, where, when, and according to whom.",
            "Every record points at the words it was read from. Tadmor says who says what, never what is true."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor read samples                           tables here, a dossier in tadmor-out/",
            "  tadmor read --format jsonl article.txt        records for programs",
            "  tadmor situation --as-of 2016-03-28 samples   many reports side by side",
            "  echo 'Rebels shelled the town.' | tadmor read -",
            "",
            "Exit codes: 0 done; 1 some inputs were rejected; 2 wrong usage; 70 a bug of Tadmor."
        },
        subcommands = {
            ReadCommand.class,
            IngestCommand.class,
            ImportCommand.class,
            SituationCommand.class,
            ClaimsCommand.class,
            StatementsCommand.class,
            ActorsCommand.class,
            PlacesCommand.class,
            SearchCommand.class,
            CompareCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            McpCommand.class,
            RecodeCommand.class,
            StoreCommand.class,
            ArchiveCommand.class,
            StreamCommand.class,
            WatchCommand.class,
            AnalyzeCommand.class,
            RelateCommand.class,
            LexiconCommand.class,
            AutoComplete.GenerateCompletion.class,
            HelpCommand.class
        })
public final class Tadmor {
    /** Done, nothing rejected. */
    static final int DONE = 0;
    /** Some inputs were rejected; the rest is done. */
    static final int SOME_REJECTED = 1;
    /** Wrong usage: options, lexicon or output that cannot be used. */
    static final int USAGE = 2;
    /** A bug of ours. */
    static final int BUG = 70;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace when Tadmor fails by a bug of its own.")
    private boolean debug;

    private final RunContext context;

    Tadmor(RunContext context) {
        this.context = context;
    }

    /** Where the command runs. */
    RunContext context() {
        return context;
    }

    /**
     * Runs a command and exits with its code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        // Whatever the locale of the machine, records and messages are UTF-8.
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs a command without exiting.
     *
     * @param out records and tables
     * @param err everything else
     * @param args the command and its options
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(RunContext.OWN, out, err, args);
    }

    /** Runs a command somewhere. */
    static int run(RunContext context, PrintWriter out, PrintWriter err, String... args) {
        Tadmor tadmor = new Tadmor(context);
        CommandLine line = new CommandLine(tadmor)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(
                        Path.class, text -> text.equals(Inputs.STDIN) ? Path.of(text) : context.resolve(Path.of(text)))
                .setExecutionExceptionHandler(tadmor.failures(List.of(args)));
        if (args.length == 0) {
            line.usage(err);
            return USAGE;
        }
        return line.execute(args);
    }

    private IExecutionExceptionHandler failures(List<String> args) {
        return (failure, line, parsed) -> {
            PrintWriter err = line.getErr();
            if (failure instanceof ServedElsewhere served) {
                return forwarded(served, args, line);
            }
            if (failure instanceof UsageException
                    || failure instanceof LexiconException
                    || failure instanceof StoreException) {
                err.println("tadmor: " + failure.getMessage());
                return USAGE;
            }
            if (failure instanceof ReaderGone) {
                return DONE;
            }
            err.println("tadmor: internal error (exit code 70): " + failure);
            err.println("This is a bug of Tadmor, not of your input. Please report it with the command you ran"
                    + (debug ? "." : "; --debug prints where it happened."));
            if (debug) {
                failure.printStackTrace(err);
            }
            return BUG;
        };
    }

    private static int forwarded(ServedElsewhere served, List<String> args, CommandLine line) {
        try {
            return new ServerRun(served.server()).run(args, line.getOut(), line.getErr());
        } catch (UsageException e) {
            line.getErr().println("tadmor: " + e.getMessage());
            return USAGE;
        } catch (ReaderGone e) {
            return DONE;
        }
    }
}
