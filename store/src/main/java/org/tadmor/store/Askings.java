package org.tadmor.store;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Who asks a store on which thread, and somebody who looks after them from time to time. Who asks on a thread without one waits to the end. */
final class Askings implements AutoCloseable {
    private static final long BETWEEN_LOOKS = 200;

    private final ThreadLocal<@Nullable Asking> here = new ThreadLocal<>();
    private final ScheduledThreadPoolExecutor looker = new ScheduledThreadPoolExecutor(1, run -> {
        Thread made = new Thread(run, "patience");
        made.setDaemon(true);
        return made;
    });

    Askings() {
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

    Future<?> regularly(Runnable look) {
        return looker.scheduleWithFixedDelay(look, BETWEEN_LOOKS, BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }
}
