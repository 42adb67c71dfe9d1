package org.tadmor.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an input comes from and what its user says about it.
 *
 * @param name the file's name, its URL, or {@code -} for standard input: the report's id and the start of every
 *     message about it
 * @param outlet who published it, whatever the text says; null to believe the text
 * @param published when, whatever the text says; null to believe the text
 */
public record Origin(
        String name, @Nullable String outlet, @Nullable LocalDate published) {

    /** An input about which nothing is known but its name. */
    public static Origin of(String name) {
        return new Origin(name, null, null);
    }
}
