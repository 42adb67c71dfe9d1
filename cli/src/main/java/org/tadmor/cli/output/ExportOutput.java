package org.tadmor.cli.output;

import java.io.IOException;
import java.io.StringWriter;
import org.tadmor.coding.CodedReport;
import org.tadmor.coding.RecordWriter;
import org.tadmor.export.Export;
import org.tadmor.export.ReportRecords;

/** Coded reports in a format of {@code org.tadmor.export}, by way of their records. */
public final class ExportOutput implements ReportOutput {
    private final Export export;
    private final boolean withText;
    private final String lexicon;

    /**
     * @param export closed with this
     * @param withText whether it gets the texts too
     * @param lexicon fingerprint of the lexicon in effect
     */
    public ExportOutput(Export export, boolean withText, String lexicon) {
        this.export = export;
        this.withText = withText;
        this.lexicon = lexicon;
    }

    @Override
    public void add(CodedReport coded) throws IOException {
        StringWriter lines = new StringWriter();
        try (RecordWriter records = new RecordWriter(lines, new RecordWriter.Options(false, withText), lexicon)) {
            records.write(coded);
        }
        export.add(ReportRecords.parse(lines.toString().lines().toList()));
    }

    @Override
    public void close() throws IOException {
        export.close();
    }
}
