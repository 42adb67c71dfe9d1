package org.tadmor.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.tadmor.cli.output.Counted;
import org.tadmor.cli.output.Terminal;
import org.tadmor.store.Store;
import org.tadmor.store.StoreException;

/** Groups what is new in a store, and says so where it takes time. */
final class Grouping {
    private static final int WORTH_TELLING = 200;

    private Grouping() {}

    /** The same for who only looks: while another process writes, what is not grouped yet is left out, and said. */
    static void whereFree(Store store, Terminal terminal, PrintWriter err) {
        try {
            run(store, terminal, err);
        } catch (StoreException e) {
            if (e.code() != StoreException.Code.LOCKED) {
                throw e;
            }
            err.println(
                    "tadmor: without " + store.ungrouped() + " reports that are not grouped yet: " + e.getMessage());
        }
    }

    static void run(Store store, Terminal terminal, PrintWriter err) {
        long waiting = store.ungrouped();
        if (waiting == 0) {
            return;
        }
        boolean told = waiting >= WORTH_TELLING;
        if (told) {
            err.println("tadmor: grouping the events of " + Counted.of(waiting, "report") + " into situations");
        }
        AtomicLong done = new AtomicLong();
        store.group(grouped -> {
            long all = done.addAndGet(grouped);
            if (told && terminal.err() && all < waiting) {
                err.println("tadmor: " + all + " of " + waiting + " grouped");
            }
        });
    }
}
