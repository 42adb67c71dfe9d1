package org.tadmor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/formats.md} says of columns and shows of queries. */
class FormatsDocumentTest {
    private static final Map<ExportFormat, String> FILES = Map.of(
            ExportFormat.JSONL, "records.jsonl",
            ExportFormat.CSV, "claims.csv",
            ExportFormat.PARQUET, "tables",
            ExportFormat.GEOJSON, "claims.geojson",
            ExportFormat.GDELT, "gdelt",
            ExportFormat.POLECAT, "polecat.txt",
            ExportFormat.ACLED, "acled.csv",
            ExportFormat.PLOVER, "plover.jsonl");

    @TempDir
    private Path folder;

    @Test
    void everyQueryRunsOnTheSamples() throws IOException, SQLException {
        for (Map.Entry<ExportFormat, String> file : FILES.entrySet()) {
            DuckDb.exported(file.getKey(), SampleRecords.all(), folder.resolve(file.getValue()));
        }

        List<String> queries = Pattern.compile("(?s)```sql\\n(.*?)```")
                .matcher(document())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(queries).hasSize(FILES.size());
        try (DuckDb duck = new DuckDb()) {
            for (String query : queries) {
                String here = query;
                for (String file : FILES.values()) {
                    here = here.replaceAll("'" + file + "(?=['/])", "'" + folder.resolve(file));
                }
                assertThat(here).as(query).isNotEqualTo(query);
                assertThat(duck.rows(here)).as(query).isNotEmpty();
            }
        }
    }

    @Test
    void everyFormatHasItsChapterAndEveryColumnOfClaimsItsLine() throws IOException {
        String document = document();

        for (ExportFormat format : ExportFormat.values()) {
            assertThat(document).contains("| [`" + format.id() + "`](#");
        }
        for (String column : Tables.CLAIMS.header()) {
            assertThat(document).contains("`" + column + "`");
        }
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/formats.md"));
    }
}
