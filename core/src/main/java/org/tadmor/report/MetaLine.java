package org.tadmor.report;

import org.jspecify.annotations.Nullable;

/**
 * What a line of a head says beside the story: who wrote it, for whom, when.
 *
 * @param label the label that opens the line, {@code title} for "Title: …", or null
 * @param value offset in the line after the label
 * @param author or null
 * @param outlet or null
 * @param date or null
 * @param updated whether the date is that of a later edition
 * @param by whether the line names its author as bylines do
 * @param sure false when a headline might read the same
 */
record MetaLine(
        @Nullable String label,
        int value,
        @Nullable String author,
        @Nullable String outlet,
        HeadDates.@Nullable Found date,
        boolean updated,
        boolean by,
        boolean sure) {

    /** A line with no label. */
    static MetaLine plain(
            @Nullable String author,
            @Nullable String outlet,
            HeadDates.@Nullable Found date,
            boolean updated,
            boolean by) {
        return new MetaLine(null, 0, author, outlet, date, updated, by, true);
    }
}
