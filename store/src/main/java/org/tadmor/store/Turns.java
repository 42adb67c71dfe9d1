package org.tadmor.store;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one at a time write to a store within a process; another process is kept out by the database. A turn may end on another thread. */
final class Turns {
    private final Semaphore free = new Semaphore(1, true);
    private final long patience;

    /** @param patience seconds one waits for a turn at most */
    Turns(long patience) {
        this.patience = patience;
    }

    /**
     * Waits until it is one's turn.
     *
     * @throws StoreException when that takes too long
     */
    void take() {
        try {
            if (free.tryAcquire(patience, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreException(
                StoreException.Code.LOCKED, "the store is being written to; wait for that to end, then try again");
    }

    void end() {
        free.release();
    }
}
