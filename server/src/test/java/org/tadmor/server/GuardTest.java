package org.tadmor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask what. */
class GuardTest {
    private static final String TOKEN = "a-token-that-nobody-guesses";

    @TempDir
    private Path directory;

    private static int raw(TestServer server, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String line = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(9));
        }
    }

    private static int asHost(TestServer server, String host) throws IOException {
        return raw(server, "GET /api/v1/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void aPageThatCallsThisMachineByAnotherNameIsRefused() throws IOException {
        try (TestServer server = TestServer.empty(directory)) {
            assertThat(asHost(server, "evil.example")).isEqualTo(403);
            assertThat(asHost(server, "127.0.0.1.evil.example:8080")).isEqualTo(403);
            assertThat(asHost(server, "localhost:8080")).isEqualTo(200);
            assertThat(asHost(server, "127.0.0.1")).isEqualTo(200);
            assertThat(asHost(server, "[::1]:8080")).isEqualTo(200);
        }
    }

    @Test
    void aRequestThatIsNoneIsAProblemWithoutAStackTrace() throws IOException {
        try (TestServer server = TestServer.empty(directory)) {
            assertThat(raw(server, "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .isEqualTo(400);
            assertThat(raw(server, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .isBetween(400, 499);
        }
    }

    @Test
    void everyAnswerTellsBrowsersToLoadNothingFromElsewhere() throws IOException, InterruptedException {
        try (TestServer server = TestServer.empty(directory)) {
            for (String path : new String[] {"/", "/api/v1/status", "/api/v1/nothing", "/api/docs"}) {
                HttpResponse<String> answer = server.get(path);
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .contains("nosniff");
                assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                        .contains("same-origin");
                assertThat(answer.headers().firstValue("Server")).isEmpty();
            }
        }
    }

    @Test
    void otherSitesChangeNothing() throws IOException, InterruptedException {
        try (TestServer server = TestServer.empty(directory)) {
            String text = "{\"text\":\"\"}";
            String json = "application/json";
            assertThat(server.post("/api/v1/reports", text, "Content-Type", json, "Origin", "http://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(server.post("/api/v1/reports", text, "Content-Type", json, "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(server.post("/api/v1/reports", text, "Content-Type", "text/plain")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(server.post("/api/v1/samples", "").statusCode()).isEqualTo(403);
            String own = server.address("").replaceFirst("/$", "");
            assertThat(server.post("/api/v1/reports", text, "Content-Type", json, "Origin", own)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.post("/api/v1/reports", text, "Content-Type", "text/plain", "X-Tadmor", "1")
                            .statusCode())
                    .isEqualTo(415);
        }
    }

    @Test
    void whereATokenIsDemandedItMustBeShown() throws IOException, InterruptedException {
        ServerOptions options = ServerOptions.of("127.0.0.1", 0, TOKEN, "test");
        try (TestServer server = TestServer.with(directory, options)) {
            assertThat(server.get("/api/v1/status").statusCode()).isEqualTo(401);
            assertThat(server.get("/").statusCode()).isEqualTo(401);
            assertThat(server.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(server.get("/api/v1/status", "Authorization", "Bearer wrong")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(server.get("/api/v1/status", "Authorization", "Bearer " + TOKEN)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/login?token=wrong").statusCode()).isEqualTo(401);

            HttpResponse<String> login = server.get("/login?token=" + TOKEN);
            assertThat(login.statusCode()).isEqualTo(303);
            String cookie = login.headers().firstValue("Set-Cookie").orElse("");
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
            assertThat(server.get("/api/v1/status", "Cookie", cookie.replaceFirst(";.*", ""))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoListensToOthersMustDemandAToken() {
        assertThatThrownBy(() -> ServerOptions.of("0.0.0.0", 0, null, "test")).hasMessageContaining("token");
        assertThatThrownBy(() -> ServerOptions.of("0.0.0.0", 0, "short", "test"))
                .hasMessageContaining("16");
        assertThat(ServerOptions.of("0.0.0.0", 0, TOKEN, "test").bind()).isEqualTo("0.0.0.0");
        assertThat(ServerOptions.of("0.0.0.0", 0, TOKEN, "test").toString()).doesNotContain(TOKEN);
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException, InterruptedException {
        ServerOptions options = new ServerOptions("127.0.0.1", 0, null, "test", 1000, 10_000, Duration.ofSeconds(30));
        try (TestServer server = TestServer.with(directory, options)) {
            String large = "{\"text\":\"" + "x".repeat(20_000) + "\"}";
            assertThat(server.postJson("/api/v1/reports", large).statusCode()).isEqualTo(413);
            HttpRequest.Builder chunked = server.request("/api/v1/reports", "Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
            assertThat(server.send(chunked).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void anAddressThatAsksTooMuchMustWait() throws IOException, InterruptedException {
        ServerOptions options = new ServerOptions("127.0.0.1", 0, null, "test", 5, 10_000, Duration.ofSeconds(30));
        try (TestServer server = TestServer.with(directory, options)) {
            for (int i = 0; i < 5; i++) {
                assertThat(server.get("/health").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = server.get("/health");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void aBucketFillsEvenly() {
        AtomicLong nanos = new AtomicLong();
        RateLimit limit = new RateLimit(60, nanos::get);
        for (int i = 0; i < 60; i++) {
            assertThat(limit.allows("a")).isTrue();
        }
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
        nanos.addAndGet(1_000_000_000L);
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
    }
}
