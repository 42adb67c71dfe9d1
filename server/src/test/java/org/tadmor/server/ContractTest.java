package org.tadmor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadmor.store.StoreKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API says what the server does, and the server does what it says. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class ContractTest {
    private static final Set<String> WITHOUT_END = Set.of("/api/v1/events", "/login");

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @SuppressWarnings("NullAway.Init")
    private static Contract contract;

    @BeforeParameterizedClassInvocation
    static void start(StoreKind kind) throws IOException {
        server = TestServer.ofSamples(kind.fresh().text());
        contract = new Contract();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    ContractTest(StoreKind kind) {
        assertThat(server.store().location().directory() == null).isEqualTo(kind == StoreKind.POSTGRESQL);
    }

    @Test
    void everyServedPathIsDocumentedAndEveryDocumentedPathIsServed() {
        assertThat(server.server().routes()).containsExactlyInAnyOrderElementsOf(contract.routes());
    }

    @TestFactory
    Stream<DynamicTest> answersFollowTheDocument() {
        return contract.routes().stream()
                .filter(route -> route.method().equals("GET") && !WITHOUT_END.contains(route.path()))
                .map(route -> DynamicTest.dynamicTest(route.path(), () -> follows(server, route)));
    }

    static void follows(TestServer asked, Routes.Route route) throws IOException, InterruptedException {
        Map<String, String> parameters = new HashMap<>(CodedSamples.parameters(route.path()));
        if (route.path().equals("/api/v1/situation")) {
            parameters.put(
                    "id",
                    asked.json("/api/v1/situations?limit=1").at("/items/0/id").asString());
        }
        HttpResponse<String> answer = asked.get(route.path() + TestServer.query(parameters));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(contract().types(route, 200)).contains(type);
        if (type.equals("application/json")) {
            assertThat(contract().violations(route, 200, answer.body())).isEmpty();
            JsonNode items = JsonMapper.shared().readTree(answer.body()).path("items");
            boolean mayBeEmpty = items.isMissingNode() || route.path().endsWith("/marks");
            assertThat(mayBeEmpty || !items.isEmpty())
                    .as("something is answered")
                    .isTrue();
        }
    }

    private static Contract contract() throws IOException {
        if (contract == null) {
            contract = new Contract();
        }
        return contract;
    }

    @Test
    void anAnswerOfAnotherShapeIsNoticed() throws IOException, InterruptedException {
        Routes.Route claims = new Routes.Route("GET", "/api/v1/claims");
        String answer = server.get("/api/v1/claims?limit=1").body();

        assertThat(contract.violations(
                        claims, 200, server.get("/api/v1/statements?limit=1").body()))
                .isNotEmpty();
        assertThat(contract.violations(
                        claims, 200, answer.replace("\"factuality\":\"CT+\"", "\"factuality\":\"sure\"")))
                .isNotEmpty();
    }

    @Test
    void marksAndUploadsFollowTheDocument() throws IOException, InterruptedException {
        JsonNode claim = server.json("/api/v1/claims?limit=1").at("/items/0");
        String mark = "{\"report\":\"" + claim.path("report").asString() + "\",\"record\":\""
                + claim.path("id").asString() + "\",\"verdict\":\"wrong\",\"field\":\"place\",\"note\":null}";
        HttpResponse<String> marked = server.postJson("/api/v1/marks", mark);
        assertThat(marked.statusCode()).as(marked.body()).isEqualTo(201);
        assertThat(contract.violations(new Routes.Route("POST", "/api/v1/marks"), 201, marked.body()))
                .isEmpty();
        assertThat(contract.violations(
                        new Routes.Route("GET", "/api/v1/marks"),
                        200,
                        server.get("/api/v1/marks").body()))
                .isEmpty();

        HttpResponse<String> stored = server.postJson("/api/v1/reports", "{\"text\":\"\"}");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        assertThat(contract.violations(new Routes.Route("POST", "/api/v1/reports"), 200, stored.body()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> failuresAreProblems() {
        return Map.of(
                        "/api/v1/nothing", 404,
                        "/api/v1/report", 400,
                        "/api/v1/report?id=unknown", 404,
                        "/api/v1/claims?limit=0", 400,
                        "/api/v1/claims?cursor=zz!", 400,
                        "/api/v1/claims?from=yesterday", 400,
                        "/api/v1/claims?type=HARM", 400,
                        "/api/v1/claims?box=1,2", 400,
                        "/api/v1/timeline?by=century", 400,
                        "/api/v1/events", 406)
                .entrySet()
                .stream()
                .map(asked -> DynamicTest.dynamicTest(
                        asked.getKey(), () -> isProblem(server.get(asked.getKey()), asked.getValue())));
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(contract.violationsOfProblem(answer.body())).isEmpty();
        assertThat(answer.body()).doesNotContain("org.tadmor", "\tat ", "Exception");
    }

    @Test
    void aMethodThatIsNotServedIsAProblem() throws IOException, InterruptedException {
        HttpResponse<String> put = server.send(
                server.request("/api/v1/claims").PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

        isProblem(put, 405);
        assertThat(put.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void thePageToTryItShowsTheSameDocument() throws IOException, InterruptedException {
        Path copy = Path.of("src/main/resources/org/tadmor/server/docs/openapi.json");
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(copy, contract.document().toString());
        }
        JsonNode shown = server.json("/api/docs/openapi.json");

        assertThat(shown)
                .as("run the test with -Dopenapi.update=true after a change of openapi.yaml")
                .isEqualTo(contract.document());
        assertThat(server.get("/api/docs").body())
                .contains("/api/docs/docs.js")
                .doesNotContain("<style", "style=", "onclick", "http://", "https://");
    }

    @Test
    void theBundledSamplesAreThoseOfTheProject() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../samples"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(Samples.NAMES).isEqualTo(names);
        }
    }
}
