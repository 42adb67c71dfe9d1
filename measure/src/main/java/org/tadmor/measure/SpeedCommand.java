package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.tadmor.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tadmor-measure speed}. */
@Command(
        name = "speed",
        description = {
            "Words and sentences a second, in rounds that alternate between what is compared, after a warm-up.",
            "Without --beside: Tadmor's stages on one thread and on two. With it, on one thread: raw text to trees, beside CoreNLP,",
            "and raw text to words, tags and lemmas, beside OpenNLP.",
            "--only claims: what claims add to the rest of the chain, in percent of its time, on one thread."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor-measure speed --rounds 3 article.txt",
            "  tadmor-measure speed --only read --threads 1 --sentences 5000",
            "  tadmor-measure speed --only claims --sentences 2000",
            "  tadmor-measure speed --beside --characters 200000"
        })
final class SpeedCommand extends MeasuringCommand {
    private static final long MANY = 1_000_000;
    private static final long FEW = 150_000;
    private static final String CLAIMS = "claims";
    private static final String WITHOUT_CLAIMS = "chain without claims";
    private static final String WITH_CLAIMS = "chain with claims";

    @Mixin
    private OtherSystems others = new OtherSystems();

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds to take the median of (default: 3).")
    private int rounds = 3;

    @Option(
            names = "--characters",
            paramLabel = "N",
            description = "Read texts until they hold N characters (default: " + MANY + "; with --beside " + FEW + ").")
    private @Nullable Long characters;

    @Option(
            names = "--sentences",
            paramLabel = "N",
            description = "Stop after the text that completes N sentences; not with --beside (default: all).")
    private int sentences = Integer.MAX_VALUE;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "STAGE",
            description = "Of tokenize, analyze, read and claims, those to measure (default: the first three).")
    private List<String> only = List.of("tokenize", "analyze", "read");

    @Option(names = "--threads", split = ",", paramLabel = "N", description = "On how many threads (default: 1,2).")
    private List<Integer> threads = List.of(1, 2);

    @Mixin
    private Texts texts = new Texts();

    @Override
    int measure(PrintWriter out) throws IOException {
        long most = characters != null ? characters : others.wanted() ? FEW : MANY;
        List<String> read = texts.read(most);
        out.printf(
                Locale.ROOT, "# %d texts, %,d characters, medians of %d rounds%n", read.size(), length(read), rounds);
        if (others.wanted()) {
            beside(read, out);
        } else {
            stages(read, out);
        }
        return 0;
    }

    private void beside(List<String> read, PrintWriter out) {
        Map<String, IntSupplier> trees = new LinkedHashMap<>();
        for (TextParser parser : others.parsers()) {
            trees.put(parser.name(), () -> read.stream().mapToInt(parser::parse).sum());
        }
        beside("trees", trees, out);
        Map<String, IntSupplier> tags = new LinkedHashMap<>();
        for (TextTagger tagger : others.taggers()) {
            tags.put(tagger.name(), () -> read.stream().mapToInt(tagger::tag).sum());
        }
        beside("tags", tags, out);
    }

    private void beside(String what, Map<String, IntSupplier> work, PrintWriter out) {
        Map<String, Lap> laps = laps(work);
        Lap tadmor = laps.values().iterator().next();
        // The text is the same for all, so that its time compares and not each system's own count of words.
        laps.forEach((name, lap) -> out.printf(
                Locale.ROOT,
                "%-5s %-16s words %d  wall %.2f s, %,.0f words/s  cpu %.2f s, %,.0f words/s  time/Tadmor: wall %.2f  cpu %.2f%n",
                what,
                name,
                lap.count(),
                lap.seconds(),
                lap.perSecond(),
                lap.cpuSeconds(),
                lap.perCpuSecond(),
                lap.seconds() / tadmor.seconds(),
                lap.cpuSeconds() / tadmor.cpuSeconds()));
    }

    private void stages(List<String> read, PrintWriter out) {
        Stages stages = new Stages(read, sentences);
        Map<String, IntSupplier> work = new LinkedHashMap<>();
        for (int workers : threads) {
            String with = workers == 1 ? ", 1 thread" : ", " + workers + " threads";
            for (String stage : only) {
                if (!stage.equals(CLAIMS)) {
                    work.put(stage + with, stage(stages, stage, workers));
                }
            }
        }
        if (only.contains(CLAIMS)) {
            ClaimsCost cost = new ClaimsCost(Lexicon.bundled(), stages.reports());
            work.put(WITHOUT_CLAIMS, cost::without);
            work.put(WITH_CLAIMS, cost::with);
        }
        out.printf(Locale.ROOT, "# of these %,d sentences%n", stages.sentences());
        Map<String, Lap> laps = laps(work);
        laps.forEach((name, lap) -> {
            double words = lap.count();
            out.printf(
                    Locale.ROOT,
                    "%-22s wall %6.2f s, %,9.0f words/s, %,7.0f sentences/s  cpu %6.2f s, %,9.0f words/s, %,7.0f sentences/s%n",
                    name,
                    lap.seconds(),
                    words / lap.seconds(),
                    stages.sentences() / lap.seconds(),
                    lap.cpuSeconds(),
                    words / lap.cpuSeconds(),
                    stages.sentences() / lap.cpuSeconds());
        });
        if (only.contains(CLAIMS)) {
            Lap without = Objects.requireNonNull(laps.get(WITHOUT_CLAIMS));
            Lap with = Objects.requireNonNull(laps.get(WITH_CLAIMS));
            out.printf(
                    Locale.ROOT,
                    "claims add wall=%.1f%% cpu=%.1f%% to the rest of the chain%n",
                    100 * (with.seconds() / without.seconds() - 1),
                    100 * (with.cpuSeconds() / without.cpuSeconds() - 1));
        }
    }

    private static IntSupplier stage(Stages stages, String name, int workers) {
        return switch (name) {
            case "tokenize" -> () -> stages.tokenize(workers);
            case "analyze" -> () -> stages.analyze(workers);
            case "read" -> () -> stages.code(workers);
            default -> throw new UsageException("no stage " + name + "; there are tokenize, analyze, read, claims");
        };
    }

    /**
     * A round for warming up, then {@link #rounds} of them, each of which runs everything once; every other one backwards,
     * so that nothing gains by what ran before it.
     */
    private Map<String, Lap> laps(Map<String, IntSupplier> work) {
        Map<String, List<Lap>> all = new LinkedHashMap<>();
        work.keySet().forEach(name -> all.put(name, new ArrayList<>()));
        List<String> order = new ArrayList<>(work.keySet());
        for (int round = 0; round <= rounds; round++) {
            for (String name : order) {
                System.gc();
                Lap lap = Lap.of(Objects.requireNonNull(work.get(name)));
                if (round > 0) {
                    Objects.requireNonNull(all.get(name)).add(lap);
                }
            }
            Collections.reverse(order);
        }
        Map<String, Lap> medians = new LinkedHashMap<>();
        all.forEach((name, laps) -> medians.put(name, Lap.median(laps)));
        return medians;
    }

    private static long length(List<String> read) {
        return read.stream().mapToLong(String::length).sum();
    }
}
