package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** A store that holds the samples, made once for all tests that only read it. */
final class SampleStore {
    static final String SAMPLES = "../samples";
    private static final Path DIRECTORY = make();

    private SampleStore() {}

    static String directory() {
        return DIRECTORY.toString();
    }

    /** Runs a command on it. */
    static TadmorRun run(String command, String... options) {
        return TadmorRun.of(Stream.concat(Stream.of(command, "--store", directory()), Arrays.stream(options))
                .toArray(String[]::new));
    }

    /** A copy of it that a test may change. */
    static String copy(Path folder) throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(DIRECTORY.relativize(file).toString()));
            }
        }
        return copy.toString();
    }

    private static Path make() {
        try {
            Path directory = Files.createTempDirectory("tadmor-samples");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            TadmorRun run =
                    TadmorRun.of("ingest", "--store", directory.resolve("store").toString(), SAMPLES);
            assertThat(run.code()).as(run.err()).isZero();
            return directory.resolve("store");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
