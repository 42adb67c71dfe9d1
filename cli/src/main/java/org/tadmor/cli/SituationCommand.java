package org.tadmor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tadmor.cli.dossier.StoriesPage;
import org.tadmor.cli.output.Overview;
import org.tadmor.cli.output.OverviewCsv;
import org.tadmor.cli.output.OverviewJsonl;
import org.tadmor.cli.output.OverviewTables;
import org.tadmor.cli.output.Terminal;
import org.tadmor.coding.UncheckedWriter;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Origin;
import org.tadmor.situations.ActorRelation;
import org.tadmor.situations.ActorRelations;
import org.tadmor.situations.ControlHistory;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Digester;
import org.tadmor.situations.Situation;
import org.tadmor.situations.SituationBuilder;
import org.tadmor.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tadmor situation}: many reports side by side. */
@Command(
        name = "situation",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lays the words of many dispatches side by side: who holds which place according to whom, since when;",
            "which events are contested, corroborated or told by one voice; how actors deal with each other.",
            "Without INPUT it tells what the store holds (tadmor ingest); with INPUT it reads these and stores nothing.",
            "Near copies of one text count as one voice. Tadmor says who says what, never what is true."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor situation",
            "  tadmor situation --as-of 2016-03-28 --country SYR",
            "  tadmor situation news/",
            "  tadmor situation --as-of 2016-03-28 samples",
            "  tadmor situation --status contested --place Palmyra news/",
            "  tadmor situation --actor RUS --type ASSAULT --from 2016-03-01 --to 2016-03-31 news/",
            "  tadmor situation --format jsonl --out situations.jsonl --input-format jsonl articles.jsonl",
            "  tadmor situation --format csv --show control news/ > control.csv",
            "  tadmor situation --format html --out stories.html news/"
        })
final class SituationCommand implements Callable<Integer> {
    private static final String PAGE = "tadmor-out/stories.html";

    /** What comes out. */
    enum Format {
        table,
        jsonl,
        csv,
        html
    }

    /** Parts of what comes out. */
    enum Part {
        control,
        situations,
        relations
    }

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The situation on this day: reports and events after it do not count (default: all count).")
    private @Nullable LocalDate asOf;

    @Mixin
    private OverviewFilter filter = new OverviewFilter();

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "PART",
            description = "What to show: ${COMPLETION-CANDIDATES} (default: all; with csv: situations).")
    private Set<Part> parts = EnumSet.noneOf(Part.class);

    @Option(names = "--format", defaultValue = "table", description = "What to write: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.table;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Write to this file instead of standard output; a page goes to " + PAGE + " by default.")
    private @Nullable Path out;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "40",
            description = "Rows of a table at most (default: ${DEFAULT-VALUE}); other formats hold everything.")
    private int limit = 40;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private CodingOptions coding = new CodingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final Terminal terminal = Terminal.detect();

    @Override
    public Integer call() {
        check();
        if (!coding.hasInputs()) {
            try (Store opened = store.openExisting()) {
                Grouping.run(opened, terminal, console().getErr());
                put(
                        StoreOverview.of(
                                opened,
                                filter.ofStore(),
                                asOf,
                                this::shows,
                                format == Format.table ? limit : StoreOverview.ALL),
                        coding.lexicon());
            }
            return Tadmor.DONE;
        }
        BatchCoding batch = new BatchCoding(coding, console().getErr());
        Lexicon words = coding.lexicon();
        Digester digester = new Digester(words);
        // Only digests are kept of the reports, so that many fit.
        TreeMap<String, Digest> digests = new TreeMap<>();
        batch.run(words, Origin.of(""), terminal, digester::digest, digest -> keep(digest, digests));
        put(overview(List.copyOf(digests.values())), words);
        return batch.summarise();
    }

    private void put(Overview overview, Lexicon words) {
        try {
            write(filter.of(overview), words);
        } catch (IOException e) {
            throw Target.failure(format == Format.html ? page() : out, e);
        } catch (UncheckedIOException e) {
            throw Target.failure(format == Format.html ? page() : out, e.getCause());
        }
    }

    private void check() {
        coding.check();
        if (limit < 1) {
            throw new UsageException("--limit " + limit + ": must be at least 1");
        }
        if (format == Format.csv && parts.size() > 1) {
            throw new UsageException("--format csv is one table: give one part to --show");
        }
    }

    private void keep(Digest digest, TreeMap<String, Digest> digests) {
        if (asOf != null && digest.published() != null && digest.published().isAfter(asOf)) {
            return;
        }
        if (digests.putIfAbsent(digest.report(), digest) != null) {
            console()
                    .getErr()
                    .println("tadmor: the id " + digest.report() + " comes twice; the second report is left out");
        }
    }

    private Overview overview(List<Digest> digests) {
        boolean needsSituations = shows(Part.situations) || shows(Part.relations);
        List<Situation> situations = needsSituations
                ? SituationBuilder.build(digests).stream()
                        .filter(filter::shows)
                        .filter(situation -> asOf == null
                                || situation.date() == null
                                || !situation.date().start().isAfter(asOf))
                        .toList()
                : List.of();
        List<ActorRelation> relations = shows(Part.relations) ? busiestFirst(ActorRelations.of(situations)) : List.of();
        return new Overview(
                digests.size(),
                shows(Part.control) ? new ControlHistory(digests).asOf(asOf) : List.of(),
                shows(Part.situations) ? situations : List.of(),
                relations);
    }

    private static List<ActorRelation> busiestFirst(List<ActorRelation> relations) {
        return relations.stream()
                .sorted(Comparator.comparingInt(
                        relation -> -(relation.cooperative() + relation.conflictual() + relation.denied())))
                .toList();
    }

    private boolean shows(Part part) {
        return parts.isEmpty() ? format != Format.csv || part == Part.situations : parts.contains(part);
    }

    private void write(Overview overview, Lexicon words) throws IOException {
        switch (format) {
            case table -> {
                try (PrintWriter tables = new PrintWriter(new UncheckedWriter(target()))) {
                    new OverviewTables(tables, terminal, limit).write(overview);
                }
            }
            case csv -> {
                try (PrintWriter rows = new PrintWriter(new UncheckedWriter(target()))) {
                    new OverviewCsv(rows).write(overview);
                }
            }
            case jsonl -> new OverviewJsonl(target()).write(overview);
            case html -> {
                Path page = page();
                if (out == null && page.getParent() != null) {
                    Files.createDirectories(page.getParent());
                }
                Writer writer = Files.newBufferedWriter(page, StandardCharsets.UTF_8);
                new StoriesPage(writer, Version.provenance(words)).write(overview);
                console().getErr().println("stories: " + page);
            }
        }
    }

    private Path page() {
        return out == null ? Path.of(PAGE) : out;
    }

    private Writer target() throws IOException {
        return Target.open(out, console().getOut());
    }

    private CommandLine console() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
