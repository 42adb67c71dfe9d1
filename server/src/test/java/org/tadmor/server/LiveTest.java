package org.tadmor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changes while the server runs. */
class LiveTest {
    private static final String REPORT =
            "{\"id\":\"one\",\"text\":\"The army shelled the town of Raqqa on Monday, rebels said.\","
                    + "\"outlet\":\"Harbour Chronicle\",\"published\":\"2016-03-29\"}";

    @TempDir
    private Path directory;

    @Test
    void anUploadIsCodedStoredAndFound() throws IOException, InterruptedException {
        try (TestServer server = TestServer.empty(directory)) {
            assertThat(server.json("/api/v1/status").path("empty").booleanValue())
                    .isTrue();
            String before =
                    server.get("/api/v1/claims").headers().firstValue("ETag").orElseThrow();

            JsonNode stored = JsonMapper.shared()
                    .readTree(server.postJson("/api/v1/reports", REPORT).body());
            assertThat(stored.path("stored").intValue()).isEqualTo(1);
            assertThat(stored.at("/ids/0").asString()).isEqualTo("one");
            JsonNode again = JsonMapper.shared()
                    .readTree(server.postJson("/api/v1/reports", REPORT).body());
            assertThat(again.path("known").intValue()).isEqualTo(1);

            HttpResponse<String> claims = server.get("/api/v1/claims?type=ASSAULT", "If-None-Match", before);
            assertThat(claims.statusCode()).isEqualTo(200);
            assertThat(claims.body()).contains("Harbour Chronicle");
            assertThat(server.get("/api/v1/claims").headers().firstValue("ETag").orElseThrow())
                    .isNotEqualTo(before);
            assertThat(server.json("/api/v1/report?id=one").path("text").asString())
                    .startsWith("The army shelled");
        }
    }

    @Test
    void linesAndFilesAreTakenToo() throws IOException, InterruptedException {
        try (TestServer server = TestServer.empty(directory)) {
            String file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../dispatch.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\nRebels attacked a base near Aleppo on Monday.\r\n--b--\r\n";
            HttpResponse<String> sent = server.post(
                    "/api/v1/reports", file, "Content-Type", "multipart/form-data; boundary=b", "X-Tadmor", "1");
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
            assertThat(sent.body()).contains("\"stored\":1", "\"dispatch.txt\"");
            assertThat(server.post(
                                    "/api/v1/reports",
                                    "none",
                                    "Content-Type",
                                    "multipart/form-data; boundary=b",
                                    "X-Tadmor",
                                    "1")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void theSamplesCanBeRead() throws IOException, InterruptedException {
        try (TestServer server = TestServer.empty(directory)) {
            HttpResponse<String> read = server.post("/api/v1/samples", "", "X-Tadmor", "1");

            assertThat(read.statusCode()).isIn(200, 202);
            for (int i = 0;
                    i < 600 && server.json("/api/v1/status").path("reports").intValue() < 14;
                    i++) {
                Thread.sleep(100);
            }
            assertThat(server.json("/api/v1/status").path("reports").intValue()).isGreaterThanOrEqualTo(14);
        }
    }

    @Test
    @Timeout(120)
    void whoListensIsToldOfWhatIsStoredAndGrouped() throws IOException, InterruptedException {
        try (TestServer server = TestServer.empty(directory)) {
            HttpRequest.Builder listen = server.request("/api/v1/events", "Accept", "text/event-stream")
                    .timeout(Duration.ofSeconds(100));
            HttpResponse<InputStream> events =
                    server.client().send(listen.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
                server.postJson("/api/v1/reports", REPORT);
                List<String> seen = new ArrayList<>();
                String line = lines.readLine();
                while (line != null && !seen.contains("event: grouped")) {
                    seen.add(line);
                    line = lines.readLine();
                }
                assertThat(seen).contains("event: stored", "event: grouped");
                assertThat(seen).anyMatch(data -> data.startsWith("data: ") && data.contains("\"reports\":1"));
            }
        }
    }

    @Test
    void aMarkIsKeptShownExportedAndTakenBack() throws IOException, InterruptedException {
        try (TestServer server = TestServer.empty(directory)) {
            server.postJson("/api/v1/reports", REPORT);
            String body =
                    "{\"report\":\"one\",\"record\":\"one#c1\",\"verdict\":\"wrong\",\"field\":\"place\",\"note\":\"another town\"}";
            HttpResponse<String> marked = server.postJson("/api/v1/marks", body);
            assertThat(marked.statusCode()).as(marked.body()).isEqualTo(201);
            String id = JsonMapper.shared().readTree(marked.body()).path("id").asString();

            assertThat(server.json("/api/v1/report?id=one").at("/marks/0/id").asString())
                    .isEqualTo(id);
            JsonNode correction = JsonMapper.shared()
                    .readTree(server.get("/api/v1/export?format=corrections").body());
            assertThat(correction.path("verdict").asString()).isEqualTo("wrong");
            assertThat(correction.at("/marked/id").asString()).isEqualTo("one#c1");

            assertThat(server.postJson("/api/v1/marks", body.replace("one#c1", "one#c99"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(server.postJson("/api/v1/marks", body.replace("wrong", "odd"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(server.send(server.request("/api/v1/marks?id=" + id).DELETE())
                            .statusCode())
                    .isEqualTo(204);
            assertThat(server.send(server.request("/api/v1/marks?id=" + id).DELETE())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(server.json("/api/v1/marks").path("total").intValue()).isZero();
        }
    }

    @Test
    void commandsRunOnlyForWhoKnowsTheSecret() throws IOException, InterruptedException {
        try (TestServer server = TestServer.empty(directory)) {
            String body = "{\"arguments\":[\"claims\",\"--limit\"],\"directory\":\"/tmp\"}";
            assertThat(server.postJson("/api/v1/commands", body).statusCode()).isEqualTo(403);

            HttpResponse<String> run = server.post(
                    "/api/v1/commands", body, "Content-Type", "application/json", "X-Tadmor-Secret", server.secret());
            assertThat(run.statusCode()).isEqualTo(200);
            assertThat(run.body().lines())
                    .containsExactly("{\"out\":\"claims --limit in /tmp\"}", "{\"err\":\"warned\"}", "{\"exit\":3}");
            assertThat(server.post(
                                    "/api/v1/commands",
                                    body.replace("/tmp", "tmp"),
                                    "Content-Type",
                                    "application/json",
                                    "X-Tadmor-Secret",
                                    server.secret())
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidToBe() {
        try (TestServer server = TestServer.empty(directory.resolve("a"))) {
            ServerOptions options = ServerOptions.local(server.server().port(), "test");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> TestServer.with(directory.resolve("b"), options))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining(String.valueOf(server.server().port()));
        }
    }
}
