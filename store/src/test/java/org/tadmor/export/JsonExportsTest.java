package org.tadmor.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats that are JSON, checked against their schemas. */
class JsonExportsTest {
    @TempDir
    private Path folder;

    @Test
    void recordsComeOutAsTheyAre() throws IOException, SQLException {
        Schema schema = schema(Files.readString(Path.of("../schema/records.schema.json")));
        Path file = DuckDb.exported(ExportFormat.JSONL, SampleRecords.all(), folder.resolve("records.jsonl"));

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(500);
        for (String line : lines) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
        assertThat(lines.stream().map(line -> (Object) JsonMapper.shared().readTree(line)))
                .containsAll(SampleRecords.all().get(0).claims());
        try (DuckDb duck = new DuckDb()) {
            assertThat(duck.value("SELECT count(*) FROM read_json('" + file
                            + "', format='newline_delimited', columns={record: 'VARCHAR', factuality: 'VARCHAR'})"
                            + " WHERE record = 'claim' AND factuality IS NOT NULL"))
                    .isEqualTo(SampleRecords.claims());
        }
    }

    @Test
    void geoJsonFollowsItsSchema() throws IOException {
        Schema schema = schema(resource("feature-collection.schema.json"));

        String map = DuckDb.exported(ExportFormat.GEOJSON, SampleRecords.all());

        assertThat(schema.validate(map, InputFormat.JSON)).isEmpty();
        JsonNode features = JsonMapper.shared().readTree(map).path("features");
        assertThat(features.size()).isGreaterThan(20);
        assertThat(features.findValuesAsString("stance")).contains("asserted", "denied");
        assertThat(features.findValuesAsString("record")).contains("claim", "control");
        for (JsonNode feature : features) {
            assertThat(feature.at("/properties/attributed_to").asString()).isNotEmpty();
        }
    }

    @Test
    void geoJsonOfNothingIsAnEmptyCollection() throws IOException {
        Schema schema = schema(resource("feature-collection.schema.json"));

        assertThat(schema.validate(DuckDb.exported(ExportFormat.GEOJSON, List.of()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void pointsHaveTheirLongitudeFirst() throws IOException {
        JsonNode map = JsonMapper.shared()
                .readTree(DuckDb.exported(ExportFormat.GEOJSON, List.of(Reports.withClaim("SYRREB", "RUSMIL", "CT+"))));

        assertThat(map.at("/features/0/geometry/coordinates/0").asDouble()).isEqualTo(-38.27);
        assertThat(map.at("/features/0/geometry/coordinates/1").asDouble()).isEqualTo(34.55);
    }

    @Test
    void ploverHasTheFieldsThatItsManualRequires() throws IOException {
        Schema schema = schema(resource("plover.schema.json"));

        List<String> lines = DuckDb.exported(ExportFormat.PLOVER, SampleRecords.all())
                .lines()
                .toList();

        assertThat((long) lines.size()).isEqualTo(SampleRecords.claims());
        for (String line : lines) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
        assertThat(lines).anyMatch(line -> line.contains("\"stance\":\"denied\""));
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    private static String resource(String name) throws IOException {
        try (var in = JsonExportsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
