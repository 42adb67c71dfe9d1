package org.tadmor.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern DAY_IN_NAME =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})(?![0-9])");

    /**
     * The day in the last part of the name, as archives name their files ({@code agency-2016-03-27.txt}); null when there
     * is none. To be believed only where neither the user nor the text says when.
     */
    public @Nullable LocalDate dayInName() {
        Matcher day = DAY_IN_NAME.matcher(name.substring(name.lastIndexOf('/') + 1));
        if (!day.find()) {
            return null;
        }
        try {
            return LocalDate.parse(day.group(1));
        } catch (DateTimeParseException e) {
            // Digits of another kind: 2016-99-27.
            return null;
        }
    }

    /** An input about which nothing is known but its name. */
    public static Origin of(String name) {
        return new Origin(name, null, null);
    }
}
