package org.tadmor.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The description of the API for programs (OpenAPI 3.1). */
final class Document {
    static final String RESOURCE = "openapi.yaml";

    void addTo(Routes routes) {
        routes.get("/openapi.yaml", Document::yaml);
    }

    private static void yaml(Context context) throws IOException {
        try (InputStream in = Objects.requireNonNull(Document.class.getResourceAsStream(RESOURCE))) {
            context.contentType("application/yaml; charset=utf-8").result(in.readAllBytes());
        }
    }
}
