package org.tadmor.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The records as they came, one a line, the report before what belongs to it. */
final class JsonlExport implements Export {
    private final Writer out;

    JsonlExport(Writer out) {
        this.out = out;
    }

    @Override
    public void add(ReportRecords records) throws IOException {
        List<ObjectNode> all = Stream.of(
                        List.of(records.report()),
                        records.claims(),
                        records.statements(),
                        records.controls(),
                        records.rhetoric(),
                        records.mentions())
                .flatMap(List::stream)
                .toList();
        for (ObjectNode record : all) {
            out.write(JsonLine.of(record) + "\n");
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
