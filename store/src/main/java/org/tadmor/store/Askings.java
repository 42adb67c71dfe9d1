package org.tadmor.store;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who asks a store on which thread, and somebody who looks after them from time to time. Who asks on a thread without one waits to the end.
 * Those whose time is limited take turns: many at once would take each other's memory, and each be answered later than in a queue.
 */
final class Askings implements AutoCloseable {
    private static final long BETWEEN_LOOKS = 200;

    private final ThreadLocal<@Nullable Asking> here = new ThreadLocal<>();
    private final ScheduledThreadPoolExecutor looker = new ScheduledThreadPoolExecutor(1, run -> {
        Thread made = new Thread(run, "patience");
        made.setDaemon(true);
        return made;
    });

    private final Semaphore turns;

    /** @param atOnce how many questions of limited time the database has at once */
    Askings(int atOnce) {
        turns = new Semaphore(atOnce, true);
        looker.setRemoveOnCancelPolicy(true);
    }

    Asking begin(@Nullable Duration limit, BooleanSupplier waiting) {
        Asking asking = new Asking(this, limit, waiting);
        here.set(asking);
        return asking;
    }

    void end(Asking asking) {
        if (here.get() == asking) {
            here.remove();
        }
    }

    /** Whoever asks on this thread, or null. */
    @Nullable Asking here() {
        return here.get();
    }

    /**
     * Waits until it is the turn of whoever asks on this thread.
     *
     * @throws StoreException when the time is over before
     */
    Reads.Turn turn() {
        Asking asking = here();
        if (asking == null) {
            return () -> {};
        }
        StoreException over = asking.ending(null);
        if (over != null) {
            throw over;
        }
        if (!asking.enters()) {
            return () -> {};
        }
        try {
            while (!turns.tryAcquire(BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                over = asking.ending(null);
                if (over != null) {
                    asking.leaves();
                    throw over;
                }
            }
        } catch (InterruptedException e) {
            asking.leaves();
            Thread.currentThread().interrupt();
            throw new StoreException(StoreException.Code.ABANDONED, "the question was broken off", e);
        }
        return () -> {
            turns.release();
            asking.leaves();
        };
    }

    Future<?> regularly(Runnable look) {
        return looker.scheduleWithFixedDelay(look, BETWEEN_LOOKS, BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }
}
