package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SituationCommandTest {
    private static final String SAMPLES = "../samples";
    private static final Path GOLDEN = Path.of("src/test/golden/situation");

    @TempDir
    private Path folder;

    /** With {@code -Dgolden.update=true} the files are written anew; read them before committing. */
    @TestFactory
    Stream<DynamicTest> theSamplesGiveTheGoldenFiles() {
        return Stream.of(
                golden("control.txt", "--show", "control", "--as-of", "2016-03-31", SAMPLES),
                golden("contested.txt", "--show", "situations", "--status", "contested", SAMPLES),
                golden(
                        "hospital.csv",
                        "--format",
                        "csv",
                        "--type",
                        "ASSAULT",
                        "--actor",
                        "RUS",
                        "--status",
                        "contested",
                        SAMPLES));
    }

    private static DynamicTest golden(String file, String... options) {
        return DynamicTest.dynamicTest(file, () -> {
            String[] arguments =
                    Stream.concat(Stream.of("situation"), Stream.of(options)).toArray(String[]::new);
            TadmorRun run = TadmorRun.of(arguments);
            assertThat(run.code()).as(run.err()).isZero();
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(GOLDEN.resolve(file), run.out());
            }
            assertThat(run.out()).isEqualTo(Files.readString(GOLDEN.resolve(file)));
        });
    }

    @Test
    void everyRecordFitsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../schema/situations.schema.json")));

        TadmorRun run = TadmorRun.of("situation", "--format", "jsonl", SAMPLES);

        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSizeGreaterThan(50);
        for (String line : lines) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
    }

    @Test
    void theDisputedHospitalIsContestedAndTheWireCopiesAreOneVoice() {
        TadmorRun run = TadmorRun.of("situation", "--format", "jsonl", "--show", "situations", SAMPLES);

        List<JsonNode> situations =
                run.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(situations)
                .anyMatch(situation -> situation.path("status").asString().equals("contested")
                        && situation.path("recipients").toString().contains("hospital"));
        assertThat(situations)
                .anyMatch(situation -> situation.path("accounts").toString().contains("Potomac Ledger")
                        && situation.path("accounts").toString().contains("\"echo\":true"));
    }

    @Test
    void theDayDecidesWhoHeldWhat() {
        TadmorRun before = TadmorRun.of("situation", "--as-of", "2016-03-26", "--show", "control", SAMPLES);
        TadmorRun after = TadmorRun.of("situation", "--as-of", "2016-04-05", "--show", "control", SAMPLES);

        assertThat(before.out()).doesNotContain("army");
        assertThat(after.out()).contains("Al Qaryatayn", "2016-03-27");
    }

    @Test
    void filtersKeepWhatTheyName() {
        TadmorRun run = TadmorRun.of(
                "situation",
                "--format",
                "csv",
                "--place",
                "Palmyra",
                "--from",
                "2016-03-01",
                "--to",
                "2016-03-31",
                SAMPLES);

        List<String> rows = run.out().lines().toList();
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(rows.subList(1, rows.size())).allMatch(row -> row.contains("Tadmur") || row.contains("Palmyra"));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() {
        assertThat(TadmorRun.of("situation", "--threads", "4", "--format", "jsonl", SAMPLES)
                        .out())
                .isEqualTo(TadmorRun.of("situation", "--threads", "1", "--format", "jsonl", SAMPLES)
                        .out());
    }

    @Test
    void aReportThatComesTwiceCountsOnceAndIsNamed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("two.jsonl"),
                "{\"id\":\"a\",\"text\":\"Rebels shelled the town.\"}\n{\"id\":\"a\",\"text\":\"Rebels shelled the village.\"}\n");

        TadmorRun run = TadmorRun.of("situation", "--format", "jsonl", "--show", "situations", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("the id a comes twice");
        assertThat(run.out()).doesNotContain("village");
    }

    @Test
    void csvOfSeveralPartsIsWrongUsage() {
        TadmorRun run = TadmorRun.of("situation", "--format", "csv", "--show", "control,relations", SAMPLES);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("one table");
    }
}
