package org.tadmor.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadmor.store.Store;

/** How the server does, for Prometheus; and whether it answers at all. */
final class Metrics {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private Set<String> paths = Set.of();

    Metrics(Store store) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("tadmor.store.changes", store.changes(), changes -> changes.count())
                .description("Changes of the store since the server started")
                .register(registry);
    }

    void addTo(Routes routes) {
        routes.add(HandlerType.GET, "/metrics", this::metrics);
        routes.get("/metrics", this::metrics);
        routes.add(HandlerType.GET, "/health", Metrics::health);
        routes.get("/health", Metrics::health);
    }

    /** What may stand as a path in a figure: made-up paths would grow without end. */
    void known(Routes routes) {
        paths = routes.routes().stream().map(Routes.Route::path).collect(Collectors.toUnmodifiableSet());
    }

    private void metrics(Context context) {
        context.contentType(TEXT).result(registry.scrape());
    }

    private static void health(Context context) {
        Answers.raw(context, "{\"status\":\"up\"}");
    }

    /** Counts an answer. */
    void took(Context context, float milliseconds) {
        Timer.builder("tadmor.requests")
                .description("Requests answered")
                .tag("method", context.method().name())
                .tag("path", paths.contains(context.path()) ? context.path() : "other")
                .tag("status", String.valueOf(context.statusCode()))
                .publishPercentileHistogram(false)
                .register(registry)
                .record(Duration.ofNanos((long) (milliseconds * 1e6)));
    }
}
