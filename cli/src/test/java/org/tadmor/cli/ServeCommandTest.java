package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.store.StoreLocation;

/** A server in a process of its own, and commands on the store that it has open. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeCommandTest {
    private static final String SAMPLE = "../samples/harbour-chronicle-2016-03-28.txt";
    private static final String OTHER = "../samples/volga-observer-2016-03-28.txt";

    @TempDir
    static Path directory;

    private static Path store;
    private static Process server;
    private static String address;
    private static TadmorRun alone;

    @BeforeAll
    static void start() throws IOException {
        store = directory.resolve("store");
        assertThat(TadmorRun.of("ingest", "--store", store.toString(), SAMPLE).code())
                .isZero();
        alone = TadmorRun.of("claims", "--store", store.toString(), "--format", "jsonl");
        assertThat(alone.out()).isNotEmpty();
        server = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss4m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.tadmor.cli.Tadmor",
                        "serve",
                        "--store",
                        store.toString(),
                        "--port",
                        "0"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader err = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8));
        String line = err.readLine();
        assertThat(line).contains("tadmor: serving", "Ctrl-C");
        address = line.replaceFirst(".* at (http://\\S+);.*", "$1");
    }

    @AfterAll
    static void stop() {
        server.destroyForcibly();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Order(1)
    void aCommandPrintsTheSameAsWithoutAServer() {
        TadmorRun served = TadmorRun.of("claims", "--store", store.toString(), "--format", "jsonl");

        assertThat(served).isEqualTo(alone);
    }

    @Test
    @Order(2)
    void exitCodesAndMessagesComeBack() {
        TadmorRun wrong = TadmorRun.of("claims", "--store", store.toString(), "--box", "1,2");

        assertThat(wrong.code()).isEqualTo(Tadmor.USAGE);
        assertThat(wrong.err()).contains("WEST,SOUTH,EAST,NORTH");
    }

    @Test
    @Order(3)
    void reportsAreIngestedUnderTheNamesThatWereTyped() throws IOException, InterruptedException {
        TadmorRun run = TadmorRun.of("ingest", "--store", store.toString(), OTHER, "missing.txt");

        assertThat(run.code()).isEqualTo(Tadmor.SOME_REJECTED);
        assertThat(run.err()).contains("1 report stored", "rejected missing.txt");
        assertThat(get("api/v1/reports").body()).contains("\"" + OTHER + "\"", "\"" + SAMPLE + "\"");
    }

    @Test
    @Order(4)
    void filesAreWrittenWhereTheCommandWasTyped() throws IOException {
        Path out = directory.resolve("claims.csv");

        TadmorRun run = TadmorRun.of("export", "--store", store.toString(), "--format", "csv", "--out", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(out)).contains("Volga Observer");
    }

    @Test
    @Order(4)
    void correctionsAreExportedWithTheirRecords() throws IOException, InterruptedException {
        String record =
                alone.out().lines().findFirst().orElseThrow().replaceFirst(".*\"claim_id\":\"([^\"]+)\".*", "$1");
        String mark = "{\"report\":\"" + SAMPLE + "\",\"record\":\"" + record + "\",\"verdict\":\"wrong\"}";
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "api/v1/marks"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(mark))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        TadmorRun run = TadmorRun.of("export", "--store", store.toString(), "--format", "corrections");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"verdict\":\"wrong\"", "\"of\":\"" + record + "\"", "\"record\":\"claim\"");
    }

    @Test
    @Order(4)
    void eventsOfGdeltAreImportedAndComparedWhileTheStoreIsServed() {
        Path events = directory.resolve("gdelt");
        String[] export = {"export", "--store", store.toString(), "--format", "gdelt", "--out", events.toString()};
        assertThat(TadmorRun.of(export).code()).isZero();

        TadmorRun imported = TadmorRun.of("import", "gdelt", "--store", store.toString(), events.toString(), "gone");
        TadmorRun compared =
                TadmorRun.of("compare", "gdelt", "--store", store.toString(), "--show", "both", "--format", "csv");

        assertThat(imported.code()).isEqualTo(Tadmor.SOME_REJECTED);
        assertThat(imported.err()).contains("events of GDELT stored", "rejected gone");
        assertThat(compared.code()).as(compared.err()).isZero();
        assertThat(compared.out()).startsWith("event_id,").contains("CT+", events.toString());
    }

    @Test
    @Order(5)
    void standardInputIsRefusedWithAReason() {
        TadmorRun run = TadmorRun.withInput("The army shelled the town.", "ingest", "--store", store.toString(), "-");

        assertThat(run.code()).isEqualTo(Tadmor.USAGE);
        assertThat(run.err()).contains("standard input", "tadmor serve");
    }

    @Test
    @Order(6)
    void theSecretIsReadableByItsOwnerAlone() throws IOException {
        Path file = store.resolve("serve.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(7)
    void aStoreIsServedOnce() {
        TadmorRun run = TadmorRun.of("serve", "--store", store.toString(), "--port", "0");

        assertThat(run.code()).isEqualTo(Tadmor.USAGE);
        assertThat(run.err()).contains("served already");
    }

    @Test
    @Order(8)
    void theServerStopsWhenItIsTold() throws InterruptedException {
        server.destroy();

        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(store.resolve("serve.json")).doesNotExist();
        TadmorRun after = TadmorRun.of("claims", "--store", store.toString(), "--format", "jsonl", "--limit", "1000");
        assertThat(after.code()).isZero();
        assertThat(after.out()).contains("Volga Observer");
    }

    @Test
    @Order(9)
    void aFileThatAKilledServerLeftIsPassedOver() throws IOException {
        long gone = server.pid();
        Files.writeString(
                store.resolve("serve.json"),
                "{\"address\":\"127.0.0.1\",\"port\":9,\"secret\":\"s\",\"pid\":" + gone + "}");

        assertThat(ServeFile.find(StoreLocation.of(store.toString()))).isEmpty();
    }

    @Test
    @Order(10)
    void aPortThatIsTakenIsSaidToBe() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            TadmorRun run =
                    TadmorRun.of("serve", "--store", directory.resolve("s").toString(), "--port", port);

            assertThat(run.code()).isEqualTo(Tadmor.USAGE);
            assertThat(run.err()).contains("port " + port, "--port");
        }
    }

    @Test
    @Order(11)
    void othersAreOnlyServedWithAToken() {
        String other = directory.resolve("t").toString();

        assertThat(TadmorRun.of("serve", "--store", other, "--bind", "0.0.0.0").err())
                .contains("--token");
        TadmorRun guessed = TadmorRun.of("serve", "--store", other, "--bind", "0.0.0.0", "--token", "geheim");
        assertThat(guessed.code()).isEqualTo(Tadmor.USAGE);
        assertThat(guessed.err()).contains("16 characters").doesNotContain("geheim");
    }
}
