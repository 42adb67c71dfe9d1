package org.tadmor.store;

import java.util.concurrent.Semaphore;

/** Lets one at a time write to a store within a process; another process is kept out by the database. A turn may end on another thread. */
final class Turns {
    private final Semaphore free = new Semaphore(1, true);

    /** Waits until it is one's turn. */
    void take() {
        free.acquireUninterruptibly();
    }

    /** Takes the turn where nobody has it; false otherwise. */
    boolean takeIfFree() {
        return free.tryAcquire();
    }

    void end() {
        free.release();
    }
}
