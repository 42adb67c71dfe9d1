package org.tadmor.measure;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tadmor.language.ConlluException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program: {@code tadmor-measure COMMAND}. */
@Command(
        name = "tadmor-measure",
        mixinStandardHelpOptions = true,
        description = {
            "Measures speed, trees, words, situations, start-up and memory of Tadmor.",
            "Each command prints the machine first, then one line a figure."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor-measure speed                            words a second, by stage",
            "  tadmor-measure speed --beside                   beside CoreNLP and OpenNLP, same text, one thread",
            "  tadmor-measure trees gum-dev.conllu             tags and trees on given words",
            "  tadmor-measure voices                           chains of sources, factuality of each voice",
            "  tadmor-measure offices                          offices as of the day of a report",
            "  tadmor-measure memory                           heap, load time, start-up",
            "  tadmor-measure stream --tokens 1000000          a report of a million words",
            "  tadmor-measure situations                       one event told by several outlets",
            "  tadmor-measure measured --list                  every figure of the documents, for docs/measured.md"
        },
        subcommands = {
            SpeedCommand.class,
            StagesCommand.class,
            ProfileCommand.class,
            TreesCommand.class,
            TokensCommand.class,
            VoicesCommand.class,
            OfficesCommand.class,
            MemoryCommand.class,
            StreamCommand.class,
            SituationsCommand.class,
            StoreCommand.class,
            ReadersCommand.class,
            GrowCommand.class,
            DatesCommand.class,
            QuotesCommand.class,
            MeasuredCommand.class,
            HelpCommand.class
        })
public final class Measure {

    private Measure() {}

    /**
     * Runs a command and exits with its code: 0 done, 1 an input cannot be read, 2 wrong usage.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code = run(out, args);
        out.flush();
        System.exit(code);
    }

    /**
     * Runs a command without exiting.
     *
     * @param out where figures go
     * @param args the command and its options
     * @return the exit code
     */
    public static int run(PrintWriter out, String... args) {
        CommandLine line = new CommandLine(new Measure()).setOut(out);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof UsageException) {
                command.getErr().println("tadmor-measure: " + failure.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            if (failure instanceof IOException || failure instanceof ConlluException) {
                command.getErr().println("tadmor-measure: an input cannot be used: " + failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        if (args.length == 0) {
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }
}
