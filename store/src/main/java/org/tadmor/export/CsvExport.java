package org.tadmor.export;

import java.io.IOException;
import java.io.Writer;

/** One row a claim, comma-separated, header first. */
final class CsvExport implements Export {
    private final DelimitedWriter out;

    CsvExport(Writer out) throws IOException {
        this.out = DelimitedWriter.csv(out);
        this.out.row(Tables.CLAIMS.header());
    }

    @Override
    public void add(ReportRecords records) throws IOException {
        out.rows(Tables.CLAIMS, records);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
