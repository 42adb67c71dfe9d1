package org.tadmor.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.events.Codebook;
import org.tadmor.export.Export;
import org.tadmor.export.ExportFormat;
import org.tadmor.lexicon.Lexicon;
import org.tadmor.store.imports.GdeltEvent;
import org.tadmor.store.imports.GdeltEvents;
import org.tadmor.store.imports.GdeltRow;

/** Events of GDELT for tests: what a store exports, and whatever a test writes. */
final class Gdelt {
    private static final Codebook CODEBOOK = new Codebook(Lexicon.bundled());

    private Gdelt() {}

    /** What came of a file. */
    record Result(long added, long replaced, long rejected) {}

    static Result importFile(Store store, Path file) throws IOException {
        long rejected = 0;
        try (GdeltWriter writer = store.gdeltWriter(CODEBOOK);
                GdeltEvents rows = GdeltEvents.open(file)) {
            for (GdeltRow row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof GdeltRow.Accepted accepted) {
                    writer.add(accepted.event(), file.getFileName().toString());
                } else {
                    rejected++;
                }
            }
            writer.flush();
            return new Result(writer.added(), writer.replaced(), rejected);
        }
    }

    static void add(Store store, GdeltEvent... events) {
        try (GdeltWriter writer = store.gdeltWriter(CODEBOOK)) {
            for (GdeltEvent event : events) {
                writer.add(event, "test.export.CSV");
            }
        }
    }

    /** Writes the events of a store's reports; the file of events. */
    static Path export(Store store, Path directory) throws IOException {
        try (Export export = ExportFormat.GDELT.open(directory)) {
            store.reports().eachRecords(ClaimFilter.ALL, false, records -> {
                try {
                    export.add(records);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return directory.resolve("tadmor.export.CSV");
    }

    static GdeltEvent event(
            long id,
            String day,
            GdeltEvent.@Nullable Actor actor1,
            GdeltEvent.@Nullable Actor actor2,
            String code,
            int quad,
            GdeltEvent.@Nullable Place place) {
        return new GdeltEvent(
                id,
                LocalDate.parse(day),
                actor1,
                actor2,
                code,
                quad,
                null,
                3,
                1,
                2,
                null,
                place,
                null,
                "https://courier.example/" + id);
    }

    static GdeltEvent.Actor actor(String code) {
        String country =
                List.of("SYR", "RUS", "USA", "TUR", "ROM").contains(code.substring(0, 3)) ? code.substring(0, 3) : null;
        return new GdeltEvent.Actor(code, code, country);
    }

    static GdeltEvent.Place town(String name, String fips, double latitude, double longitude) {
        return new GdeltEvent.Place(4, name, fips, null, latitude, longitude, null);
    }

    static GdeltEvent.Place country(String name, String fips, double latitude, double longitude) {
        return new GdeltEvent.Place(1, name, fips, fips, latitude, longitude, fips);
    }
}
