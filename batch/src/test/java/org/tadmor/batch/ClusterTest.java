package org.tadmor.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code tadmor archive} on a real cluster of two workers, one of which is killed on the way: the archive holds what {@code tadmor read} says of
 * the same input, and becomes the store that {@code tadmor ingest} would have filled.
 */
class ClusterTest {
    /** Of two sentences each, so that they are coded in minutes; {@code -Dtadmor.cluster.reports} asks for more or fewer. */
    private static final int REPORTS = Integer.getInteger("tadmor.cluster.reports", 20_000);

    @TempDir
    private Path folder;

    @Test
    void aKilledWorkerLosesNothing() throws IOException, InterruptedException, SQLException {
        Path in = folder.resolve("grown.jsonl");
        GrownLines.write(in, REPORTS, 4);
        Path out = folder.resolve("out");
        long start = System.nanoTime();
        try (Cluster cluster = new Cluster(folder, 2)) {
            Path log = folder.resolve("archive.log");
            Process job = Program.start(
                    log,
                    "archive",
                    "--master",
                    cluster.master(),
                    "--memory",
                    "1400m",
                    "--part-mb",
                    "1",
                    "--conf",
                    "spark.ui.enabled=false",
                    "--conf",
                    "spark.driver.host=127.0.0.1",
                    "--no-group",
                    in.toString(),
                    out.toString());
            Path units = out.resolve("_tadmor/units");
            while (job.isAlive() && names(units).size() < 2) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(job.isAlive()).as(() -> said(log)).isTrue();
            assertThat(cluster.works(1)).isTrue();
            cluster.kill(1);
            cluster.addWorker();
            assertThat(job.waitFor()).as(() -> said(log)).isEqualTo(1);
            assertThat(said(log)).contains("5 months to be coded", REPORTS / 1000 + " rejected");
            System.out.println("ClusterTest: "
                    + said(log)
                            .lines()
                            .filter(line -> line.contains(" a second"))
                            .toList());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        Path records = folder.resolve("records.jsonl");
        Program.run(
                1, folder.resolve("read.log"), "read", "--format", "jsonl", "--out", records.toString(), in.toString());
        System.out.printf(
                "ClusterTest: %d reports, cluster %.0f s, one process %.0f s%n",
                REPORTS, seconds, (System.nanoTime() - start) / 1e9);
        assertThat(archived(out))
                .isEqualTo(Files.readAllLines(records).stream().sorted().toList());
        assertThat(column("SELECT code || ' ' || \"where\" FROM read_parquet('" + out + "/rejects/*.parquet')"))
                .hasSize(REPORTS / 1000)
                .contains("bad-json " + in + ":501");
    }

    @Test
    void aKilledDriverGoesOnWhereItWasAndTheArchiveBecomesAStore()
            throws IOException, InterruptedException, SQLException {
        Path in = folder.resolve("grown.jsonl");
        // So few that none is bad.
        GrownLines.write(in, 450, 3);
        Path out = folder.resolve("out");
        String[] command = {
            "archive",
            "--master",
            "local[2]",
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "spark.sql.shuffle.partitions=4",
            "--no-group",
            in.toString(),
            out.toString()
        };
        Path log = folder.resolve("killed.log");
        Process job = Program.start(log, command);
        while (job.isAlive() && names(out.resolve("_tadmor/units")).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(job.isAlive()).as(() -> said(log)).isTrue();
        job.descendants().forEach(ProcessHandle::destroyForcibly);
        job.destroyForcibly().waitFor();
        int there = names(out.resolve("_tadmor/units")).size();

        assertThat(Program.run(0, folder.resolve("again.log"), command))
                .contains(4 - there + " months to be coded, " + there + " there")
                .doesNotContain("reading");
        Path records = folder.resolve("records.jsonl");
        Program.run(
                0, folder.resolve("read.log"), "read", "--format", "jsonl", "--out", records.toString(), in.toString());
        assertThat(archived(out))
                .isEqualTo(Files.readAllLines(records).stream().sorted().toList());

        String loaded = folder.resolve("loaded").toString();
        String ingested = folder.resolve("ingested").toString();
        assertThat(Program.run(0, folder.resolve("load.log"), "store", "load", "--store", loaded, out.toString()))
                .contains("450 reports stored");
        Program.run(0, folder.resolve("ingest.log"), "ingest", "--store", ingested, in.toString());
        for (String[] question : new String[][] {
            {"export", "--format", "jsonl", "--with-text"},
            {"situation", "--format", "jsonl"},
            {"store", "check"}
        }) {
            assertThat(answer(loaded, question)).isEqualTo(answer(ingested, question));
        }
        assertThat(Program.run(0, folder.resolve("load.log"), "store", "load", "--store", loaded, out.toString()))
                .contains("0 reports stored", "450 there already");
    }

    private List<String> answer(String store, String... question) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(question));
        command.addAll(List.of("--store", store));
        return Program.run(0, folder.resolve("answer"), command.toArray(new String[0]))
                .lines()
                .sorted()
                .toList();
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.startsWith("."))
                    .toList();
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Every record of an archive, sorted. */
    static List<String> archived(Path out) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : List.of("reports", "claims", "statements", "control", "rhetoric")) {
            all.addAll(column("SELECT record FROM read_parquet('" + out + "/" + table + "/*/*.parquet')"));
        }
        all.sort(null);
        return all;
    }

    static List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
