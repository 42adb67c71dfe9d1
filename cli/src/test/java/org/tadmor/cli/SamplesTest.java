package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples through the whole program, in every format. */
class SamplesTest {
    private static final String SAMPLES = "../samples";

    @TempDir
    private Path folder;

    @Test
    void everyLineOfEverySampleFollowsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../schema/records.schema.json")));

        TadmorRun run = TadmorRun.of("read", "--format", "jsonl", "--mentions", "--with-text", SAMPLES);

        assertThat(run.code()).as(run.err()).isZero();
        for (String line : run.out().lines().toList()) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
    }

    @Test
    void everySpanHoldsTheWordsItSays() {
        TadmorRun run = TadmorRun.of("read", "--format", "jsonl", "--mentions", "--with-text", SAMPLES);

        Map<String, String> texts = new HashMap<>();
        int spans = 0;
        for (String line : run.out().lines().toList()) {
            JsonNode record = JsonMapper.shared().readTree(line);
            if (record.path("record").asString().equals("report")) {
                texts.put(record.path("id").asString(), record.path("text").asString());
            } else {
                spans += check(record, texts.getOrDefault(record.path("report").asString(), ""));
            }
        }
        assertThat(spans).isGreaterThan(1000);
    }

    @Test
    void theSamplesTellOfTheCampaignFromSeveralSides() {
        List<String> rows =
                TadmorRun.of("read", "--format", "csv", SAMPLES).out().lines().toList();

        assertThat(rows.get(0)).startsWith("claim_id,report,outlet");
        assertThat(rows).anyMatch(row -> row.contains("ASSAULT") && row.contains("CT-"));
        assertThat(rows).anyMatch(row -> row.contains("Free Euphrates Voice") && row.contains("ACCUSE"));
        assertThat(rows).anyMatch(row -> row.contains("Palmyra"));
    }

    @Test
    void theMapFormatIsGeoJson() {
        TadmorRun run = TadmorRun.of("read", "--format", "geojson", SAMPLES);

        JsonNode collection = JsonMapper.shared().readTree(run.out());
        assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(collection.path("features").size()).isGreaterThan(20);
        for (JsonNode feature : collection.path("features")) {
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            assertThat(feature.at("/geometry/coordinates/0").asDouble()).isBetween(-180.0, 180.0);
            assertThat(feature.at("/geometry/coordinates/1").asDouble()).isBetween(-90.0, 90.0);
        }
    }

    @Test
    void theDossierIsOnePageAReportAndAsksNobodyForAnything() throws IOException {
        Path out = folder.resolve("dossier");

        TadmorRun run = TadmorRun.of("read", "--format", "html", "--out", out.toString(), SAMPLES);

        assertThat(run.code()).as(run.err()).isZero();
        List<Path> pages;
        try (Stream<Path> files = Files.list(out)) {
            pages = files.toList();
        }
        assertThat(pages).hasSizeGreaterThan(12);
        for (Path page : pages) {
            assertThat(Files.readString(page))
                    .as(page.toString())
                    .doesNotContainPattern("(src|href)=\"(https?:)?//")
                    .endsWith("</html>\n");
        }
        assertThat(Files.readString(out.resolve("index.html"))).contains("Syrian army retakes Palmyra");
    }

    @Test
    void twoRunsAndAnyNumberOfThreadsGiveTheSameBytes() {
        TadmorRun one = TadmorRun.of("read", "--format", "jsonl", "--threads", "1", SAMPLES);
        TadmorRun four = TadmorRun.of("read", "--format", "jsonl", "--threads", "4", SAMPLES);

        assertThat(four.out()).isEqualTo(one.out());
    }

    private static int check(JsonNode node, String text) {
        int spans = 0;
        if (node.path("start").isInt()) {
            String words =
                    text.substring(node.path("start").asInt(), node.path("end").asInt());
            assertThat(words).isEqualTo(node.path("text").asString());
            spans++;
        }
        for (JsonNode child : node) {
            spans += check(child, text);
        }
        return spans;
    }
}
