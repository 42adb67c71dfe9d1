package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tadmor.coding.ReportCoder;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import org.tadmor.situations.Digest;
import org.tadmor.situations.Digester;
import org.tadmor.situations.Situation;
import org.tadmor.situations.SituationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tadmor-measure situations}. */
@Command(
        name = "situations",
        description = {
            "Whether the same event is found across reports, and whether it is contested, corroborated or of one voice.",
            "measure/situations/README.md says what is scored. With --reports also how fast situations are built."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor-measure situations                       both halves of the stories",
            "  tadmor-measure situations --errors measure/situations/dev",
            "  tadmor-measure situations --reports 5000 --reports 10000 --reports 20000"
        })
final class SituationsCommand extends MeasuringCommand {
    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description = "Directories of stories (default: measure/situations/dev and …/test).")
    private List<Path> directories = new ArrayList<>();

    @Option(names = "--errors", description = "List what is wrong.")
    private boolean errors;

    @Option(
            names = "--reports",
            paramLabel = "N",
            description = "Build the situations of so many reports grown from the stories, and say how long it takes.")
    private List<Integer> sizes = new ArrayList<>();

    @Override
    int measure(PrintWriter out) throws IOException {
        Lexicon lexicon = Lexicon.bundled();
        ReportCoder coder = new ReportCoder(lexicon);
        Digester digester = new Digester(lexicon);
        List<Digest> all = new ArrayList<>();
        for (Path directory : directories()) {
            List<Story> stories = stories(directory, lexicon);
            List<Digest> digests = new ArrayList<>();
            for (Story story : stories) {
                for (Report report : story.reports()) {
                    digests.add(digester.digest(coder.code(report)));
                }
            }
            StoryScore score = new StoryScore(stories, digests, SituationBuilder.build(digests));
            out.println("situations " + directory.getFileName() + " " + score);
            if (errors) {
                score.errors().forEach(error -> out.println("  " + error));
            }
            all.addAll(digests);
        }
        for (int size : sizes) {
            grow(all, size, out);
        }
        return 0;
    }

    private static void grow(List<Digest> seeds, int size, PrintWriter out) {
        List<Digest> grown = new GrownReports(seeds).grow(size);
        int tellings =
                grown.stream().mapToInt(digest -> digest.tellings().size()).sum();
        List<Situation> built = new ArrayList<>();
        Lap lap = Lap.of(() -> {
            built.addAll(SituationBuilder.build(grown));
            return built.size();
        });
        out.printf(
                Locale.ROOT,
                "built reports=%d tellings=%d situations=%d largest=%d cpu_s=%.2f cpu_ms_per_report=%.3f%n",
                size,
                tellings,
                built.size(),
                built.stream().mapToInt(Situation::reports).max().orElse(0),
                lap.cpuSeconds(),
                1000 * lap.cpuSeconds() / size);
    }

    private List<Path> directories() {
        return directories.isEmpty()
                ? List.of(House.file("measure/situations/dev"), House.file("measure/situations/test"))
                : directories;
    }

    private static List<Story> stories(Path directory, Lexicon lexicon) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(directory)) {
            files = list.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Story> stories = new ArrayList<>();
        for (Path file : files) {
            stories.add(Story.read(file, lexicon));
        }
        if (stories.isEmpty()) {
            throw new UsageException("there is no story in " + directory);
        }
        return stories;
    }
}
