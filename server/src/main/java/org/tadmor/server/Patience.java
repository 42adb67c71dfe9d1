package org.tadmor.server;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;
import org.tadmor.store.Asking;
import org.tadmor.store.Store;

/** Has the store give up what takes too long, and what is asked by somebody who has gone: a browser whose reader went on to another filter. */
final class Patience implements ServletRequestListener {
    private static final String ASKING = Patience.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** Without end, and of any length. */
    private static final String EVENTS = Routes.API + "/events";

    private static final String EXPORT = Routes.API + "/export";

    private final Store store;
    private final Duration limit;

    Patience(Store store, Duration limit) {
        this.store = store;
        this.limit = limit;
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request
                && READING.contains(request.getMethod())
                && request.getRequestURI().startsWith(Routes.API)
                && !request.getRequestURI().equals(EVENTS)) {
            @Nullable Duration allowed = request.getRequestURI().equals(EXPORT) ? null : limit;
            request.setAttribute(ASKING, store.asking(allowed, waiting(request)));
        }
    }

    private static BooleanSupplier waiting(HttpServletRequest request) {
        EndPoint end = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        return end instanceof WatchedConnector.Watched watched ? () -> !watched.isGone() : () -> true;
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if (event.getServletRequest().getAttribute(ASKING) instanceof Asking asking) {
            asking.close();
        }
    }
}
