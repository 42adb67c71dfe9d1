package org.tadmor.server;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What openapi.yaml says, and whether answers follow it. */
final class Contract {
    private static final String BASE = "https://tadmor.org/schema/";
    private static final String ID = BASE + "openapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    Contract() throws IOException {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream(Document.RESOURCE))) {
            Object content = new org.snakeyaml.engine.v2.api.Load(
                            org.snakeyaml.engine.v2.api.LoadSettings.builder().build())
                    .loadFromInputStream(in);
            document = JsonMapper.shared().valueToTree(content);
        }
        ObjectNode named = ((ObjectNode) document.deepCopy()).put("$id", ID);
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemas(Map.of(
                        ID,
                        named.toString(),
                        BASE + "records.schema.json",
                        read("records"),
                        BASE + "situations.schema.json",
                        read("situations"))));
    }

    private static String read(String schema) {
        try {
            return Files.readString(Path.of("../schema/" + schema + ".schema.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    List<Routes.Route> routes() {
        List<Routes.Route> routes = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                routes.add(new Routes.Route(method.toUpperCase(Locale.ROOT), path.getKey()))));
        return routes;
    }

    /** The types of content that a path may answer. */
    List<String> types(Routes.Route route, int status) {
        return List.copyOf(answer(route, status).path("content").propertyNames());
    }

    private JsonNode answer(Routes.Route route, int status) {
        return document.path("paths")
                .path(route.path())
                .path(route.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status));
    }

    /** What an answer of JSON does not keep of the document. */
    List<Error> violations(Routes.Route route, int status, String body) {
        String pointer = "#/paths/" + route.path().replace("~", "~0").replace("/", "~1") + "/"
                + route.method().toLowerCase(Locale.ROOT) + "/responses/" + status
                + "/content/application~1json/schema";
        return schemas.getSchema(SchemaLocation.of(ID + pointer)).validate(body, InputFormat.JSON);
    }

    List<Error> violationsOfProblem(String body) {
        return schemas.getSchema(SchemaLocation.of(ID + "#/components/schemas/Problem"))
                .validate(body, InputFormat.JSON);
    }
}
