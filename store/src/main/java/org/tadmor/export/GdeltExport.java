package org.tadmor.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * GDELT 2.0: {@code tadmor.export.CSV}, one row an event of a report (61 columns), and {@code tadmor.mentions.CSV}, one row a
 * claim (16 columns): who says so stands there.
 */
final class GdeltExport implements Export {
    private final DelimitedWriter events;
    private final DelimitedWriter mentions;
    private final GdeltEventRow eventRow = new GdeltEventRow();

    GdeltExport(Path directory) throws IOException {
        events = file(directory, "tadmor.export.CSV");
        mentions = file(directory, "tadmor.mentions.CSV");
    }

    @Override
    public void add(ReportRecords records) throws IOException {
        for (ReportedEvent event : ReportedEvent.all(records)) {
            events.row(eventRow.of(event));
            for (ClaimRecord claim : event.claims()) {
                mentions.row(GdeltMentionRow.of(event, claim));
            }
        }
    }

    @Override
    public void close() throws IOException {
        Closing.all(List.of(events, mentions));
    }

    private static DelimitedWriter file(Path directory, String name) throws IOException {
        return DelimitedWriter.tsv(TextFile.writer(directory.resolve(name)));
    }
}
