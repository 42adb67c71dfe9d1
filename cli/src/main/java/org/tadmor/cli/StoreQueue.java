package org.tadmor.cli;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import org.tadmor.store.Store;
import org.tadmor.store.StoreEntry;
import org.tadmor.store.StoreWriter;

/** Reports on their way into a store: written on a thread of their own, so that coding need not wait for the disk. A bounded number waits. */
final class StoreQueue implements AutoCloseable {
    private static final int WAITING = 256;

    /** Ends the writing. */
    private sealed interface Step {}

    private record Keep(StoreEntry entry) implements Step {}

    private record End() implements Step {}

    private final StoreWriter writer;
    private final BlockingQueue<Step> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    StoreQueue(Store store) {
        this.writer = store.writer();
        this.thread = new Thread(this::write, "store");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the store holds this report as this coding reads it. */
    boolean has(Report report, String coding) {
        return writer.has(report, coding);
    }

    /** Hands a report over. */
    void add(StoreEntry entry) {
        put(new Keep(entry));
    }

    private void put(Step step) {
        try {
            while (!queue.offer(step, 1, TimeUnit.SECONDS)) {
                check();
            }
            check();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while storing", e);
        }
    }

    private void write() {
        try {
            while (true) {
                Step step = queue.take();
                if (step instanceof Keep keep) {
                    writer.add(keep.entry);
                } else {
                    writer.flush();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = e;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void check() {
        Throwable why = failure;
        if (why instanceof RuntimeException bug) {
            throw bug;
        }
        if (why instanceof Error error) {
            throw error;
        }
    }

    /** Waits until everything is stored. */
    @Override
    public void close() {
        try {
            if (failure == null) {
                put(new End());
            }
            thread.join();
            check();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while storing", e);
        } finally {
            writer.close();
        }
    }
}
