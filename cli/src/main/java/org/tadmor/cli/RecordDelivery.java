package org.tadmor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.tadmor.coding.RecordWriter;
import org.tadmor.coding.ReportCoder;
import org.tadmor.report.Report;

/**
 * Codes reports and writes their records as JSON lines.
 *
 * @param coder codes
 * @param writer writes, and flushes after each report
 */
record RecordDelivery(ReportCoder coder, RecordWriter writer) implements Delivery {

    @Override
    public void deliver(Stream<Report> reports) throws IOException {
        try {
            reports.forEach(report -> writer.write(coder.code(report)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
