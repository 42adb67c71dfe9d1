package org.tadmor.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Counted;
import org.tadmor.cli.output.Terminal;
import org.tadmor.store.ArchivedReports;
import org.tadmor.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tadmor store load}: an archive into the store. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings the tables of an archive into the store, as if their reports had been ingested; nothing is coded.",
            "What is stored already, word for word and by the same lexicon, is passed over. The archive is a local directory."
        },
        footer = {"", "Examples:", "  tadmor archive news/ archive", "  tadmor store load --store war.store archive"})
final class StoreLoad implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "DIR", description = "What tadmor archive wrote.")
    private @Nullable Path archive;

    @Option(names = "--no-group", description = "Leave the grouping into situations to the next command that needs it.")
    private boolean ungrouped;

    @Spec
    private @Nullable CommandSpec spec;

    /** Counts on the way. */
    private static final class Counts {
        private long stored;
        private long known;
    }

    @Override
    public Integer call() {
        CommandLine console = Objects.requireNonNull(spec).commandLine();
        ArchivedReports reports = new ArchivedReports(Objects.requireNonNull(archive));
        try (Store opened = store.open()) {
            Counts counts = new Counts();
            try (StoreQueue queue = new StoreQueue(opened)) {
                reports.forEach(archived -> {
                    if (queue.has(archived.report(), archived.coding())) {
                        counts.known++;
                    } else {
                        queue.add(archived.entry());
                        counts.stored++;
                    }
                });
            }
            if (!ungrouped) {
                Grouping.run(opened, Terminal.detect(), console.getErr());
            }
            opened.tidy();
            console.getErr()
                    .println("tadmor: " + Counted.of(counts.stored, "report") + " stored in "
                            + opened.location().shown()
                            + (counts.known == 0 ? "" : ", " + counts.known + " there already"));
            return Tadmor.DONE;
        }
    }
}
