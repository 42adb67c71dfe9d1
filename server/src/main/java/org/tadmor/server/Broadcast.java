package org.tadmor.server;

import io.javalin.http.HandlerType;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tadmor.store.Changes;
import org.tadmor.store.Store;

/** Tells those who listen, by server-sent events, what changes in the store. */
final class Broadcast implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final String STREAM = "text/event-stream";
    private static final int LISTENERS = 256;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Store store;
    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread made = new Thread(run, "events");
        made.setDaemon(true);
        return made;
    });

    private volatile @Nullable Future<?> next;

    Broadcast(Store store) {
        this.store = store;
        store.changes().listen(kind -> later(() -> tell(kind)));
        beat();
    }

    void addTo(Routes routes) {
        SseHandler handler = new SseHandler(this::welcome);
        routes.add(HandlerType.GET, Routes.API + "/events", context -> {
            String accepted = context.header("Accept");
            if (accepted == null || !accepted.contains(STREAM)) {
                throw new Problem(406, "not-acceptable", "these are server-sent events: send Accept: " + STREAM);
            }
            if (clients.size() >= LISTENERS) {
                throw new Problem(503, "too-many-listeners", "too many pages listen already; try again later");
            }
            context.disableCompression();
            handler.handle(context);
        });
    }

    private void welcome(SseClient client) {
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        clients.add(client);
        client.sendComment("listening");
    }

    private void later(Runnable what) {
        try {
            thread.execute(what);
        } catch (RejectedExecutionException e) {
            LOG.debug("the server is stopping", e);
        }
    }

    private void tell(Changes.Kind kind) {
        if (clients.isEmpty()) {
            return;
        }
        Map<String, Long> rows = store.counts();
        Map<String, Object> data = Map.of(
                "reports", rows.getOrDefault("report", 0L),
                "claims", rows.getOrDefault("claim", 0L),
                "situations", rows.getOrDefault("situation", 0L));
        String event = kind.name().toLowerCase(Locale.ROOT);
        clients.forEach(client -> client.sendEvent(event, Answers.JSON.writeValueAsString(data)));
    }

    private void beat() {
        clients.forEach(client -> client.sendComment("still here"));
        try {
            next = thread.schedule(this::beat, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the server is stopping", e);
        }
    }

    /** Lets go of everybody who listens. */
    @Override
    public void close() {
        Future<?> planned = next;
        if (planned != null) {
            planned.cancel(false);
        }
        thread.shutdownNow();
        clients.forEach(SseClient::close);
    }
}
