package org.tadmor.server.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.tadmor.server.Problem;
import org.tadmor.store.StoreException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Serves assistants by the Model Context Protocol over a pair of streams. */
public final class Assistants {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final McpJsonMapper mapper = McpJsonDefaults.getMapper();
    private final JsonSchemaValidator validator = McpJsonDefaults.getSchemaValidator();
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final String version;

    /**
     * @param access to the store
     * @param fresh reads what is not stored
     * @param version of the program
     */
    public Assistants(Access access, FreshReports fresh, String version) {
        this.version = version;
        tools.put("search", new SearchTool(access));
        tools.put("situation", new SituationTool(access));
        tools.put("claims", new ClaimsTool(access));
        tools.put("read", new ReadTool(access, fresh));
    }

    /**
     * Answers until the assistant closes its end.
     *
     * @param in what the assistant sends
     * @param out what it is answered; nothing else may be written there
     * @throws InterruptedException when the thread is to end
     */
    public void serve(InputStream in, OutputStream out) throws InterruptedException {
        EndNotice noticed = new EndNotice(in);
        McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(mapper, noticed, out))
                .serverInfo("tadmor", version)
                .instructions(resource("instructions.txt"))
                .jsonMapper(mapper)
                .jsonSchemaValidator(validator)
                // Ours says what to do, too.
                .validateToolInputs(false)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(tools.entrySet().stream()
                        .map(tool -> specification(tool.getKey(), tool.getValue()))
                        .toList())
                .build();
        try {
            noticed.awaitEnd();
        } finally {
            server.closeGracefully();
        }
    }

    private SyncToolSpecification specification(String name, Tool tool) {
        JsonNode definition = JSON.readTree(resource(name + ".json"));
        Map<String, Object> input = map(definition.path("input"));
        McpSchema.Tool described = McpSchema.Tool.builder()
                .name(name)
                .title(definition.path("title").asString(""))
                .description(definition.path("description").asString(""))
                .inputSchema(input)
                .outputSchema(map(definition.path("output")))
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return SyncToolSpecification.builder()
                .tool(described)
                .callHandler((exchange, request) -> call(tool, input, request.arguments()))
                .build();
    }

    private CallToolResult call(Tool tool, Map<String, Object> schema, Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>(given == null ? Map.of() : given);
        // Some assistants write null for what they leave out.
        values.values().removeIf(Objects::isNull);
        JsonSchemaValidator.ValidationResponse valid = validator.validate(schema, values);
        if (!valid.valid()) {
            String wrong = String.valueOf(valid.errorMessage()).replaceFirst("^.*validation errors: ", "");
            return failed(Problem.badRequest(wrong + "; the tool's input schema says what it takes"));
        }
        try {
            ObjectNode answer = tool.call(new Arguments(values));
            return CallToolResult.builder()
                    .addTextContent(answer.toString())
                    .structuredContent(map(answer))
                    .build();
        } catch (Problem e) {
            return failed(e);
        } catch (StoreException e) {
            return failed(new Problem(500, e.code().text(), String.valueOf(e.getMessage())));
        }
    }

    private static CallToolResult failed(Problem problem) {
        String text = JSON.createObjectNode()
                .put("code", problem.code())
                .put("detail", problem.detail())
                .toString();
        return CallToolResult.builder().isError(true).addTextContent(text).build();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return JSON.convertValue(node, Map.class);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Assistants.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a resource of this program cannot be read", e);
        }
    }
}
