package org.tadmor.cli;

import java.util.Iterator;
import java.util.stream.Stream;
import org.tadmor.coding.ReportCoder;
import org.tadmor.report.Report;
import org.tadmor.store.Store;
import org.tadmor.store.StoreEntry;
import org.tadmor.store.StoreWriter;

/** New reports into a store, which is open only while they are stored, so that others can read it in between. */
final class StoreDelivery implements Delivery {
    private final StoreOption store;
    private final ReportCoder coder;
    private final StoreEntry.Coding entries;

    StoreDelivery(StoreOption store, ReportCoder coder, StoreEntry.Coding entries) {
        this.store = store;
        this.coder = coder;
        this.entries = entries;
    }

    @Override
    public void deliver(Stream<Report> reports) {
        Iterator<Report> each = reports.iterator();
        if (!each.hasNext()) {
            return;
        }
        try (Store opened = store.open()) {
            try (StoreWriter writer = opened.writer()) {
                while (each.hasNext()) {
                    Report report = each.next();
                    if (!writer.has(report, entries.name())) {
                        writer.add(entries.entry(coder.code(report)));
                    }
                }
            }
            opened.group(grouped -> {});
        }
    }
}
