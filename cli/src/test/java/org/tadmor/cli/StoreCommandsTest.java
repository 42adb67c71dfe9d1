package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that read a store or look after it. */
class StoreCommandsTest {
    private static final Path GOLDEN = Path.of("src/test/golden/store");

    @TempDir
    private Path folder;

    private static List<JsonNode> jsonl(String command, String... options) {
        TadmorRun run = SampleStore.run(
                command,
                Stream.concat(Stream.of("--format", "jsonl"), Arrays.stream(options))
                        .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().map(JsonMapper.shared()::readTree).toList();
    }

    /** With {@code -Dgolden.update=true} the files are written anew; read them before committing. */
    @TestFactory
    Stream<DynamicTest> listsOfTheSamplesAreTheGoldenFiles() {
        return Stream.of(
                golden("claims.txt", "claims", "--contested", "--limit", "12"),
                golden("claims.csv", "claims", "--format", "csv", "--actor", "RUSMIL", "--place", "Palmyra"),
                golden("statements.txt", "statements", "--source", "RUS"),
                golden("actors.txt", "actors", "--limit", "15"),
                golden("places.csv", "places", "--format", "csv"),
                golden("search.txt", "search", "\"Russian Defence Ministry\"", "--limit", "5"),
                golden("search.jsonl", "search", "hospital", "-ministry", "--format", "jsonl"));
    }

    private static DynamicTest golden(String file, String command, String... options) {
        return DynamicTest.dynamicTest(file, () -> {
            TadmorRun run = command.equals("search")
                    ? TadmorRun.of(
                            Stream.concat(Stream.of("search", "--store", SampleStore.directory()), search(options))
                                    .toArray(String[]::new))
                    : SampleStore.run(command, options);
            assertThat(run.code()).as(run.err()).isZero();
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(GOLDEN.resolve(file), run.out());
            }
            assertThat(run.out()).isEqualTo(Files.readString(GOLDEN.resolve(file)));
        });
    }

    /** Words that begin with a minus come behind {@code --}. */
    private static Stream<String> search(String... options) {
        List<String> all = List.of(options);
        List<String> words =
                all.stream().takeWhile(option -> !option.startsWith("--")).toList();
        return Stream.of(all.subList(words.size(), all.size()).stream(), Stream.of("--"), words.stream())
                .flatMap(stream -> stream);
    }

    @Test
    void everyListComesInEveryFormat() throws IOException {
        for (String command : List.of("claims", "statements", "actors", "places")) {
            int rows = jsonl(command, "--limit", "7").size();
            TadmorRun csv = SampleStore.run(command, "--format", "csv", "--limit", "7");
            TadmorRun table = SampleStore.run(command, "--limit", "7");
            Path file = folder.resolve(command + ".csv");
            TadmorRun written = SampleStore.run(command, "--format", "csv", "--limit", "7", "--out", file.toString());

            assertThat(rows).as(command).isEqualTo(7);
            assertThat(csv.out()).as(command).contains("\r\n");
            assertThat(table.code()).as(command).isZero();
            assertThat(table.out()).as(command).isNotBlank();
            assertThat(written.out()).isEmpty();
            assertThat(Files.readString(file)).isEqualTo(csv.out());
        }
    }

    @Test
    void rowsFollowEachOther() {
        List<JsonNode> all = jsonl("claims", "--limit", "30");

        assertThat(jsonl("claims", "--limit", "10", "--offset", "20")).isEqualTo(all.subList(20, 30));
        assertThat(jsonl("claims", "--limit", "10", "--offset", "100000")).isEmpty();
    }

    @Test
    void filtersNarrowDown() {
        int all = jsonl("claims", "--limit", "100000").size();
        for (String[] filter : new String[][] {
            {"--type", "assault"}, {"--actor", "RUSMIL"}, {"--recipient", "hospital"}, {"--party", "ISI"},
            {"--country", "syr"}, {"--place", "Palmyra"}, {"--box", "38,34,39,35"}, {"--outlet", "levant wire"},
            {"--source", "RUS"}, {"--factuality", "ct-"}, {"--contested"}, {"--from", "2016-03-28"},
            {"--to", "2016-03-20"}
        }) {
            int some = jsonl(
                            "claims",
                            Stream.concat(Stream.of("--limit", "100000"), Arrays.stream(filter))
                                    .toArray(String[]::new))
                    .size();
            assertThat(some).as(String.join(" ", filter)).isLessThan(all);
            assertThat(some)
                    .as(String.join(" ", filter))
                    .isGreaterThanOrEqualTo(filter[1 % filter.length].equals("ISI") ? 0 : 1);
        }
    }

    @Test
    void wrongArgumentsAreWrongUsageWithAHint() {
        assertUsage("--limit 0: must be at least 1", "claims", "--limit", "0");
        assertUsage("--offset -1: must not be negative", "places", "--offset", "-1");
        assertUsage("WEST,SOUTH,EAST,NORTH", "claims", "--box", "1,2,3");
        assertUsage("use one of CT+", "claims", "--factuality", "sure");
        assertUsage("is before --from", "claims", "--from", "2016-03-02", "--to", "2016-03-01");
        assertUsage("--type", "claims", "--type", "WAR");
        assertUsage("--from", "claims", "--from", "yesterday");
        assertUsage("--format", "actors", "--format", "xml");
        assertUsage("use one of jsonl", "export", "--format", "xml");
        assertUsage("name a directory with --out", "export", "--format", "gdelt");
        assertUsage("--format", "export");
        assertUsage("WORDS", "search");
        assertUsage("beyond what a store holds", "claims", "--from", "+12016-03-01");
        assertUsage("--threads 0", "recode", "--threads", "0");
        assertUsage("no such", "claims", "--no-such");
    }

