package org.tadmor.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One comma-separated file for each table, header first. */
final class CsvTablesExport implements Export {
    private final List<DelimitedWriter> files = new ArrayList<>();

    CsvTablesExport(Path directory) throws IOException {
        for (Table<?> table : Tables.ALL) {
            DelimitedWriter file = DelimitedWriter.csv(TextFile.writer(directory.resolve(table.name() + ".csv")));
            files.add(file);
            file.row(table.header());
        }
    }

    @Override
    public void add(ReportRecords records) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            files.get(i).rows(Tables.ALL.get(i), records);
        }
    }

    @Override
    public void close() throws IOException {
        Closing.all(files);
    }
}
