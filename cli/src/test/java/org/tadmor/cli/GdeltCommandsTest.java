package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tadmor import gdelt} and {@code tadmor compare gdelt}. */
class GdeltCommandsTest {
    private static final int KILLS = 4;
    private static final int ROWS = 12_000;

    @TempDir
    private Path folder;

    private String store = "";

    @BeforeEach
    void copy() throws IOException {
        store = SampleStore.copy(folder);
    }

    private TadmorRun run(String command, String... options) {
        return TadmorRun.of(Stream.concat(Stream.of(command, "gdelt", "--store", store), Stream.of(options))
                .toArray(String[]::new));
    }

    private Path exported() {
        Path out = folder.resolve("gdelt");
        TadmorRun run = TadmorRun.of("export", "--store", store, "--format", "gdelt", "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return out;
    }

    private static List<JsonNode> lines(TadmorRun run) {
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().map(JsonMapper.shared()::readTree).toList();
    }

    /** A row of GDELT 2.0: the Russian army fights Syrian rebels near Palmyra on the 28th. */
    private static String row(long id, int column, String value) {
        List<String> cells = new ArrayList<>(Collections.nCopies(61, ""));
        cells.set(0, Long.toString(id));
        cells.set(1, "20160328");
        cells.set(5, "RUSMIL");
        cells.set(7, "RUS");
        cells.set(15, "SYRREB");
        cells.set(17, "SYR");
        cells.set(26, "190");
        cells.set(29, "4");
        cells.set(31, "3");
        cells.set(51, "4");
        cells.set(52, "Palmyra, Homs, Syria");
        cells.set(53, "SY");
        cells.set(56, "34.56");
        cells.set(57, "38.28");
        cells.set(60, "https://courier.example/" + id);
        cells.set(column, value);
        return String.join("\t", cells) + "\n";
    }

    @Test
    void whatWasExportedComesBackBesideOursAndOnlyOnce() throws IOException {
        Path out = exported();
        long rows = Files.readAllLines(out.resolve("tadmor.export.CSV")).size();

        TadmorRun first = run("import", out.toString());
        TadmorRun second = run("import", out.toString());

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).contains("tadmor: " + rows + " events of GDELT stored in " + store);
        assertThat(second.err()).contains(rows + " in place of earlier ones");
        assertThat(TadmorRun.of("store", "counts", "--store", store).out()).contains(rows + "  gdelt_event");

        List<JsonNode> both = lines(run("compare", "--show", "both", "--format", "jsonl", "--limit", "1000"));
        List<JsonNode> ours = lines(run("compare", "--show", "ours", "--format", "jsonl", "--limit", "1000"));
        List<JsonNode> theirs = lines(run("compare", "--show", "theirs", "--format", "jsonl", "--limit", "1000"));
        assertThat(both.size()).isGreaterThan(4 * ours.size());
        assertThat(theirs.size()).isLessThan((int) rows / 5);
        assertThat(both).anySatisfy(pair -> {
            assertThat(pair.path("status").asString("")).isEqualTo("contested");
            assertThat(pair.path("voices").asString("")).contains(" CT+", " CT-");
            assertThat(pair.path("agree").asString("")).contains("type", "day", "place");
            assertThat(pair.path("gdelt_url").asString("")).contains("samples");
        });
        assertThat(ours).anyMatch(event -> event.path("lacks").asString("").contains("day"));

        TadmorRun totals = run("compare", "--by", "day,quad", "--format", "csv", "--limit", "500");
        assertThat(totals.out())
                .startsWith("day,quad,situations,claims,with_gdelt,gdelt_events,gdelt_mentions,with_ours\r\n");
        assertThat(totals.out()
                        .lines()
                        .skip(1)
                        .mapToLong(line -> Long.parseLong(line.split(",")[5]))
                        .sum())
                .isEqualTo(rows);
        assertThat(run("compare", "--limit", "2").out())
                .contains("MONTH", "TYPE", "WITH GDELT")
                .contains(both.size() + " of " + (both.size() + ours.size()) + " situations")
                .contains((rows - theirs.size()) + " of " + rows + " events of GDELT")
                .contains("rows 1 to 2 of ");
    }

