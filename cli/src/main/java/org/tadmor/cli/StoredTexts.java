package org.tadmor.cli;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tadmor.report.Report;
import org.tadmor.store.Store;

/** The reports of a store that another coding has read, fetched on a thread of their own, a bounded number ahead. */
final class StoredTexts implements Iterator<Report>, AutoCloseable {
    private final BlockingQueue<Report> ahead;
    private final Thread thread;
    private volatile boolean ended;
    private volatile @Nullable RuntimeException failure;
    private @Nullable Report next;

    StoredTexts(Store store, String coding, BlockingQueue<Report> ahead) {
        this.ahead = ahead;
        this.thread = new Thread(() -> fetch(store, coding), "stored texts");
        thread.setDaemon(true);
        thread.start();
    }

    private void fetch(Store store, String coding) {
        try {
            store.reports().eachCodedOtherwise(coding, report -> {
                try {
                    ahead.put(report);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while reading the store", e);
                }
            });
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            ended = true;
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                boolean last = ended;
                next = last ? ahead.poll() : ahead.poll(50, TimeUnit.MILLISECONDS);
                if (last && next == null) {
                    RuntimeException why = failure;
                    if (why != null) {
                        throw why;
                    }
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the store", e);
        }
    }

    @Override
    public Report next() {
        Report report = hasNext() ? next : null;
        if (report == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return report;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
