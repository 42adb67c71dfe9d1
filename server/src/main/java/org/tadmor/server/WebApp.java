package org.tadmor.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The web console, from the class path. A view of it is an address of its own: what is no file of the console gets its first page.
 */
final class WebApp {
    private static final String FOLDER = "/org/tadmor/server/web/";
    private static final String INDEX = "index.html";
    /** Shown where the console was not built into the program. */
    private static final String MISSING = "/org/tadmor/server/no-console.html";

    private static final String DOCS = "/api/docs";
    private static final String OF_DOCS = "/org/tadmor/server/docs/";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("map", "application/json; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("woff", "font/woff"),
            Map.entry("wasm", "application/wasm"));

    private final ConcurrentHashMap<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Asset(byte[] bytes, String type, String tag) {}

    /** Answers with a file of the console, or its first page; false when nothing of it is asked for. */
    boolean serve(Context context) {
        boolean reads = Guard.isReading(context);
        String path = context.path();
        if (!reads || (path.startsWith("/api/") && !isDocs(path))) {
            return false;
        }
        Asset asset = isDocs(path) ? ofDocs(path) : ofConsole(path.substring(1));
        if (asset == null) {
            return false;
        }
        // Names of the bundle's parts hold a hash of what is in them.
        boolean hashed = path.startsWith("/assets/");
        context.status(200)
                .header("ETag", asset.tag)
                .header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
        String known = context.header("If-None-Match");
        if (known != null && known.contains(asset.tag)) {
            context.status(304);
        } else {
            context.contentType(asset.type).result(asset.bytes);
        }
        return true;
    }

    private static boolean isDocs(String path) {
        return path.equals(DOCS) || path.startsWith(DOCS + "/");
    }

    private @Nullable Asset ofDocs(String path) {
        String name = path.equals(DOCS) || path.equals(DOCS + "/") ? INDEX : path.substring(DOCS.length() + 1);
        return asset(OF_DOCS, name);
    }

    private @Nullable Asset ofConsole(String name) {
        Asset asset = name.isEmpty() ? null : asset(FOLDER, name);
        if (asset == null
                && (name.startsWith("assets/") || name.matches(".*\\.(?:js|css|map|png|ico|svg|json|woff2)"))) {
            return null;
        }
        if (asset == null) {
            asset = asset(FOLDER, INDEX);
        }
        return asset == null ? asset(MISSING, "") : asset;
    }

    private @Nullable Asset asset(String folder, String name) {
        // Names are those of files in the jar: nothing that leads out of the folder.
        if (!name.matches("[A-Za-z0-9_./@-]*") || name.contains("..") || name.contains("//")) {
            return null;
        }
        return assets.computeIfAbsent(folder + name, WebApp::load).orElse(null);
    }

    private static Optional<Asset> load(String resource) {
        try (InputStream in = resource.endsWith("/") ? null : WebApp.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            return Optional.of(new Asset(bytes, type(resource), "\"" + Long.toHexString(sum.getValue()) + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
