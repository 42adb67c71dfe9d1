package org.tadmor.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a store over HTTP until it is closed. */
public final class TadmorServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TadmorServer.class);
    /** Milliseconds that requests under way may take to end when the server stops. */
    private static final long GRACE = 10_000;
    /** Milliseconds without a byte from or to the other side. */
    private static final long IDLE = 60_000;

    private final ServerOptions options;
    private final Services services;
    private final Javalin javalin;
    private @Nullable Routes routes;

    private TadmorServer(ServerOptions options, Services services) {
        this.options = options;
        this.services = services;
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to serve.
     *
     * @throws PortTakenException when another program listens there
     */
    public static TadmorServer start(ServerOptions options, Services services) {
        // What fails is told by our own exceptions and log.
        JavalinLogger.enabled = false;
        TadmorServer server = new TadmorServer(options, services);
        try {
            server.javalin.start(options.bind(), options.port());
            return server;
        } catch (JavalinBindException e) {
            services.close();
            throw new PortTakenException(options.bind(), options.port(), e);
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = options.largestBody();
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.jetty.multipartConfig.maxFileSize(options.largestBody(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(options.largestBody(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize((int) options.largestBody(), SizeUnit.BYTES);
        config.jetty.modifyServer(TadmorServer::configure);
        config.jetty.addConnector((server, http) -> {
            WatchedConnector connector = new WatchedConnector(server, http);
            connector.setHost(options.bind());
            connector.setPort(options.port());
            return connector;
        });
        Patience patience = new Patience(services.store(), options.timeLimit());
        config.jetty.modifyServletContextHandler(context -> context.addEventListener(patience));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE);
        });
        Routes all = new Routes(config.routes);
        routes = all;
        Guard guard = new Guard(options, services::isOwner);
        Headers headers = new Headers(services.store(), HexFormat.of().formatHex(random(4)));
        Metrics metrics = new Metrics(services.store());
        config.requestLogger.http(metrics::took);
        config.routes.before(context -> {
            headers.set(context);
            guard.check(context);
            headers.version(context);
        });
        all.add(HandlerType.GET, "/login", guard::login);
        metrics.addTo(all);
        services.addTo(all, options);
        metrics.known(all);
        new Failures(new WebApp()).addTo(config.routes);
    }

    private static void configure(Server server) {
        server.setStopTimeout(GRACE);
        server.insertHandler(new GracefulHandler());
        server.setErrorHandler(new ConnectionFailures());
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** The port it listens at. */
    public int port() {
        return javalin.port();
    }

    /** Where a browser finds it. */
    public String address() {
        String host = options.bind().contains(":") && !options.bind().startsWith("[")
                ? "[" + options.bind() + "]"
                : options.bind();
        return "http://" + host + ":" + port() + "/";
    }

    /** Every path that is served by a route of its own. */
    List<Routes.Route> routes() {
        return Objects.requireNonNull(routes).routes();
    }

    /** Lets requests under way end, for a few seconds, and stops. The store stays open. */
    @Override
    public void close() {
        services.closing();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            // Whoever holds a connection must not keep the store from being closed.
            LOG.warn("requests that did not end in {} seconds were broken off", GRACE / 1000, e);
        } finally {
            services.close();
        }
    }
}