    @Test
    void filesOfEveryKindAreRead() throws IOException {
        Path day = Files.createDirectory(folder.resolve("day"));
        Files.writeString(day.resolve("1.export.CSV"), row(1, 6, "ARMY"));
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(day.resolve("2.EXPORT.csv.gz")))) {
            gzip.write(row(2, 6, "ARMY").getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(day.resolve("1.mentions.CSV"), "1\t2\n");

        TadmorRun directory = run("import", day.toString());
        TadmorRun standard = TadmorRun.withInput(row(3, 6, "ARMY"), "import", "gdelt", "--store", store, "-");

        assertThat(directory.code()).as(directory.err()).isZero();
        assertThat(directory.err()).contains("2 events of GDELT");
        assertThat(standard.err()).contains("1 event of GDELT");
        assertThat(lines(run("compare", "--show", "theirs", "--format", "jsonl", "--party", "RUS")))
                .extracting(event -> event.path("gdelt_file").asString(""))
                .allMatch(file -> file.equals("-") || file.startsWith(day.toString()));
    }

    @Test
    void badRowsAreListedByCodeAndPlaceAndTheRestIsStored() throws IOException {
        Path file = folder.resolve("bad.export.CSV");
        Files.writeString(
                file, row(1, 1, "20160231") + row(2, 6, "x") + row(3, 29, "9") + "1\t2\n".repeat(30) + row(4, 6, "x"));
        Path rejects = folder.resolve("rejects.jsonl");

        TadmorRun run = run("import", file.toString(), "nothing.zip", "--rejects", rejects.toString());

        assertThat(run.code()).isEqualTo(Tadmor.SOME_REJECTED);
        assertThat(run.err())
                .contains("2 events of GDELT stored")
                .contains("rejected " + file + ":1 [gdelt-date]: SQLDATE is \"20160231\"")
                .contains("more is rejected [gdelt-columns]")
                .contains("2 read, 33 rejected (unreadable 1, gdelt-date 1, gdelt-number 1, gdelt-columns 30)")
                .doesNotContain("\tat ");
        assertThat(Files.readAllLines(rejects))
                .hasSize(33)
                .anyMatch(line -> line.contains("\"code\":\"gdelt-number\",\"where\":\"" + file + ":3\""));
    }

    @Test
    void whatCannotBeUsedIsSaid() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path nothing = Files.writeString(folder.resolve("nothing.export.CSV"), "");

        assertThat(run("compare").err()).contains("holds no events of GDELT; tadmor import gdelt FILE");
        assertThat(run("compare").code()).isEqualTo(Tadmor.USAGE);
        assertThat(run("import").code()).isEqualTo(Tadmor.USAGE);
        assertThat(run("import", empty.toString()).err()).contains("[no-input]", ".export.csv.zip");
        assertThat(run("import", nothing.toString()).err()).contains("[empty]: there are no rows");
        Files.writeString(nothing, row(1, 6, "x"));
        assertThat(run("import", nothing.toString()).code()).isZero();
        for (String[] wrong : new String[][] {{"--days", "31"}, {"--km", "0"}, {"--by", "week"}, {"--show", "x"}}) {
            TadmorRun run = run("compare", wrong);
            assertThat(run.code()).as(wrong[0]).isEqualTo(Tadmor.USAGE);
            assertThat(run.err()).as(wrong[0]).contains(wrong[1]).doesNotContain("\tat ");
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void anImportKilledAtAnyMomentLeavesAWholeStoreAndIsTakenUp() throws Exception {
        Path file = folder.resolve("many.export.CSV");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ROWS; i++) {
                out.write(row(i + 1, 6, "ARMY " + i));
            }
        }
        Random random = new Random(4);
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = child(file);
            child.waitFor(1_000 + random.nextInt(2_500), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();

            TadmorRun check = TadmorRun.of("store", "check", "--store", store);
            assertThat(check.code()).as(check.out() + check.err()).isZero();
        }

        TadmorRun last = run("import", file.toString());

        assertThat(last.code()).as(last.err()).isZero();
        assertThat(last.err()).contains(ROWS + " events of GDELT stored");
        assertThat(TadmorRun.of("store", "counts", "--store", store).out()).contains(ROWS + "  gdelt_event");
    }

    private Process child(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dtadmor.store.gdelt.batch=100",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.tadmor.cli.Tadmor",
                        "import",
                        "gdelt",
                        "--store",
                        store,
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }
}
