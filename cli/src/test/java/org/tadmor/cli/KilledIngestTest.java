package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An ingest that dies at any moment is taken up by the same command, with nothing lost and nothing twice. */
class KilledIngestTest {
    private static final int KILLS = Integer.getInteger("tadmor.test.kills", 50);
    private static final int REPORTS = 500;
    /** Milliseconds of work after which a child dies at the latest. */
    private static final int WORK = 900;
    /** Milliseconds from the start of a child that is to die early. */
    private static final int START = 2_200;

    @TempDir
    private Path folder;

    private record Content(List<String> records, List<String> situations) {
        static Content of(Path store) {
            TadmorRun check = TadmorRun.of("store", "check", "--store", store.toString());
            assertThat(check.code()).as(check.out() + check.err()).isZero();
            return new Content(
                    lines("export", "--format", "jsonl", "--store", store.toString()),
                    lines("situation", "--format", "jsonl", "--store", store.toString()));
        }

        private static List<String> lines(String... arguments) {
            TadmorRun run = TadmorRun.of(arguments);
            assertThat(run.code()).as(run.err()).isZero();
            return run.out().lines().sorted().toList();
        }
    }

    private Process child(Path store, Path input, Path temporary) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx900m",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dtadmor.store.batch=7",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.tadmor.cli.Tadmor",
                        "ingest",
                        "--store",
                        store.toString(),
                        input.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    /** Kills a child at a random moment; tells whether it was through before. */
    private boolean killed(Path store, Path input, Path temporary, Random random) throws Exception {
        Path rejects = store.resolve("rejects.jsonl");
        Files.deleteIfExists(rejects);
        Process child = child(store, input, temporary);
        if (random.nextInt(5) == 0) {
            child.waitFor(random.nextInt(START), TimeUnit.MILLISECONDS);
        } else {
            // The first line is rejected: then the work has begun.
            while (child.isAlive() && !Files.exists(rejects)) {
                child.waitFor(10, TimeUnit.MILLISECONDS);
            }
            child.waitFor(random.nextInt(WORK), TimeUnit.MILLISECONDS);
        }
        boolean through = !child.isAlive();
        child.destroyForcibly().waitFor();
        if (through) {
            assertThat(child.exitValue())
                    .as(Files.readString(folder.resolve("child.log")))
                    .isEqualTo(1);
        }
        try (DirectoryStream<Path> natives = Files.newDirectoryStream(temporary)) {
            for (Path file : natives) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
        return through;
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void killedAtManyMomentsItEndsAsIfUndisturbed() throws Exception {
        Path input = GrownReports.write(folder.resolve("reports.jsonl"), REPORTS);
        Path calm = folder.resolve("calm");
        TadmorRun undisturbed = TadmorRun.of("ingest", "--store", calm.toString(), input.toString());
        assertThat(undisturbed.code()).as(undisturbed.err()).isEqualTo(1);
        Content expected = Content.of(calm);
        assertThat(expected.situations()).isNotEmpty();
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Random random = new Random(50);

        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path store = folder.resolve("killed-" + round);
            boolean through = false;
            while (!through && kills < KILLS) {
                through = killed(store, input, temporary, random);
                kills += through ? 0 : 1;
            }
            TadmorRun last = TadmorRun.of("ingest", "--store", store.toString(), input.toString());
            assertThat(last.code()).as(last.err()).isEqualTo(1);
            assertThat(Files.readAllLines(store.resolve("rejects.jsonl"))).hasSize(REPORTS / 37 + 1);
            assertThat(Content.of(store)).as("round %d", round).isEqualTo(expected);
        }
        assertThat(kills).isEqualTo(KILLS);
    }
}
