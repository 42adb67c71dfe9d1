package org.tadmor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.store.imports.GdeltEvent;
import org.tadmor.store.imports.GdeltEvents;
import org.tadmor.store.imports.GdeltRow;

/** Events and mentions in the columns of GDELT 2.0, read back by DuckDB and by our own reader of GDELT. */
class GdeltExportTest {
    private static final List<String> EVENTS = List.of(("GLOBALEVENTID SQLDATE MonthYear Year FractionDate"
                    + " Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode"
                    + " Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code"
                    + " Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode"
                    + " Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code"
                    + " IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions"
                    + " NumSources NumArticles AvgTone"
                    + " Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code"
                    + " Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID"
                    + " Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code"
                    + " Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID"
                    + " ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code"
                    + " ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL")
            .split(" "));
    private static final List<String> MENTIONS = List.of(("GLOBALEVENTID EventTimeDate MentionTimeDate MentionType"
                    + " MentionSourceName MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset"
                    + " ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone"
                    + " MentionDocTranslationInfo Extras")
            .split(" "));

    @TempDir
    private Path folder;

    @Test
    void everyClaimIsAMentionOfOneEvent() throws IOException, SQLException {
        Exported files = export(SampleRecords.all());

        assertThat(EVENTS).hasSize(61);
        assertThat(MENTIONS).hasSize(16);
        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.value("SELECT count(*) FROM " + files.mentions())).isEqualTo(SampleRecords.claims());
            assertThat(duck.value("SELECT count(*) - count(DISTINCT GLOBALEVENTID) FROM " + files.events()))
                    .isEqualTo(0L);
            assertThat(duck.value("SELECT count(*) FROM " + files.events()))
                    .isNotEqualTo(SampleRecords.claims())
                    .isEqualTo(duck.value("SELECT count(DISTINCT GLOBALEVENTID) FROM " + files.mentions()));
            assertThat(duck.value("SELECT count(*) FROM " + files.mentions() + " m ANTI JOIN " + files.events()
                            + " e USING (GLOBALEVENTID)"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void mentionsSayAccordingToWhomAndWhoDenies() throws IOException, SQLException {
        Exported files = export(SampleRecords.all());

        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.value("SELECT count(*) FROM " + files.mentions()
                            + " WHERE (Extras->>'$.attributed_to') IS NULL OR (Extras->>'$.claim_id') IS NULL"
                            + " OR json_array_length(Extras, '$.source_chain') = 0"))
                    .isEqualTo(0L);
            assertThat(duck.rows("SELECT DISTINCT Confidence FROM " + files.mentions()
                            + " WHERE (Extras->>'$.stance') = 'denied'"))
                    .containsExactly(List.of("10"));
            assertThat(duck.value("SELECT count(*) FROM " + files.events() + " e WHERE NumMentions <> (SELECT"
                            + " CAST(count(*) AS VARCHAR) FROM " + files.mentions()
                            + " m WHERE m.GLOBALEVENTID = e.GLOBALEVENTID AND (Extras->>'$.stance') = 'asserted')"))
                    .isEqualTo(0L);
            assertThat(duck.value("SELECT count(*) FROM " + files.events() + " WHERE NumMentions = '0'"))
                    .isNotEqualTo(0L);
        }
    }

    @Test
    void codesAreThoseOfGdelt() throws IOException, SQLException {
        Exported files = export(List.of(Reports.withClaim("SYRREBNUS", "RUSMIL", "CT+")));

        try (DuckDb duck = new DuckDb()) {
            List<@Nullable Object> row = duck.rows("SELECT SQLDATE, MonthYear, Year, FractionDate, Actor1CountryCode,"
                            + " Actor1Type1Code, Actor1KnownGroupCode, Actor2CountryCode, Actor2Type1Code, EventCode,"
                            + " EventBaseCode, EventRootCode, QuadClass, GoldsteinScale, ActionGeo_Type,"
                            + " ActionGeo_FullName, ActionGeo_CountryCode, ActionGeo_Lat, DATEADDED, SOURCEURL"
                            + " FROM " + files.events())
                    .get(0);
            assertThat(row)
                    .containsExactly(
                            "20160327",
                            "201603",
                            "2016",
                            "2016.2384",
                            "SYR",
                            "REB",
                            "NUS",
                            "RUS",
                            "MIL",
                            "195",
                            "195",
                            "19",
                            "4",
                            "-10.0",
                            "4",
                            "Palmyra, Homs, Syria",
                            "SY",
                            "34.55",
                            "20160328000000",
                            "https://courier.example/1");
        }
    }

    @Test
    void ourOwnReaderOfGdeltReadsWhatWeWrite() throws IOException {
        Exported files = export(SampleRecords.all());

        Set<Long> ids = new HashSet<>();
        int undated = 0;
        try (GdeltEvents events = GdeltEvents.open(files.directory().resolve("tadmor.export.CSV"))) {
            for (GdeltRow row = events.next(); row != null; row = events.next()) {
                if (row instanceof GdeltRow.Accepted accepted) {
                    GdeltEvent event = accepted.event();
                    ids.add(event.id());
                    assertThat(event.goldstein()).isBetween(-10.0, 10.0);
                    assertThat(event.articles()).isEqualTo(1);
                } else if (row instanceof GdeltRow.Rejected rejected) {
                    assertThat(rejected.code()).isEqualTo(GdeltRow.Code.GDELT_DATE);
                    undated++;
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(50);
        assertThat(undated).isLessThan(ids.size() / 10);
    }

    private Exported export(List<ReportRecords> all) throws IOException {
        return new Exported(DuckDb.exported(ExportFormat.GDELT, all, folder.resolve("gdelt")));
    }

    private record Exported(Path directory) {
        String events() {
            return DuckDb.cells(directory.resolve("tadmor.export.CSV"), false, false, EVENTS);
        }

        String mentions() {
            return DuckDb.cells(directory.resolve("tadmor.mentions.CSV"), false, false, MENTIONS);
        }
    }
}
