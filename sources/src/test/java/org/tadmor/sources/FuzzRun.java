package org.tadmor.sources;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs Jazzer on text and readers in turn, for some minutes in all. What a run learned stays in {@code target/fuzz/NAME}; an input that
 * crashes, or keeps us busy for a minute, is written to {@code target/fuzz/NAME.crash-…} or {@code NAME.timeout-…}; with the
 * name and that file as arguments it is run alone.
 */
final class FuzzRun {
    private static final Path FOLDER = Path.of("target", "fuzz");

    private FuzzRun() {}

    /** @param args minutes, or the simple name of a target and a file that failed */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, Map<String, byte[]>> targets = new LinkedHashMap<>();
        targets.put(TextFuzz.class.getSimpleName(), TextFuzz.seeds());
        targets.put(ReaderFuzz.class.getSimpleName(), ReaderFuzz.seeds());
        if (targets.containsKey(args[0])) {
            System.exit(
                    jazzer(args[0], List.of(Path.of(args[1]).toAbsolutePath().toString())));
        }
        long seconds = Math.round(60 * Double.parseDouble(args[0]) / targets.size());
        boolean failed = false;
        for (Map.Entry<String, Map<String, byte[]>> target : targets.entrySet()) {
            Path corpus = Files.createDirectories(FOLDER.resolve(target.getKey()));
            for (Map.Entry<String, byte[]> seed : target.getValue().entrySet()) {
                Files.write(corpus.resolve(seed.getKey()), seed.getValue());
            }
            int code = jazzer(
                    target.getKey(),
                    List.of(
                            "-max_total_time=" + seconds,
                            corpus.toAbsolutePath().toString()));
            failed |= code != 0;
        }
        System.exit(failed ? 1 : 0);
    }

    private static int jazzer(String target, List<String> arguments) throws IOException, InterruptedException {
        Path folder = FOLDER.toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Xss4m",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzRun.class.getPackageName() + "." + target,
                "--instrumentation_includes=org.tadmor.**",
                // Arithmetic and tables: no branch of theirs depends on the shape of a text, and counting them takes
                // most of the time.
                "--instrumentation_excludes=org.tadmor.language.model.**:org.tadmor.lexicon.**",
                // It calls executeQuery() of a prepared statement as if it had an argument, and fails on every Parquet
                // file.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.SqlInjection",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator + target + ".",
                "-timeout=60",
                "-rss_limit_mb=0",
                "-max_len=4096",
                "-print_final_stats=1"));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
