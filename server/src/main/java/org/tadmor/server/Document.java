package org.tadmor.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The description of the API for programs (OpenAPI 3.1), and the schemas of records that it names. */
final class Document {
    static final String RESOURCE = "openapi.yaml";

    void addTo(Routes routes) {
        routes.get("/" + RESOURCE, context -> resource(context, RESOURCE, "application/yaml; charset=utf-8"));
        for (String schema : new String[] {"records.schema.json", "situations.schema.json"}) {
            routes.get("/" + schema, context -> resource(context, schema, "application/json; charset=utf-8"));
        }
    }

    private static void resource(Context context, String name, String type) throws IOException {
        try (InputStream in = Objects.requireNonNull(Document.class.getResourceAsStream(name), name)) {
            context.contentType(type).result(in.readAllBytes());
        }
    }
}
