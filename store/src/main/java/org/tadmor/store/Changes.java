package org.tadmor.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what changes a store in this process, and tells those who want to know. */
public final class Changes {
    private final AtomicLong count = new AtomicLong();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    Changes() {}

    /** What happened to a store. */
    public enum Kind {
        /** Reports came or went. */
        STORED,
        /** Reports were grouped into situations. */
        GROUPED,
        /** A reader marked a record. */
        MARKED
    }

    /** Told of a change, on the thread that made it: to be brief. */
    @FunctionalInterface
    public interface Listener {
        /** Something has changed and can be read. */
        void changed(Kind kind);
    }

    /** Changes so far; two equal counts mean that nothing changed between. */
    public long count() {
        return count.get();
    }

    /** Tells a listener of every change from now on. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    void changed(Kind kind) {
        count.incrementAndGet();
        listeners.forEach(listener -> listener.changed(kind));
    }
}