    private static void assertUsage(String hint, String command, String... options) {
        TadmorRun run = SampleStore.run(command, options);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err())
                .containsIgnoringCase(hint.equals("no such") ? "--no-such" : hint)
                .doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aStoreThatIsNotThereIsNamedAndNotMade() {
        Path nowhere = folder.resolve("nowhere");
        for (List<String> command : List.of(
                List.of("claims"),
                List.of("statements"),
                List.of("actors"),
                List.of("places"),
                List.of("search", "army"),
                List.of("situation"),
                List.of("export", "--format", "csv"),
                List.of("recode"),
                List.of("store", "check"),
                List.of("store", "counts"),
                List.of("store", "compact"))) {
            TadmorRun run = TadmorRun.of(Stream.concat(command.stream(), Stream.of("--store", nowhere.toString()))
                    .toArray(String[]::new));

            assertThat(run.code()).as(command.toString()).isEqualTo(2);
            assertThat(run.err()).contains(nowhere.toString(), "tadmor ingest").doesNotContain("\tat ");
        }
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void exportsOfEveryFormatHaveContent() throws IOException {
        for (String format :
                List.of("jsonl", "csv", "csv-tables", "parquet", "geojson", "gdelt", "polecat", "acled", "plover")) {
            long[] bytes = new long[2];
            for (int i = 0; i < 2; i++) {
                Path out = folder.resolve(format + i);
                TadmorRun run = i == 0
                        ? SampleStore.run("export", "--format", format, "--out", out.toString())
                        : SampleStore.run(
                                "export",
                                "--format",
                                format,
                                "--type",
                                "ASSAULT",
                                "--country",
                                "SYR",
                                "--out",
                                out.toString());
                assertThat(run.code()).as(run.err()).isZero();
                assertThat(run.err()).contains("reports written to " + out);
                try (Stream<Path> files = Files.walk(out)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        bytes[i] += Files.size(file);
                    }
                }
            }
            assertThat(bytes[1]).as(format).isPositive().isLessThan(bytes[0]);
        }
    }

    @Test
    void anExportIsWhatReadWrites() {
        Set<String> read = TadmorRun.of("read", "--format", "jsonl", SampleStore.SAMPLES)
                .out()
                .lines()
                .collect(Collectors.toSet());
        Set<String> exported =
                SampleStore.run("export", "--format", "jsonl").out().lines().collect(Collectors.toSet());

        assertThat(exported).isEqualTo(read);
    }

    @Test
    void theSituationOfTheStoreIsThatOfTheSameReports() {
        for (List<String> options : List.of(
                List.<String>of(),
                List.of("--as-of", "2016-03-28"),
                List.of("--status", "contested"),
                List.of("--type", "ASSAULT", "--country", "SYR"),
                List.of("--place", "Palmyra", "--from", "2016-03-01", "--to", "2016-03-31"),
                List.of("--outlet", "Levant Wire"))) {
            // Inputs are grouped without what came later; the store groups once, and says what of it was known by that
            // day.
            String parts = options.contains("--as-of") ? "control" : "control,situations";
            List<String> arguments = Stream.concat(
                            Stream.of("situation", "--format", "jsonl", "--show", parts), options.stream())
                    .toList();
            Set<String> read = TadmorRun.of(Stream.concat(arguments.stream(), Stream.of(SampleStore.SAMPLES))
                            .toArray(String[]::new))
                    .out()
                    .lines()
                    .collect(Collectors.toSet());
            Set<String> stored = TadmorRun.of(
                            Stream.concat(arguments.stream(), Stream.of("--store", SampleStore.directory()))
                                    .toArray(String[]::new))
                    .out()
                    .lines()
                    .collect(Collectors.toSet());

            assertThat(stored).as(options.toString()).isEqualTo(read).isNotEmpty();
        }
    }

    private static TadmorRun store(String command, String directory, String... more) {
        return TadmorRun.of(Stream.concat(Stream.of("store", command, "--store", directory), Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void aStoreIsCountedCheckedCompactedIndexedGroupedAndBackedUp() throws IOException {
        String store = SampleStore.copy(folder);
        String backup = folder.resolve("backup").toString();

        assertThat(store("counts", store).out()).contains("15  report", "claim", "times the text");
        assertThat(store("check", store).out()).contains("15 reports: all is well");
        assertThat(store("compact", store).out()).contains("before", "after");
        assertThat(store("index", store).out()).contains("15 reports");
        assertThat(store("group", store).out()).contains("0 reports grouped");
        assertThat(store("backup", store, backup).out()).contains("15 reports copied to " + backup);
        TadmorRun again = store("backup", store, backup);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("already");
        assertThat(store("check", backup).code()).isZero();
        assertThat(TadmorRun.of("export", "--format", "jsonl", "--store", backup)
                        .out())
                .isEqualTo(SampleStore.run("export", "--format", "jsonl").out());
        assertThat(TadmorRun.of("store").code()).isEqualTo(2);
    }
}
