package org.tadmor.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a relative expression is reckoned from.
 *
 * @param published the report's date, or null
 * @param reference the date the text spoke of last, or null
 * @param business the quarter, half or year that figures were last given for, or null
 * @param tense the tense it stands in
 */
record Anchors(
        @Nullable LocalDate published,
        @Nullable Period reference,
        @Nullable Period business,
        Tense tense) {

    /** Which way from the report's date the clause around an expression looks. */
    enum Tense {
        /** Back. */
        PAST,
        /** At what is or holds; the nearest will do. */
        PRESENT,
        /** Ahead. */
        FUTURE
    }

    /** The report's day, or the day the text spoke of last when the report has none, or null. */
    @Nullable LocalDate today() {
        if (published != null) {
            return published;
        }
        return reference == null || reference.scale() != Scale.DAY ? null : reference.start();
    }

    /** The period the text spoke of last, or the report's day, or null. */
    @Nullable Period then() {
        if (reference != null) {
            return reference;
        }
        return published == null ? null : Period.day(published);
    }
}
