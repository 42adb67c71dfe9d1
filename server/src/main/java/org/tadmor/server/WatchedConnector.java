package org.tadmor.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/** Listens, and can tell of each connection whether its other side has gone. */
final class WatchedConnector extends ServerConnector {
    WatchedConnector(Server server, HttpConfiguration http) {
        super(server, new HttpConnectionFactory(http));
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint end = new Watched(channel, selector, key, getScheduler(), getExecutor());
        end.setIdleTimeout(getIdleTimeout());
        return end;
    }

    /**
     * One connection. That its other side has closed it is only told to who reads from it, and nobody does while a request is answered. So it is
     * read ahead; what comes, the beginning of another request, waits for whoever reads next.
     */
    static final class Watched extends SocketChannelEndPoint {
        private static final int AHEAD = 4096;

        private final Executor executor;
        private final ByteBuffer ahead = BufferUtil.allocate(AHEAD);

        Watched(
                SocketChannel channel,
                ManagedSelector selector,
                SelectionKey key,
                Scheduler scheduler,
                Executor executor) {
            super(channel, selector, key, scheduler);
            this.executor = executor;
        }

        /** Whether the other side has closed the connection. To be asked only while a request without a body is answered. */
        synchronized boolean isGone() {
            if (!isOpen()) {
                return true;
            }
            try {
                return BufferUtil.isEmpty(ahead) && super.fill(ahead) < 0;
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public synchronized int fill(ByteBuffer buffer) throws IOException {
            return BufferUtil.hasContent(ahead) ? BufferUtil.append(buffer, ahead) : super.fill(buffer);
        }

        @Override
        protected void needsFillInterest() {
            boolean there;
            synchronized (this) {
                there = BufferUtil.hasContent(ahead);
            }
            if (there) {
                executor.execute(() -> getFillInterest().fillable());
            } else {
                super.needsFillInterest();
            }
        }
    }
}
