package org.tadmor.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.tadmor.server.Problem;
import org.tadmor.server.Questions;
import org.tadmor.server.mcp.Access;
import org.tadmor.store.Asking;
import org.tadmor.store.Store;
import org.tadmor.store.StoreException;
import tools.jackson.databind.JsonNode;

/**
 * Opens a store for each that asks, and lets go of it after, so that others can have it meanwhile; where a server has it open, asks that. One at
 * a time.
 */
final class StoreAccess implements Access {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int TRIES = 40;
    private static final long PAUSE_MILLISECONDS = 250;

    private final StoreOption store;
    private final Semaphore turn = new Semaphore(1, true);

    StoreAccess(StoreOption store) {
        this.store = store;
    }

    @Override
    public Session open() {
        turn.acquireUninterruptibly();
        try {
            return new Turn(opened(), turn);
        } catch (StoreException e) {
            turn.release();
            throw new Problem(503, e.code().text(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            turn.release();
            throw e;
        }
    }

    private Session opened() {
        for (int i = 1; ; i++) {
            try {
                return new OwnSession(store.openExisting());
            } catch (ServedElsewhere e) {
                return new ServedSession(e.server());
            } catch (StoreException e) {
                // Another command has it, or a server that is only starting.
                if (e.code() != StoreException.Code.LOCKED || i == TRIES) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "store-locked", "the assistant's question was broken off");
        }
    }

    /** Gives the turn to the next when it ends. */
    private record Turn(Session session, Semaphore turn) implements Session {
        @Override
        public JsonNode ask(String path, Map<String, List<String>> parameters) {
            return session.ask(path, parameters);
        }

        @Override
        public void close() {
            try {
                session.close();
            } finally {
                turn.release();
            }
        }
    }

    private record OwnSession(Store store, Questions questions, Asking asking) implements Session {
        OwnSession(Store store) {
            this(store, new Questions(store), store.asking(LIMIT, () -> true));
        }

        @Override
        public JsonNode ask(String path, Map<String, List<String>> parameters) {
            return questions.ask(path, parameters);
        }

        @Override
        public void close() {
            asking.close();
            store.close();
        }
    }
}
