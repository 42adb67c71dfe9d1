package org.tadmor.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import one.convert.Arguments;
import one.convert.JfrToFlame;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tadmor-measure profile}. */
@Command(
        name = "profile",
        description = {
            "Where the chain of `tadmor read` spends its time: runs it under Java Flight Recorder after a warm-up, draws a flame graph",
            "and prints the methods of ours with the most samples, those of Java counted to the method that called them."
        },
        footer = {
            "",
            "Examples:",
            "  tadmor-measure profile                          into measure/target/flame.html",
            "  tadmor-measure profile --allocation --out alloc.html"
        })
final class ProfileCommand extends MeasuringCommand {
    private static final String OURS = "org.tadmor.";
    private static final String PROCESSOR = "jdk.ExecutionSample";
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";
    private static final int SHOWN = 25;

    @Option(names = "--seconds", defaultValue = "30", description = "How long to look (default: 30).")
    private int seconds = 30;

    @Option(names = "--warm-up", defaultValue = "40", description = "Seconds before (default: 40).")
    private int warmUp = 40;

    @Option(names = "--allocation", description = "Bytes allocated instead of processor time.")
    private boolean allocation;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The flame graph (default: measure/target/flame.html of the source tree).")
    private @Nullable Path target;

    @Option(
            names = "--characters",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Read texts until they hold N characters (default: 1000000).")
    private long characters = 1_000_000;

    @Mixin
    private Texts texts = new Texts();

    @Override
    int measure(PrintWriter out) throws IOException {
        Stages stages = new Stages(texts.read(characters), Integer.MAX_VALUE);
        run(stages, warmUp);
        Path recording = Files.createTempFile("tadmor-measure", ".jfr");
        try {
            record(stages, recording);
            Path flame = target == null ? House.file("measure/target/flame.html") : target;
            Files.createDirectories(flame.toAbsolutePath().getParent());
            draw(recording, flame);
            print(recording, out);
            out.println("# flame graph: " + flame);
        } finally {
            Files.delete(recording);
        }
        return 0;
    }

    /** One thread goes over the texts until the time is over. */
    private static void run(Stages stages, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        do {
            stages.code(1);
        } while (System.nanoTime() < end);
    }

    private void record(Stages stages, Path file) throws IOException {
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            run(stages, seconds);
            recording.stop();
            recording.dump(file);
        } catch (ParseException e) {
            throw new IllegalStateException("this Java has no settings for profiles", e);
        }
    }

    private void draw(Path recording, Path flame) throws IOException {
        Arguments arguments = new Arguments();
        arguments.title = allocation ? "Tadmor: allocation" : "Tadmor: processor time";
        arguments.alloc = allocation;
        arguments.total = allocation;
        JfrToFlame.convert(recording.toString(), flame.toString(), arguments);
    }

    private void print(Path recording, PrintWriter out) throws IOException {
        Map<String, Double> own = new HashMap<>();
        Map<String, Double> with = new HashMap<>();
        double all = 0;
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                boolean wanted = event.getEventType().getName().equals(allocation ? ALLOCATION : PROCESSOR);
                if (wanted && event.getStackTrace() != null) {
                    double weight = allocation ? event.getLong("weight") : 1;
                    all += weight;
                    count(event.getStackTrace().getFrames(), weight, own, with);
                }
            }
        }
        out.printf(Locale.ROOT, "# %s%n", allocation ? "bytes allocated" : "samples of processor time");
        print("own", own, all, out);
        print("with what it calls", with, all, out);
    }

    private static void count(
            List<RecordedFrame> frames, double weight, Map<String, Double> own, Map<String, Double> with) {
        Set<String> seen = new HashSet<>();
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith(OURS)) {
                String method =
                        type.substring(OURS.length()) + "." + frame.getMethod().getName();
                if (seen.isEmpty()) {
                    own.merge(method, weight, Double::sum);
                }
                if (seen.add(method)) {
                    with.merge(method, weight, Double::sum);
                }
            }
        }
    }

    private static void print(String what, Map<String, Double> weights, double all, PrintWriter out) {
        weights.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("measure."))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .forEach(entry -> out.printf(
                        Locale.ROOT, "%-18s %5.1f%%  %s%n", what, 100 * entry.getValue() / all, entry.getKey()));
    }
}
