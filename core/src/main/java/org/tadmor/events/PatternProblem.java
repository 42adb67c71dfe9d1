package org.tadmor.events;

/**
 * Something wrong with a pattern file.
 *
 * @param file the file as its user knows it
 * @param line 1-based line, or 0 when the whole file is meant
 * @param pattern id of the pattern, or the empty string when none is meant
 * @param message what is wrong and what to do
 */
public record PatternProblem(String file, int line, String pattern, String message) {

    /** One line for a terminal: {@code file:line: pattern: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (pattern.isEmpty() ? "" : pattern + ": ") + message;
    }
}
