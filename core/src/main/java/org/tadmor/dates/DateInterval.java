package org.tadmor.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as an interval of days.
 *
 * @param start first day
 * @param end last day, inclusive; never before {@code start}
 * @param granularity how exactly it is told
 * @param text the words that say so, or null when it is the report's own date
 * @param stated whether the text says it; false when taken from the report's date
 */
public record DateInterval(
        LocalDate start,
        LocalDate end,
        Granularity granularity,
        @Nullable String text,
        boolean stated) {

    /** Refuses intervals that end before they start. */
    public DateInterval {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("interval ends before it starts: " + start + " to " + end);
        }
    }
}
