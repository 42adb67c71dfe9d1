package org.tadmor.cli.output;

import java.io.IOException;
import org.tadmor.coding.CodedReport;

/**
 * Every report to two outputs.
 *
 * @param first written first
 * @param second written second
 */
public record BothOutputs(ReportOutput first, ReportOutput second) implements ReportOutput {

    @Override
    public void add(CodedReport coded) throws IOException {
        first.add(coded);
        second.add(coded);
    }

    @Override
    public void close() throws IOException {
        try (second) {
            first.close();
        }
    }
}
