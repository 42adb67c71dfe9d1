package org.tadmor.cli.output;

import java.io.IOException;
import org.tadmor.coding.CodedReport;

/** One of the formats that {@code read} writes. Reports come one after the other, in the order of the inputs. */
public interface ReportOutput extends AutoCloseable {

    void add(CodedReport coded) throws IOException;

    @Override
    void close() throws IOException;
}
