package org.tadmor.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dispatch as it came in. Every offset of every record points into {@link #text}, which no stage changes.
 *
 * @param id unique within a batch; file name, record id or URL
 * @param text the text exactly as read, title and byline included where they stand in it
 * @param zones headline, byline and dateline where they stand in {@code text}, in text order, not overlapping
 * @param title the headline, or null
 * @param outlet who published it, or null
 * @param author who wrote it, or null
 * @param published the day of publication, or null when neither the text, its metadata nor an option says it
 * @param url where it came from, or null
 * @param language ISO 639-1 code, "en" unless known to be another
 */
public record Report(
        String id,
        String text,
        List<Zone> zones,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable String url,
        String language) {

    /** Copies the zones. */
    public Report {
        zones = List.copyOf(zones);
    }

    /** A report of bare text, nothing known about it: for tests and for callers who have only a sentence. */
    public static Report ofText(String id, String text) {
        return new Report(id, text, List.of(), null, null, null, null, null, "en");
    }
}
