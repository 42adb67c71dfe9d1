package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.tadmor.language.SentenceSplitter;
import org.tadmor.language.Tokenizer;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tadmor-measure stages}. */
@Command(
        name = "stages",
        description = {
            "Time and allocation of each stage of the chain for a sentence, by JMH: each stage in a fresh JVM, over the same texts,",
            "on what the stages before it gave. Shares are those of the whole chain; analyze holds split and network."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor-measure stages                       seven minutes",
            "  tadmor-measure stages --only 'network|chain' --seconds 5"
        })
final class StagesCommand extends MeasuringCommand {
    /** As the chain runs. */
    private static final List<String> STAGES = List.of(
            "split",
            "network",
            "analyze",
            "actors",
            "events",
            "claims",
            "places",
            "dates",
            "control",
            "rhetoric",
            "chain",
            "records",
            "digest",
            "situations");

    private static final String CHAIN = "chain";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Option(names = "--only", paramLabel = "REGEX", description = "Only stages whose whole name it matches.")
    private String only = ".*";

    @Option(
            names = "--seconds",
            defaultValue = "2",
            description = "Length of each of the five iterations that count, and of those before them (default: 2).")
    private int seconds = 2;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "8",
            description = "Iterations before those that count (default: 8).")
    private int warmUp = 8;

    @Option(
            names = "--characters",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Read texts until they hold N characters (default: 100000).")
    private long characters = 100_000;

    @Option(
            names = "--forks",
            defaultValue = "1",
            description = "JVMs for each stage, 0 for none but this one, which tells little (default: 1).")
    private int forks = 1;

    @Option(names = "--verbose", description = "Let JMH tell what it does.")
    private boolean verbose;

    @Mixin
    private Texts texts = new Texts();

    /**
     * What a stage takes for a sentence.
     *
     * @param micros wall time
     * @param error half of its confidence interval of 99.9%
     * @param bytes allocated
     */
    private record Cost(double micros, double error, double bytes) {}

    @Override
    int measure(PrintWriter out) throws IOException {
        List<String> wanted =
                STAGES.stream().filter(stage -> stage.matches(only)).toList();
        if (wanted.isEmpty()) {
            throw new UsageException("no stage matches " + only + "; there are " + String.join(", ", STAGES));
        }
        List<String> read = texts.read(characters);
        int sentences = sentences(read);
        out.printf(Locale.ROOT, "# %d texts, %,d sentences%n", read.size(), sentences);
        // JMH lets one run at a time on a machine; a test's run must not stop another's.
        System.setProperty("jmh.ignoreLock", "true");
        Path file = Files.createTempFile("tadmor-measure", ".txt");
        try {
            Files.writeString(file, String.join(StageBenchmark.BETWEEN, read));
            Map<String, Cost> costs = new LinkedHashMap<>();
            for (String stage : wanted) {
                for (RunResult result : run(stage, file)) {
                    costs.put(stage, cost(result, sentences));
                }
            }
            print(costs, out);
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH failed (--verbose shows how): " + e.getMessage(), e);
        } finally {
            Files.delete(file);
        }
        return 0;
    }

    private static int sentences(List<String> read) {
        SentenceSplitter splitter = new SentenceSplitter(new Tokenizer(Lexicon.bundled()));
        return read.stream()
                .mapToInt(text -> splitter.split(Report.ofText("text", text)).size())
                .sum();
    }

    private Collection<RunResult> run(String stage, Path file) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(StageBenchmark.class.getName() + "\\." + stage + "$")
                .forks(forks)
                .warmupIterations(warmUp)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(seconds))
                .jvmArgsAppend("-D" + StageBenchmark.TEXTS + "=" + file)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(verbose ? VerboseMode.NORMAL : VerboseMode.SILENT);
        if (forks == 0) {
            System.setProperty(StageBenchmark.TEXTS, file.toString());
        }
        return new Runner(options.build()).run();
    }

    private static Cost cost(RunResult result, int sentences) {
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return new Cost(
                time.getScore() / sentences,
                time.getScoreError() / sentences,
                allocated == null ? Double.NaN : allocated.getScore() / sentences);
    }

    private static void print(Map<String, Cost> costs, PrintWriter out) {
        Cost chain = costs.get(CHAIN);
        costs.forEach((stage, cost) -> out.printf(
                Locale.ROOT,
                "%-10s %8.1f ± %6.1f us/sentence  %,9.0f bytes/sentence%s%n",
                stage,
                cost.micros,
                cost.error,
                cost.bytes,
                chain == null ? "" : String.format(Locale.ROOT, "  %5.1f%%", 100 * cost.micros / chain.micros)));
    }
}
