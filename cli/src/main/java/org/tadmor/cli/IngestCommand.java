package org.tadmor.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Terminal;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Origin;
import org.tadmor.situations.Digester;
import org.tadmor.store.Store;
import org.tadmor.store.StoreEntry;
import org.tadmor.store.StoreLocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tadmor ingest}: dispatches into the store. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads dispatches into the store and groups the events they tell into situations.",
            "What is stored already, word for word and by the same lexicon, is passed over: a run that was broken off, by kill -9"
                    + " or a power cut, is taken up by the same command. A report that changed replaces the earlier one."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor ingest samples",
            "  tadmor ingest --store war.store crawl.warc.gz press.zip articles.jsonl",
            "  tadmor ingest --store jdbc:postgresql://localhost/tadmor news/",
            "  tadmor ingest --outlet 'The Courier' --published 2016-03-28 article.txt",
            "  tadmor situation                              what the store tells then"
        })
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private CodingOptions coding = new CodingOptions();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, such as 2016-03-28; overrides what the texts say.")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it; overrides what the texts say.")
    private @Nullable String outlet;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejected inputs are listed, a JSON object each: code, where, message (default:"
                    + " rejects.jsonl in the store's directory).")
    private @Nullable Path rejects;

    @Option(names = "--no-group", description = "Leave the grouping into situations to the next command that needs it.")
    private boolean ungrouped;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine console = Objects.requireNonNull(spec).commandLine();
        coding.demandInputs(console);
        coding.check();
        Terminal terminal = Terminal.detect();
        Lexicon words = coding.lexicon();
        StoreEntry.Coding entries = new StoreEntry.Coding(new Digester(words), words.fingerprint(), Version.tadmor());
        try (Store opened = store.open();
                RejectsFile file = new RejectsFile(rejects == null ? rejectsOf(opened.location()) : rejects)) {
            BatchCoding batch = new BatchCoding(coding, console.getErr(), file);
            try (StoreQueue queue = new StoreQueue(opened)) {
                batch.run(
                        words,
                        new Origin("", outlet, published),
                        terminal,
                        report -> !queue.has(report, entries.name()),
                        entries::entry,
                        queue::add);
            }
            if (!ungrouped) {
                Grouping.run(opened, terminal, console.getErr());
            }
            opened.tidy();
            console.getErr().println(batch.stored(opened.location().shown()));
            return batch.summarise();
        }
    }

    private static Path rejectsOf(StoreLocation location) {
        Path directory = location.directory();
        return directory == null ? Path.of("tadmor-rejects.jsonl") : directory.resolve("rejects.jsonl");
    }
}
