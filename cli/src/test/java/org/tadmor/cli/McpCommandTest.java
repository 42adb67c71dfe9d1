package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadmor.events.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An assistant that asks {@code tadmor mcp} in a process of its own, by the protocol's own library. */
class McpCommandTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SAMPLE = "../samples/harbour-chronicle-2016-03-28.txt";
    private static final String OTHER = "../samples/volga-observer-2016-03-28.txt";

    @TempDir
    static Path directory;

    private static McpSyncClient assistant;

    @BeforeAll
    static void start() {
        assistant = assistant(SampleStore.directory(), "--files", "../samples");
    }

    @AfterAll
    static void stop() {
        assistant.closeGracefully();
    }

    private static List<String> java(String... arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xss4m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                "org.tadmor.cli.Tadmor"),
                        Arrays.stream(arguments))
                .toList();
    }

    private static McpSyncClient assistant(String store, String... options) {
        List<String> command = java(Stream.concat(Stream.of("mcp", "--store", store), Arrays.stream(options))
                .toArray(String[]::new));
        ServerParameters process = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        McpSyncClient client = McpClient.sync(new StdioClientTransport(process, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofSeconds(120))
                .initializationTimeout(Duration.ofSeconds(120))
                .build();
        client.initialize();
        return client;
    }

    private static McpSchema.CallToolResult called(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    /** The answer of a tool, whose two forms must be the same. */
    private static JsonNode asked(McpSyncClient client, String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = called(client, tool, arguments);
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        JsonNode answer = JSON.readTree(text(result));
        assertThat(JSON.valueToTree(result.structuredContent()).toString()).isEqualTo(answer.toString());
        return answer;
    }

    private static JsonNode asked(String tool, Map<String, Object> arguments) {
        return asked(assistant, tool, arguments);
    }

    private static JsonNode refused(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = called(assistant, tool, arguments);
        assertThat(result.isError()).as(text(result)).isTrue();
        return JSON.readTree(text(result));
    }

    /** What stands in a file at the place that a citation names. */
    private static String quoted(String cite) throws IOException {
        String report = cite.replaceFirst(".*, report (.*), characters .*", "$1");
        String[] span = cite.replaceFirst(".*, characters ", "").split("-");
        // A web page's text is not its file's.
        String text = report.endsWith(".txt")
                ? Files.readString(Path.of(report))
                : asked("read", Map.of("id", report)).at("/reports/0/text/text").asString();
        return text.substring(Integer.parseInt(span[0]), Integer.parseInt(span[1]));
    }

    @Test
    void theToolsTellWhatTheyTakeAndAnswer() {
        List<McpSchema.Tool> tools = assistant.listTools().tools();

        assertThat(tools.stream().map(McpSchema.Tool::name))
                .containsExactlyInAnyOrder("search", "situation", "claims", "read");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.outputSchema()).containsEntry("type", "object");
            assertThat(tool.annotations().readOnlyHint()).isTrue();
        });
        JsonNode claims = JSON.valueToTree(tools.stream()
                .filter(tool -> tool.name().equals("claims"))
                .findFirst()
                .orElseThrow()
                .inputSchema());
        assertThat(claims.at("/properties/type/anyOf/0/enum").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(Enum::name).toList());
        assertThat(assistant.getServerInstructions()).contains("never what is true", "factuality");
    }

    @Test
    void sentencesComeWithTheirRecordsAndTheirPlace() throws IOException {
        JsonNode found = asked("search", Map.of("q", "hospital", "limit", 5));

        assertThat(found.path("total").intValue()).isPositive();
        assertThat(found.path("items")).isNotEmpty();
        for (JsonNode hit : found.path("items")) {
            assertThat(quoted(hit.path("cite").asString()))
                    .isEqualTo(hit.path("text").asString());
            for (JsonNode record : hit.path("records")) {
                assertThat(record.path("report").asString())
                        .isEqualTo(hit.path("report").asString());
                JsonNode words = record.has("sentence") ? record.path("sentence") : record.path("span");
                assertThat(hit.path("text").asString())
                        .contains(words.path("text").asString());
            }
        }
        assertThat(found.path("items"))
                .anySatisfy(hit -> assertThat(hit.path("records"))
                        .anySatisfy(record ->
                                assertThat(record.path("factuality").asString()).isNotEmpty()));
        assertThat(asked("search", Map.of("q", "hospital", "outlet", "Levant Wire", "limit", 50))
                        .path("items"))
                .allSatisfy(hit -> assertThat(hit.path("outlet").asString()).isEqualTo("Levant Wire"));
    }

    @Test
    void claimsAreCitedAndPagedToTheEnd() throws IOException {
        List<String> ids = new ArrayList<>();
        Map<String, Object> page = Map.of("type", List.of("ASSAULT", "COERCE"), "limit", 20);
        int total;
        while (true) {
            JsonNode answer = asked("claims", page);
            total = answer.path("total").intValue();
            for (JsonNode claim : answer.path("items")) {
                ids.add(claim.path("id").asString());
                assertThat(quoted(claim.path("cite").asString()))
                        .isEqualTo(claim.at("/sentence/text").asString());
                assertThat(claim.path("cite").asString())
                        .startsWith(claim.path("outlet").asString())
                        .contains(claim.path("published").asString());
                assertThat(claim.path("factuality").asString()).isNotEmpty();
                assertThat(claim.path("source")).isNotEmpty();
            }
            if (answer.path("next").isNull()) {
                break;
            }
            page = Map.of(
                    "type",
                    List.of("ASSAULT", "COERCE"),
                    "limit",
                    20,
                    "cursor",
                    answer.path("next").asString());
        }
        assertThat(ids).hasSize(total).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void aContestedSituationTellsBothSidesInTheirWords() throws IOException {
        JsonNode listed = asked("situation", Map.of("status", "contested")).at("/items/0");
        JsonNode whole =
                asked("situation", Map.of("id", listed.path("id").asString())).at("/items/0");
        List<String> said = new ArrayList<>();
        for (JsonNode voice : whole.path("voices")) {
            assertThat(voice.path("name").asString()).isNotEmpty();
            voice.path("factualities").forEach(value -> said.add(value.asString()));
            for (JsonNode account : voice.path("accounts")) {
                assertThat(quoted(account.path("cite").asString()))
                        .isEqualTo(account.path("passage").asString())
                        .contains(account.path("words").asString().split(" ")[0]);
            }
        }

        assertThat(said).anyMatch(value -> value.endsWith("-")).anyMatch(value -> value.endsWith("+"));
    }

    @Test
    void controlIsToldAsOfADayWithTheSentencesItWasReadFrom() throws IOException {
        JsonNode before = asked("situation", Map.of("show", "control", "place", "Palmyra", "as_of", "2016-03-01"));
        JsonNode after = asked("situation", Map.of("show", "control", "place", "Palmyra", "as_of", "2016-04-01"));

        assertThat(before).isNotEqualTo(after);
        assertThat(after.at("/items/0/positions")).isNotEmpty();
        for (JsonNode position : after.at("/items/0/positions")) {
            assertThat(position.path("records")).isNotEmpty();
            for (JsonNode record : position.path("records")) {
                assertThat(quoted(record.path("cite").asString()))
                        .isEqualTo(record.at("/sentence/text").asString());
            }
        }
    }

    @Test
    void whatIsReadNowIsCodedAsWhatIsStored() {
        JsonNode stored = asked("read", Map.of("id", SAMPLE, "kind", "claim")).at("/reports/0");
        JsonNode file = asked(
                        "read", Map.of("file", Path.of(SAMPLE).getFileName().toString(), "kind", "claim"))
                .at("/reports/0");

        assertThat(stored.path("records")).isNotEmpty().hasSameSizeAs(file.path("records"));
        assertThat(file.path("records").valueStream().map(claim -> claim.path("sentence")))
                .containsExactlyElementsOf(stored.path("records")
                        .valueStream()
                        .map(claim -> claim.path("sentence"))
                        .toList());
        assertThat(file.at("/text/text")).isEqualTo(stored.at("/text/text"));

        String words = "The army shelled the town of Raqqa on Monday, a spokesman for the rebels said.";
        JsonNode given = asked("read", Map.of("text", words, "published", "2016-03-29", "outlet", "The Courier"))
                .at("/reports/0");
        assertThat(given.path("records")).anySatisfy(record -> {
            assertThat(record.at("/event/type").asString()).isEqualTo("ASSAULT");
            assertThat(record.at("/date/start").asString()).isEqualTo("2016-03-28");
            assertThat(record.path("cite").asString()).startsWith("The Courier, 2016-03-29");
            assertThat(record.at("/sentence/text").asString()).isEqualTo(words);
        });
    }

    @Test
    void aLongTextIsShownInPartsThatFitTogether() {
        String words = "The army shelled the town of Raqqa. \uD83D\uDE80 ".repeat(700);
        JsonNode first = asked("read", Map.of("text", words, "limit", 1)).at("/reports/0");
        JsonNode text = first.path("text");
        JsonNode second = asked(
                        "read",
                        Map.of(
                                "text",
                                words,
                                "limit",
                                1,
                                "text_from",
                                text.path("end").intValue()))
                .at("/reports/0/text");

        assertThat(text.path("text").asString() + second.path("text").asString())
                .isEqualTo(words.substring(0, second.path("end").intValue()));
        assertThat(text.path("end").intValue()).isLessThan(words.length());
        assertThat(first.path("records")).hasSize(1);
        assertThat(first.path("next").asString()).isEqualTo("1");
    }

    @Test
    void wrongCallsAreToldByCodeAndWithWhatToDo() {
        assertThat(refused("claims", Map.of("limit", 5000)).toString()).contains("\"bad-request\"", "limit", "100");
        assertThat(refused("claims", Map.of("colour", "red")).toString()).contains("\"bad-request\"", "colour");
        assertThat(refused("claims", Map.of("type", "HARM")).toString()).contains("\"bad-request\"", "ASSAULT");
        assertThat(refused("claims", Map.of("from", "2016-13-40")).toString())
                .contains("\"bad-request\"", "2016-03-28");
        assertThat(refused("claims", Map.of("box", "1,2")).toString()).contains("\"store-query\"", "WEST");
        assertThat(refused("claims", Map.of("cursor", "zz!")).toString()).contains("\"bad-request\"", "next");
        assertThat(refused("situation", Map.of("id", "none")).toString()).contains("\"not-found\"");
        assertThat(refused("situation", Map.of("id", "none", "show", "control")).toString())
                .contains("\"bad-request\"");
        assertThat(refused("read", Map.of("id", "none")).toString()).contains("\"not-found\"");
        assertThat(refused("read", Map.of()).toString()).contains("\"bad-request\"", "text");
        assertThat(refused("read", Map.of("file", "../README.md")).toString()).contains("\"not-found\"");
        assertThat(asked("read", Map.of("text", " \n ")).at("/rejected/0/code").asString())
                .isEqualTo("empty");
    }

    @Test
    void aStoreThatIsNotThereIsToldWithHowToMakeOne() {
        McpSyncClient lost = assistant(directory.resolve("nothing").toString());
        try {
            assertThat(text(called(lost, "claims", Map.of()))).contains("store-missing", "tadmor ingest");
            assertThat(text(called(lost, "read", Map.of("file", "any.txt")))).contains("file-not-allowed", "--files");
        } finally {
            lost.closeGracefully();
        }
    }

    @Test
    void othersHaveTheStoreBetweenQuestionsAndAServerIsAskedWhereOneHasIt() throws IOException, InterruptedException {
        Path store = directory.resolve("shared");
        assertThat(TadmorRun.of("ingest", "--store", store.toString(), SAMPLE).code())
                .isZero();
        McpSyncClient client = assistant(store.toString());
        try {
            int before = asked(client, "claims", Map.of()).path("total").intValue();
            TadmorRun run = TadmorRun.of("ingest", "--store", store.toString(), OTHER);
            assertThat(run.code()).as(run.err()).isZero();
            JsonNode alone = asked(client, "claims", Map.of());
            assertThat(alone.path("total").intValue()).isGreaterThan(before);

            Process server = new ProcessBuilder(java(
                            "serve", "--store", store.toString(), "--port", "0", "--token", "a-token-nobody-guesses"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                BufferedReader err =
                        new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8));
                assertThat(err.readLine()).contains("tadmor: serving");
                assertThat(asked(client, "claims", Map.of())).isEqualTo(alone);
                assertThat(asked(client, "situation", Map.of("limit", 1)).path("items"))
                        .hasSize(1);
                assertThat(text(called(client, "claims", Map.of("box", "1,2")))).contains("store-query", "WEST");
            } finally {
                server.destroy();
                server.waitFor(60, TimeUnit.SECONDS);
            }
            assertThat(asked(client, "claims", Map.of())).isEqualTo(alone);
        } finally {
            client.closeGracefully();
        }
    }

    @Test
    void standardOutputCarriesTheProtocolAloneAndItsEndEndsTheProgram() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java("mcp", "--store", SampleStore.directory()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String initialized = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n";
            for (String message : List.of(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                            + "\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}",
                    "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"claims\",\"arguments\":{}}}")) {
                process.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
                lines.add(out.readLine());
                process.getOutputStream().write(initialized.getBytes(StandardCharsets.UTF_8));
            }
            process.getOutputStream().close();
            out.lines().forEach(lines::add);
        }

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(lines).hasSize(2);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode message = JSON.readTree(lines.get(i));
            assertThat(message.path("jsonrpc").asString()).isEqualTo("2.0");
            assertThat(message.path("id").intValue()).isEqualTo(i + 1);
            assertThat(message.has("result")).isTrue();
        }
    }
}
