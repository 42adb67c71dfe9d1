package org.tadmor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims and the other records as tables, read back by DuckDB. */
class TablesTest {
    private static final List<String> CLAIMS = List.of(
            ("claim_id,report,outlet,published,event_type,event_mode,contexts,cameo,quad,actor,actor_code,recipient,"
                            + "recipient_code,place,latitude,longitude,geonames_id,country,admin1,date_start,date_end,"
                            + "date_granularity,date_stated,attributed_to,attribution_cue,source_chain,factuality,"
                            + "trigger,trigger_start,trigger_end,pattern,sentence,sentence_start,sentence_end,stance,"
                            + "attributed_to_code,attributed_to_kind,place_precision,url")
                    .split(","));

    @TempDir
    private Path folder;

    @Test
    void csvHoldsEveryClaimWithItsVoice() throws IOException, SQLException {
        Path file = DuckDb.exported(ExportFormat.CSV, SampleRecords.all(), folder.resolve("claims.csv"));

        String csv = DuckDb.cells(file, true, true, CLAIMS);
        assertThat(Files.readAllLines(file).get(0)).isEqualTo(String.join(",", CLAIMS));
        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.value("SELECT count(DISTINCT claim_id) FROM " + csv))
                    .isEqualTo(SampleRecords.claims());
            assertThat(duck.value("SELECT count(*) FROM " + csv + " WHERE attributed_to = '' OR stance = ''"))
                    .isEqualTo(0L);
            assertThat(duck.rows("SELECT DISTINCT stance FROM " + csv + " ORDER BY 1"))
                    .extracting(row -> row.get(0))
                    .containsExactly("asserted", "denied", "doubted");
            assertThat(duck.value("SELECT count(*) FROM " + csv + " WHERE source_chain LIKE '% > %'"))
                    .isNotEqualTo(0L);
        }
    }

    @Test
    void parquetSaysTheSameInTypes() throws IOException, SQLException {
        Path csv = DuckDb.exported(ExportFormat.CSV, SampleRecords.all(), folder.resolve("claims.csv"));
        Path tables = DuckDb.exported(ExportFormat.PARQUET, SampleRecords.all(), folder.resolve("o'tables"));

        try (DuckDb duck = new DuckDb()) {
            String claims = parquet(tables, "claims");
            assertThat(duck.rows("SELECT column_name FROM (DESCRIBE SELECT * FROM " + claims + ")"))
                    .extracting(row -> row.get(0))
                    .isEqualTo(new ArrayList<Object>(CLAIMS));
            assertThat(duck.rows("SELECT column_type FROM (DESCRIBE SELECT date_start, latitude, contexts, quad,"
                            + " geonames_id, date_stated, source_chain FROM " + claims + ")"))
                    .extracting(row -> row.get(0))
                    .containsExactly("DATE", "DOUBLE", "VARCHAR[]", "INTEGER", "BIGINT", "BOOLEAN", "VARCHAR[]");
            String text = "SELECT claim_id, coalesce(cast(date_start AS VARCHAR), ''), array_to_string(actor, '; '),"
                    + " array_to_string(source_chain, ' > '), coalesce(cast(latitude AS VARCHAR), ''), sentence,"
                    + " coalesce(cameo, '') FROM " + claims + " ORDER BY claim_id";
            String cells = "SELECT claim_id, date_start, actor, source_chain, latitude, sentence, cameo FROM "
                    + DuckDb.cells(csv, true, true, CLAIMS) + " ORDER BY claim_id";
            assertThat(duck.rows(text)).isEqualTo(duck.rows(cells));
        }
    }

    @Test
    void everyKindOfRecordHasItsParquetFile() throws IOException, SQLException {
        Path tables = DuckDb.exported(ExportFormat.PARQUET, SampleRecords.all(), folder.resolve("tables"));

        try (Stream<Path> files = Files.list(tables)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "reports.parquet",
                            "claims.parquet",
                            "participants.parquet",
                            "statements.parquet",
                            "control.parquet",
                            "rhetoric.parquet");
        }
        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.value("SELECT count(*) FROM " + parquet(tables, "reports") + " WHERE length(text) > 100"))
                    .isEqualTo((long) SampleRecords.all().size());
            assertThat(duck.value("SELECT count(*) FROM " + parquet(tables, "statements")))
                    .isEqualTo(count(records -> records.statements().size()));
            assertThat(duck.value("SELECT count(*) FROM " + parquet(tables, "control")))
                    .isEqualTo(count(records -> records.controls().size()));
            assertThat(duck.value("SELECT count(*) FROM " + parquet(tables, "rhetoric")))
                    .isEqualTo(count(records -> records.rhetoric().size()));
            assertThat(duck.value("SELECT count(*) FROM " + parquet(tables, "participants") + " p ANTI JOIN "
                            + parquet(tables, "claims") + " c USING (claim_id)"))
                    .isEqualTo(0L);
            assertThat(duck.value("SELECT count(*) FROM " + parquet(tables, "control")
                            + " WHERE stance = 'asserted' AND holder_code IS NOT NULL AND attributed_to IS NOT NULL"))
                    .isNotEqualTo(0L);
            assertThat(duck.value("SELECT count(*) FROM " + parquet(tables, "statements")
                            + " WHERE len(content) <> len(content_start) OR len(content) = 0"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void csvTablesHaveTheRowsAndColumnsOfParquet() throws IOException, SQLException {
        Path cells = DuckDb.exported(ExportFormat.CSV_TABLES, SampleRecords.all(), folder.resolve("cells"));
        Path typed = DuckDb.exported(ExportFormat.PARQUET, SampleRecords.all(), folder.resolve("typed"));

        try (DuckDb duck = new DuckDb()) {
            for (String table : List.of("reports", "claims", "participants", "statements", "control", "rhetoric")) {
                List<String> columns =
                        duck
                                .rows("SELECT column_name FROM (DESCRIBE SELECT * FROM " + parquet(typed, table) + ")")
                                .stream()
                                .map(row -> String.valueOf(row.get(0)))
                                .toList();
                Path file = cells.resolve(table + ".csv");
                assertThat(Files.readAllLines(file).get(0)).isEqualTo(String.join(",", columns));
                assertThat(duck.value("SELECT count(*) FROM " + DuckDb.cells(file, true, true, columns)))
                        .as(table)
                        .isEqualTo(duck.value("SELECT count(*) FROM " + parquet(typed, table)));
            }
        }
    }

    private static String parquet(Path directory, String table) {
        return "read_parquet('"
                + directory.resolve(table + ".parquet").toString().replace("'", "''") + "')";
    }

    private static long count(ToIntFunction<ReportRecords> size) {
        return SampleRecords.all().stream().mapToInt(size).sum();
    }
}
