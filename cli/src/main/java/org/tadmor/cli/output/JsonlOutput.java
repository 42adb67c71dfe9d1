package org.tadmor.cli.output;

import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;

/**
 * The records of the contract, one JSON object a line.
 *
 * @param writer writes them
 */
public record JsonlOutput(RecordWriter writer) implements ReportOutput {

    @Override
    public void add(CodedReport coded) {
        writer.write(coded);
    }

    @Override
    public void close() {
        writer.close();
    }
}
