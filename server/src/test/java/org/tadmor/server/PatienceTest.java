package org.tadmor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.store.Store;
import org.tadmor.store.StoreKind;
import org.tadmor.store.StoreLocation;

/** Answers that take too long, and those who do not wait for them. */
@ParameterizedClass
@EnumSource(StoreKind.class)
@Timeout(120)
class PatienceTest {
    private final StoreKind kind;

    PatienceTest(StoreKind kind) {
        this.kind = kind;
    }

    /** A server whose list of speakers never ends. */
    private TestServer endless(Duration limit) throws SQLException {
        StoreLocation location = kind.fresh();
        Store.open(location).close();
        StoreKind.plant(
                location,
                "ALTER TABLE statement RENAME TO told",
                "CREATE VIEW statement AS SELECT t.* FROM told t RIGHT JOIN generate_series(1, 200000000000) a(n) ON t.speaker = CAST(a.n AS VARCHAR)");
        return TestServer.with(
                location, new ServerOptions("127.0.0.1", 0, null, TestServer.VERSION, 6000, 1 << 20, limit));
    }

    private static String counted(TestServer server, String path, int status) throws IOException, InterruptedException {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("tadmor_requests_seconds_count")
                        && line.contains("\"" + path + "\"")
                        && line.contains("\"" + status + "\""))
                .findFirst()
                .orElse("");
    }

    @Test
    void anAnswerThatTakesTooLongIsAProblemAndOthersAreAnswered()
            throws IOException, InterruptedException, SQLException {
        try (TestServer server = endless(Duration.ofSeconds(1))) {
            HttpResponse<String> answer = server.get("/api/v1/statements");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("\"store-slow\"", "took longer than 1 s", "ask for less");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(new Contract().violationsOfProblem(answer.body())).isEmpty();
            assertThat(server.get("/api/v1/claims").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsAskedBySomebodyWhoHasGoneIsGivenUp() throws IOException, InterruptedException, SQLException {
        try (TestServer server = endless(Duration.ofSeconds(100))) {
            try (Socket socket = new Socket("127.0.0.1", server.server().port())) {
                ask(socket, "/api/v1/statements");
                Thread.sleep(1_000);
                assertThat(counted(server, "/api/v1/statements", 503)).isEmpty();
            }
            for (int tries = 0;
                    tries < 100 && counted(server, "/api/v1/statements", 503).isEmpty();
                    tries++) {
                Thread.sleep(100);
            }
            assertThat(counted(server, "/api/v1/statements", 503)).endsWith(" 1");
        }
    }

    private static void ask(Socket socket, String... paths) throws IOException {
        OutputStream out = socket.getOutputStream();
        StringBuilder requests = new StringBuilder();
        for (String path : paths) {
            requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        out.write(requests.toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void whatIsAskedAheadWaitsItsTurn() throws IOException, InterruptedException, SQLException {
        try (TestServer server = endless(Duration.ofSeconds(2));
                Socket socket = new Socket("127.0.0.1", server.server().port())) {
            socket.setSoTimeout(30_000);
            ask(socket, "/api/v1/statements");
            Thread.sleep(700);
            ask(socket, "/health", "/api/v1/nothing");
            StringBuilder answers = new StringBuilder();
            byte[] bytes = new byte[8192];
            while (!answers.toString().contains("nothing is served")) {
                int count = socket.getInputStream().read(bytes);
                assertThat(count).isPositive();
                answers.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
            }

            assertThat(answers.toString())
                    .containsSubsequence("503", "store-slow", "200", "\"up\"", "404", "nothing is served");
        }
    }
}
