package org.tadmor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Events in the columns of ACLED, read back by DuckDB. */
class AcledExportTest {
    private static final List<String> COLUMNS =
            List.of(("event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type,"
                            + " actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction,"
                            + " civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude,"
                            + " longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp")
                    .split(", "));

    @TempDir
    private Path folder;

    @Test
    void rowsHaveThirtyOneColumnsAndClaimNoFatalities() throws IOException, SQLException {
        Path file = DuckDb.exported(ExportFormat.ACLED, SampleRecords.all(), folder.resolve("acled.csv"));

        assertThat(COLUMNS).hasSize(31);
        assertThat(Files.readAllLines(file).get(0)).isEqualTo(String.join(",", COLUMNS));
        try (DuckDb duck = new DuckDb()) {
            String rows = DuckDb.cells(file, true, true, COLUMNS);
            assertThat(duck.rows("SELECT DISTINCT fatalities FROM " + rows)).containsExactly(List.of(""));
            assertThat(duck.value("SELECT count(*) FROM " + rows
                            + " WHERE sub_event_type IN ('Air/drone strike', 'Armed clash')"))
                    .isNotEqualTo(0L);
            assertThat(duck.value("SELECT count(*) FROM " + rows + " WHERE tags NOT LIKE '%stance=asserted%'"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void anEventNamesEveryVoiceAndIsOneRow() throws IOException, SQLException {
        ObjectNode denial = Reports.claim();
        denial.put("id", "r1#c2").put("factuality", "CT-");
        ((ObjectNode) denial.at("/source/1")).put("name", "rebels");
        ReportRecords records = Reports.of(Reports.report(), Reports.claim(), denial);
        Path file = DuckDb.exported(ExportFormat.ACLED, List.of(records), folder.resolve("acled.csv"));

        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.rows("SELECT event_date, time_precision, disorder_type, event_type, sub_event_type, inter1,"
                            + " interaction, iso, country, geo_precision, source, tags FROM "
                            + DuckDb.cells(file, true, true, COLUMNS)))
                    .containsExactly(List.of(
                            "2016-03-27",
                            "1",
                            "Political violence",
                            "Explosions/Remote violence",
                            "Air/drone strike",
                            "Rebel group",
                            "Rebel group-State forces",
                            "760",
                            "Syria",
                            "1",
                            "The Courier",
                            "claim_id=r1#c1; attributed_to=The Courier > army; stance=asserted;"
                                    + " claim_id=r1#c2; attributed_to=The Courier > rebels; stance=denied"));
        }
    }

    @Test
    void whatNobodyAssertsAndWhatIsOnlyWordsIsNoEventToAcled() throws IOException {
        ObjectNode words = Reports.claim();
        ((ObjectNode) words.at("/event")).put("type", "REQUEST").put("mode", "meet");

        String csv = DuckDb.exported(
                ExportFormat.ACLED,
                List.of(Reports.withClaim("SYRREB", null, "CT-"), Reports.of(Reports.report(), words)));

        assertThat(csv.lines()).hasSize(1);
    }
}
