package org.tadmor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadmor.coding.ReportCoder;
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

    /** All commands in the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("read", ReadCommand.class);
        COMMANDS.put("ingest", IngestCommand.class);
        COMMANDS.put("import", ImportCommand.class);
        COMMANDS.put("situation", SituationCommand.class);
        COMMANDS.put("claims", ClaimsCommand.class);
        COMMANDS.put("statements", StatementsCommand.class);
        COMMANDS.put("actors", ActorsCommand.class);
        COMMANDS.put("places", PlacesCommand.class);
        COMMANDS.put("search", SearchCommand.class);
        COMMANDS.put("compare", CompareCommand.class);
        COMMANDS.put("export", ExportCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("mcp", McpCommand.class);
        COMMANDS.put("recode", RecodeCommand.class);
        COMMANDS.put("store", StoreCommand.class);
        COMMANDS.put("archive", ArchiveCommand.class);
        COMMANDS.put("stream", StreamCommand.class);
        COMMANDS.put("watch", WatchCommand.class);
        COMMANDS.put("analyze", AnalyzeCommand.class);
        COMMANDS.put("relate", RelateCommand.class);
        COMMANDS.put("lexicon", LexiconCommand.class);
        COMMANDS.put("generate-completion", AutoComplete.GenerateCompletion.class);
        COMMANDS.put("help", HelpCommand.class);
    }

    /** Commands that code texts: what that needs is loaded while the rest is made ready. */
    private static final Set<String> CODING =
            Set.of("read", "ingest", "situation", "analyze", "relate", "recode", "watch");

    /** Commands that tell of all others. */
    private static final Set<Class<?>> TELLING_OF_ALL =
            Set.of(HelpCommand.class, AutoComplete.GenerateCompletion.class);

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
        if (args.length > 1 && CODING.contains(args[0])) {
            ReportCoder.preload();
        }
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
        CommandLine line = line(tadmor, args)
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

    /**
     * The program with the command that is meant; with all of them where that is not sure, or where a command tells of the others. Reading the
     * options of all two dozen takes a fifth of a second, which is felt at each start.
     */
    static CommandLine line(Tadmor tadmor, String... args) {
        CommandLine line = new CommandLine(tadmor);
        Class<?> meant = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (meant == null || TELLING_OF_ALL.contains(meant)) {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command));
        } else {
            line.addSubcommand(args[0], meant);
        }
        return line;
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
