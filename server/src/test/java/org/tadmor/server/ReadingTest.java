package org.tadmor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.store.StoreKind;
import tools.jackson.databind.JsonNode;

/** Pages, filters, versions and forms of answers. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class ReadingTest {
    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeParameterizedClassInvocation
    static void start(StoreKind kind) {
        server = TestServer.ofSamples(kind.fresh().text());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    ReadingTest(StoreKind kind) {
        assertThat(server.store().location().directory() == null).isEqualTo(kind == StoreKind.POSTGRESQL);
    }

    @Test
    void pagesTogetherAreTheWholeList() throws IOException, InterruptedException {
        JsonNode whole = server.json("/api/v1/claims?limit=1000");
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = server.json("/api/v1/claims?limit=17" + next);
            page.path("items").forEach(claim -> ids.add(claim.path("id").asString()));
            assertThat(page.path("total")).isEqualTo(whole.path("total"));
            next = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        } while (next != null);

        assertThat(whole.path("next").isNull()).isTrue();
        assertThat(ids)
                .hasSize(whole.path("total").intValue())
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(whole.path("items")
                        .valueStream()
                        .map(claim -> claim.path("id").asString())
                        .toList());
    }

    @Test
    void filtersNarrowDown() throws IOException, InterruptedException {
        JsonNode assaults = server.json("/api/v1/claims?type=ASSAULT&country=SYR&from=2016-03-01&limit=1000")
                .path("items");

        assertThat(assaults).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.at("/event/type").asString()).isEqualTo("ASSAULT");
            assertThat(claim.at("/place/country").asString()).isEqualTo("SYR");
            assertThat(claim.at("/date/end").asString()).isGreaterThanOrEqualTo("2016-03-01");
        });
        assertThat(server.json("/api/v1/claims?type=ASSAULT&type=AID")
                        .path("total")
                        .intValue())
                .isEqualTo(server.json("/api/v1/claims?type=ASSAULT")
                                .path("total")
                                .intValue()
                        + server.json("/api/v1/claims?type=AID").path("total").intValue());
    }

    @Test
    void actorsAreFoundByTheirIdsOnTheSideThatIsAskedFor() throws IOException, InterruptedException {
        JsonNode page = server.json("/api/v1/actor?id=islamic-state");
        JsonNode acts = server.json("/api/v1/claims?actor_id=islamic-state&limit=1000");

        assertThat(acts.path("total").intValue()).isPositive();
        assertThat(acts.path("items"))
                .allSatisfy(claim -> assertThat(claim.path("actors"))
                        .anySatisfy(
                                actor -> assertThat(actor.path("id").asString()).isEqualTo("islamic-state")));
        assertThat(page.path("names")
                        .valueStream()
                        .map(name -> name.path("name").asString()))
                .contains("Daesh", "ISIL");
        assertThat(page.path("statements").intValue())
                .isEqualTo(server.json("/api/v1/statements?speaker_id=islamic-state")
                        .path("total")
                        .intValue());
    }

    @Test
    void aClaimNamesItsSituationAndTheSituationIsThere() throws IOException, InterruptedException {
        JsonNode claims =
                server.json("/api/v1/claims?contested=true&limit=1000").path("items");

        assertThat(claims).isNotEmpty().allSatisfy(claim -> {
            String id = claim.path("situation").asString();
            JsonNode situation = server.json("/api/v1/situation" + TestServer.query(java.util.Map.of("id", id)));
            assertThat(situation.path("status").asString()).isEqualTo("contested");
        });
    }

    @Test
    void theMapTheTimelineAndTheListCountTheSameClaims() throws IOException, InterruptedException {
        String filter = "?type=ASSAULT&country=SYR";
        int listed = server.json("/api/v1/claims" + filter).path("total").intValue();
        int mapped = server.json("/api/v1/map" + filter)
                .path("items")
                .valueStream()
                .mapToInt(place -> place.path("claims").intValue())
                .sum();
        int dated = server.json("/api/v1/timeline" + filter + "&by=month")
                .path("items")
                .valueStream()
                .mapToInt(step -> step.path("total").intValue())
                .sum();

        assertThat(mapped).isEqualTo(listed);
        assertThat(dated).isEqualTo(listed);
    }

    @Test
    void weeksBeginOnMonday() throws IOException, InterruptedException {
        assertThat(server.json("/api/v1/timeline?by=week").path("items"))
                .isNotEmpty()
                .allSatisfy(step -> {
                    java.time.LocalDate start =
                            java.time.LocalDate.parse(step.path("start").asString());
                    assertThat(start.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.MONDAY);
                    assertThat(step.path("end").asString())
                            .isEqualTo(start.plusDays(6).toString());
                });
    }

    @Test
    void controlIsNarrowedDownByAnyNameOfThePlace() throws IOException, InterruptedException {
        JsonNode palmyra = server.json("/api/v1/control?place=Palmyra&country=SYR&as_of=2016-03-28")
                .path("items");

        assertThat(palmyra)
                .isNotEmpty()
                .allSatisfy(
                        held -> assertThat(held.at("/place/name").asString()).isEqualTo("Tadmur"));
    }

    @Test
    void theNetworkOfOneVoiceIsAPartOfTheWhole() throws IOException, InterruptedException {
        String voice = server.json("/api/v1/voices").at("/items/1/key").asString();
        JsonNode one = server.json("/api/v1/network" + TestServer.query(java.util.Map.of("voice", voice)));
        JsonNode whole = server.json("/api/v1/network");

        assertThat(one.path("edges").size())
                .isPositive()
                .isLessThan(whole.path("edges").size());
        List<String> nodes = whole.path("nodes")
                .valueStream()
                .map(node -> node.path("id").asString())
                .toList();
        assertThat(whole.path("edges"))
                .allSatisfy(edge -> assertThat(nodes)
                        .contains(edge.path("from").asString(), edge.path("to").asString()));
    }

    @Test
    void anOutletThatPrintsAWireIsSaidToCopyIt() throws IOException, InterruptedException {
        JsonNode ledger = server.json("/api/v1/outlet?name=The+Potomac+Ledger");

        assertThat(ledger.path("copies_of")
                        .valueStream()
                        .map(copy -> copy.path("outlet").asString()))
                .contains("Levant Wire");
        assertThat(server.json("/api/v1/outlet?name=Levant+Wire")
                        .path("copied_by")
                        .valueStream()
                        .map(copy -> copy.path("outlet").asString()))
                .contains("The Potomac Ledger");
        assertThat(ledger.at("/profile/attributed").doubleValue()).isBetween(0.0, 1.0);
    }

    @Test
    void foundWordsStandWhereTheirMarksSay() throws IOException, InterruptedException {
        JsonNode hits = server.json("/api/v1/search?q=hospital").path("items");

        assertThat(hits).isNotEmpty().allSatisfy(hit -> {
            JsonNode mark = hit.at("/marks/0");
            String word = hit.path("text")
                    .asString()
                    .substring(mark.path("start").intValue(), mark.path("end").intValue());
            assertThat(word).startsWithIgnoringCase("hospital");
        });
    }

    @Test
    void aKnownVersionIsNotSentAgain() throws IOException, InterruptedException {
        HttpResponse<String> first = server.get("/api/v1/outlets");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = server.get("/api/v1/outlets", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/api/v1/speakers", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void longAnswersAreCompressedForWhoCanReadThem() throws IOException, InterruptedException {
        HttpResponse<InputStream> packed = server.client()
                .send(
                        server.request("/api/v1/claims", "Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (InputStream in = new GZIPInputStream(packed.body())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(server.get("/api/v1/claims").body());
        }
    }

    @Test
    void downloadsHoldWhatPassesTheFilter() throws IOException, InterruptedException {
        HttpResponse<String> csv = server.get("/api/v1/export?format=csv&type=AID");

        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("tadmor-csv.csv");
        assertThat(csv.body().lines().skip(1)).isNotEmpty().allMatch(row -> row.contains(",AID,"));
        assertThat(server.get("/api/v1/export?format=parquet").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNoPathOfTheApiIsAViewOfTheConsole() throws IOException, InterruptedException {
        HttpResponse<String> view = server.get("/stories?type=ASSAULT");

        assertThat(view.statusCode()).isEqualTo(200);
        assertThat(view.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(server.get("/assets/missing.js").statusCode()).isEqualTo(404);
        assertThat(server.get("/..%2f..%2fServices.class").statusCode()).isNotEqualTo(500);
    }

    @Test
    void figuresForPrometheusCountRequestsByPath() throws IOException, InterruptedException {
        server.get("/api/v1/places");
        server.get("/api/v1/made-up-path");

        assertThat(server.get("/metrics").body())
                .contains("tadmor_requests_seconds_count", "path=\"/api/v1/places\"", "jvm_memory_used_bytes")
                .doesNotContain("made-up-path");
    }
}
