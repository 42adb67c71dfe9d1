package org.tadmor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims in the columns of POLECAT, read back by DuckDB. */
class PolecatExportTest {
    private static final List<String> COLUMNS =
            List.of(("Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name,"
                            + " Actor Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor Title,"
                            + " Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW,"
                            + " Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw,"
                            + " Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude,"
                            + " Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date,"
                            + " Story People, Story Organizations, Story Locations, Language, Version")
                    .split(", "));

    @TempDir
    private Path folder;

    @Test
    void everyClaimIsARowOfFortyColumns() throws IOException, SQLException {
        Path file = DuckDb.exported(ExportFormat.POLECAT, SampleRecords.all(), folder.resolve("polecat.txt"));

        assertThat(COLUMNS).hasSize(40);
        assertThat(Files.readAllLines(file).get(0)).isEqualTo(String.join("\t", COLUMNS));
        try (DuckDb duck = new DuckDb()) {
            String rows = DuckDb.cells(file, false, true, COLUMNS);
            assertThat(duck.value("SELECT count(DISTINCT \"Event ID\") FROM " + rows))
                    .isEqualTo(SampleRecords.claims());
            assertThat(duck.value("SELECT count(*) FROM " + rows
                            + " WHERE \"Contexts\" SIMILAR TO '(.*; )?denied' AND \"Source\" LIKE '% > %'"))
                    .isNotEqualTo(0L);
        }
    }

    @Test
    void columnsHoldWhatPolecatHasThere() throws IOException, SQLException {
        Path file = DuckDb.exported(
                ExportFormat.POLECAT,
                List.of(Reports.withClaim("SYRREBNUS", "RUSMIL", "PS+")),
                folder.resolve("polecat.txt"));

        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.rows("SELECT \"Event Date\", \"Event Type\", \"Event Mode\", \"Quad Code\", Contexts,"
                                    + " \"Actor Name\", \"Actor Country\", \"Primary Actor Sector\", \"Actor Name Raw\","
                                    + " Placename, City, Province, Country, Latitude, \"GeoNames ID\", Source,"
                                    + " \"Publication Date\", Language FROM "
                                    + DuckDb.cells(file, false, true, COLUMNS))
                            .get(0))
                    .containsExactly(
                            "2016-03-27",
                            "ASSAULT",
                            "aerial",
                            "MATERIAL CONFLICT",
                            "military; doubted",
                            "A",
                            "SYR",
                            "REB",
                            "They",
                            "Palmyra",
                            "Palmyra",
                            "Homs",
                            "Syria",
                            "34.55",
                            "163808",
                            "The Courier > army",
                            "2016-03-28",
                            "en");
        }
    }
}
