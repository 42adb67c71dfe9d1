package org.tadmor.export;

import java.io.Closeable;
import java.io.IOException;

/** A target in one of the formats of {@link ExportFormat}. Reports come one after the other, on one thread at a time. */
public interface Export extends Closeable {

    /**
     * Writes what the format keeps of one report.
     *
     * @throws IOException when the target cannot be written to
     */
    void add(ReportRecords records) throws IOException;

    /**
     * Completes and closes the target; without it the output is not whole.
     *
     * @throws IOException when the target cannot be written to
     */
    @Override
    void close() throws IOException;
}
