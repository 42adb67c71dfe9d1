package org.tadmor.server;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.Store;

/** Headers of every answer: what browsers may do with it, and the version of the store that it shows. */
final class Headers {
    /** Nothing from elsewhere, nothing inline; pictures that scripts draw stand in data: and blob: addresses. */
    private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:;"
            + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** What does not depend on the store, or changes all the time. */
    private static final Set<String> LIVE = Set.of(
            Routes.API + "/events", Routes.API + "/health", Routes.API + "/metrics", Routes.API + "/openapi.yaml");

    private final Store store;
    private final String run;

    /** @param run tells this run of the server from others */
    Headers(Store store, String run) {
        this.store = store;
        this.run = run;
    }

    void set(Context context) {
        context.header("Content-Security-Policy", CONTENT)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** The version that an answer will bear, or null where it bears none. */
    static @Nullable String version(HttpServletResponse answer) {
        return answer.getHeader("ETag");
    }

    /** Answers 304 where the one who asks has this version already. */
    void version(Context context) {
        boolean reads = Guard.isReading(context);
        if (!context.path().startsWith(Routes.API + "/") || !reads || LIVE.contains(context.path())) {
            return;
        }
        CRC32C asked = new CRC32C();
        asked.update((context.path() + "?" + context.queryString()).getBytes(StandardCharsets.UTF_8));
        String tag = "W/\"" + run + "-" + store.state() + "-" + Long.toHexString(asked.getValue()) + "\"";
        context.header("ETag", tag).header("Cache-Control", "private, no-cache");
        String known = context.header("If-None-Match");
        if (known != null && known.contains(tag.substring(2))) {
            context.status(304).skipRemainingHandlers();
        }
    }
}
