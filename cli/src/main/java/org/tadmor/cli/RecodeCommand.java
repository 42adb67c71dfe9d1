package org.tadmor.cli;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.output.Terminal;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.situations.Digester;
import org.tadmor.store.Store;
import org.tadmor.store.StoreEntry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tadmor recode}: stored texts read again. */
@Command(
        name = "recode",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads the texts of the store again with the lexicon as it is now, and groups their events anew.",
            "Reports that this lexicon and this version have read already are passed over, so that a run can be broken off and taken up."
        },
        footer = {"", "Examples:", "  tadmor recode", "  tadmor recode --lexicon my-words --store war.store"})
final class RecodeCommand implements Callable<Integer> {
    private static final int WAITING = 64;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Reports coded side by side (default: one per processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CodingOptions.checkThreads(threads);
        CommandLine console = Objects.requireNonNull(spec).commandLine();
        Lexicon words = lexicon.lexicon();
        StoreEntry.Coding entries = new StoreEntry.Coding(new Digester(words), words.fingerprint(), Version.tadmor());
        try (Store opened = store.openExisting()) {
            long all = opened.counts().getOrDefault("report", 0L);
            long[] done = new long[1];
            ReportCoder coder = new ReportCoder(words);
            try (StoredTexts texts = new StoredTexts(opened, entries.name(), new ArrayBlockingQueue<>(WAITING));
                    StoreQueue queue = new StoreQueue(opened)) {
                new OrderedCoding(threads).run(texts, (Report report) -> entries.entry(coder.code(report)), entry -> {
                    queue.add(entry);
                    done[0]++;
                });
            }
            Grouping.run(opened, Terminal.detect(), console.getErr());
            console.getErr()
                    .println("tadmor: " + done[0] + " of " + all + " reports read again with lexicon "
                            + words.fingerprint());
        }
        return Tadmor.DONE;
    }
}
