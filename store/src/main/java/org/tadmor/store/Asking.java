package org.tadmor.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who asks a store on one thread, until closed there. What a database does for one who does not wait any more, or for longer than
 * allowed, is cancelled; the question then fails with {@link StoreException.Code#SLOW} or {@link StoreException.Code#ABANDONED}.
 */
public final class Asking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final Askings askings;
    private final @Nullable Duration limit;
    private final BooleanSupplier waiting;
    private final long start = System.nanoTime();
    private final List<Statement> statements = new ArrayList<>();
    private final Future<?> looks;
    private StoreException.@Nullable Code ended;
    private boolean closed;
    /** Whether it has its turn; used on its thread alone. */
    private boolean inside;

    Asking(Askings askings, @Nullable Duration limit, BooleanSupplier waiting) {
        this.askings = askings;
        this.limit = limit;
        this.waiting = waiting;
        this.looks = askings.regularly(this::look);
    }

    /** Cancels what runs when its time is over. Statements between two rounds begin and end, so that each round cancels again. */
    private synchronized void look() {
        if (closed) {
            return;
        }
        if (ended == null) {
            if (isOver()) {
                ended = StoreException.Code.SLOW;
            } else if (!waiting.getAsBoolean()) {
                ended = StoreException.Code.ABANDONED;
            }
        }
        if (ended != null) {
            statements.forEach(Asking::cancel);
        }
    }

    /** Whether it must take its turn now: its time is limited, and a question within another has it already. */
    boolean enters() {
        boolean must = limit != null && !inside;
        inside = inside || must;
        return must;
    }

    void leaves() {
        inside = false;
    }

    private boolean isOver() {
        return limit != null && System.nanoTime() - start > limit.toNanos();
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It has ended by itself.
            LOG.debug("a statement could not be cancelled", e);
        }
    }

    /** Why this has come to its end, or null while it has not. */
    @Nullable StoreException ending(@Nullable Throwable cause) {
        StoreException.Code why;
        synchronized (this) {
            if (ended == null && isOver()) {
                ended = StoreException.Code.SLOW;
            }
            why = ended;
        }
        if (why == null) {
            return null;
        }
        String message = why == StoreException.Code.SLOW && limit != null
                ? "the answer took longer than " + Math.max(1, limit.toSeconds())
                        + " s and was given up; ask for less, by dates, places or types"
                : "nobody waits for the answer any more";
        return cause == null ? new StoreException(why, message) : new StoreException(why, message, cause);
    }

    /** A connection whose statements can be cancelled. */
    Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Asking.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object made = method.invoke(connection, arguments);
                        if (made instanceof Statement statement) {
                            watch(statement);
                        }
                        return made;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private synchronized void watch(Statement statement) {
        statements.removeIf(Asking::isClosed);
        statements.add(statement);
    }

    private static boolean isClosed(Statement statement) {
        try {
            return statement.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Ends it, on the thread that asked. Nobody looks after whoever waits from here on. */
    @Override
    public void close() {
        looks.cancel(false);
        askings.end(this);
        synchronized (this) {
            closed = true;
            statements.clear();
        }
    }
}
