package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.Store;
import org.tadmor.store.StoreLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tadmor-measure store}. */
@Command(
        name = "store",
        description = {
            "Many reports, grown from the samples and the development texts, read by `tadmor read` and by `tadmor ingest`:",
            "how much the store costs in time, memory and bytes; with --claims how fast a store of so many claims answers."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor-measure store --reports 20000",
            "  tadmor-measure store --reports 0 --claims 1000000 --keep million"
        })
final class StoreCommand extends MeasuringCommand {
    @Option(names = "--reports", defaultValue = "20000", description = "Reports to ingest (default: 20000).")
    private int reports = 20_000;

    @Option(names = "--rounds", defaultValue = "1", description = "Rounds to take the median of (default: 1).")
    private int rounds = 1;

    @Option(names = "--heap", defaultValue = "512m", description = "-Xmx of both (default: 512m).")
    private String heap = "512m";

    @Option(
            names = "--claims",
            defaultValue = "0",
            description = "Claims of a store to ask questions (default: 0, none).")
    private int claims;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = {
                "Where the store of --claims stays: one broken off is filled on, one that is filled is asked at once",
                "(default: a temporary directory)."
            })
    private @Nullable Path keep;

    @Override
    int measure(PrintWriter out) throws IOException {
        Path folder = Files.createTempDirectory("tadmor-measure");
        try {
            if (reports > 0) {
                ingest(folder, out);
            }
            if (claims > 0) {
                new StoreQuestions(keep == null ? folder.resolve("asked") : keep, claims).measure(out);
            }
        } finally {
            House.delete(folder);
        }
        return 0;
    }

    private void ingest(Path folder, PrintWriter out) throws IOException {
        Path archive = folder.resolve("archive.jsonl");
        long characters = new GrownTexts().write(archive, reports);
        out.printf(Locale.ROOT, "# %,d reports, %,d characters%n", reports, characters);
        out.flush();
        List<Child> read = new ArrayList<>();
        List<Child> ingested = new ArrayList<>();
        Path store = folder.resolve("store");
        for (int round = 0; round < rounds; round++) {
            read.add(tadmor(
                    "read",
                    "--format",
                    "jsonl",
                    "--out",
                    folder.resolve("records.jsonl").toString(),
                    archive.toString()));
            House.delete(store);
            ingested.add(tadmor("ingest", "--store", store.toString(), archive.toString()));
        }
        Child without = Child.median(read);
        Child with = Child.median(ingested);
        line(out, "read", without);
        line(out, "ingest", with);
        out.printf(
                Locale.ROOT,
                "ingest / read: speed %.2f by wall, %.2f by processor time%n",
                without.seconds() / with.seconds(),
                without.cpuSeconds() / with.cpuSeconds());
        try (Store opened = Store.openExisting(StoreLocation.of(store.toString()))) {
            double bytes = opened.bytes() + opened.indexBytes();
            out.printf(
                    Locale.ROOT,
                    "store %,.0f bytes (database %,d, index %,d): %.2f times the text; %s%n",
                    bytes,
                    opened.bytes(),
                    opened.indexBytes(),
                    bytes / opened.characters(),
                    opened.counts());
        }
    }

    private Child tadmor(String... arguments) {
        List<String> command = new ArrayList<>(List.of(House.file("tadmor").toString()));
        command.addAll(List.of(arguments));
        return Child.run(
                Map.of("TADMOR_JAVA_OPTS", "-XX:+UseSerialGC -Xss4m -Xshare:auto -Xmx" + heap), command, line -> {});
    }

    private void line(PrintWriter out, String what, Child run) {
        out.printf(
                Locale.ROOT,
                "%-8s wall %.1f s, %.1f reports/s  cpu %.1f s  memory %.0f MB%n",
                what,
                run.seconds(),
                reports / run.seconds(),
                run.cpuSeconds(),
                run.megabytes());
        out.flush();
    }
}
