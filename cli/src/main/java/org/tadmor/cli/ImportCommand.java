package org.tadmor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Terminal;
import org.tadmor.events.Codebook;
import org.tadmor.store.GdeltWriter;
import org.tadmor.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tadmor import}: events of others beside ours. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings events of others into the store, to be compared with ours.",
        subcommands = ImportCommand.Gdelt.class)
final class ImportCommand extends CommandFamily {
    /** {@code tadmor import gdelt}. */
    @Command(
            name = "gdelt",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Reads files of GDELT events (2.0 and 1.0) into the store, beside our own events, which stay as they are.",
                "An event is known by its GLOBALEVENTID: imported again, it replaces the earlier one. A run that was broken off is"
                        + " taken up by the same command. tadmor compare gdelt then holds the two against each other."
            },
            footer = {
                "",
                "Examples:",
                "  tadmor import gdelt 20160328.export.CSV.zip",
                "  tadmor import gdelt --store war.store gdelt/          every *.export.CSV, .zip and .gz in it",
                "  unzip -p 20160328.export.CSV.zip | grep -w SY | tadmor import gdelt -",
                "  tadmor compare gdelt --country SYR                    what the two have"
            })
    static final class Gdelt implements Callable<Integer> {
        @Parameters(
                paramLabel = "FILE",
                arity = "0..*",
                description = "Files of events, plain or packed by ZIP or gzip; directories, of which *.export.CSV,"
                        + " *.export.CSV.zip and *.export.CSV.gz are read; or - for standard input.")
        private List<String> arguments = new ArrayList<>();

        @Mixin
        private StoreOption store = new StoreOption();

        @Option(
                names = "--rejects",
                paramLabel = "FILE",
                description = "Where rejected rows are listed, a JSON object each: code, where, message (default:"
                        + " gdelt-rejects.jsonl in the store's directory).")
        private @Nullable Path rejects;

        @Mixin
        private LexiconOption lexicon = new LexiconOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            CommandLine console = Objects.requireNonNull(spec).commandLine();
            if (arguments.isEmpty()) {
                throw new ParameterException(console, "Missing required parameter: 'FILE'");
            }
            Inputs inputs = new Inputs(arguments, store.context(), GdeltImport.SUFFIXES);
            Codebook codebook = new Codebook(lexicon.lexicon());
            try (Store opened = store.open();
                    RejectsFile file = new RejectsFile(rejects == null ? rejectsOf(opened) : rejects);
                    GdeltWriter writer = opened.gdeltWriter(codebook)) {
                GdeltImport run = new GdeltImport(inputs, writer, new Rejects(console.getErr(), file, SHOWN));
                run.run(Terminal.detect());
                console.getErr().println(run.stored(opened.location().shown()));
                return run.summarise();
            }
        }

        /** A file of the wrong kind is bad in every one of its rows. */
        private static final int SHOWN = 20;

        private static Path rejectsOf(Store store) {
            Path directory = store.location().directory();
            return directory == null ? Path.of("gdelt-rejects.jsonl") : directory.resolve("gdelt-rejects.jsonl");
        }
    }
}
