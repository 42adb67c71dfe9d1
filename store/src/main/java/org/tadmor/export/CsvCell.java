package org.tadmor.export;

import java.util.regex.Pattern;

/** A cell of a CSV file (RFC 4180). */
public final class CsvCell {
    /** What formulas start with, full-width forms too, which some spreadsheets take for the same. */
    private static final String STARTS = "=@+-\t\r\n\uFF1D\uFF20\uFF0B\uFF0D";

    private static final Pattern NUMBER = Pattern.compile("[+-](\\d+(\\.\\d+)?([eE][+-]?\\d+)?)?");

    private CsvCell() {}

    /**
     * The cell as it stands in the file: in quotation marks where it needs them, with an apostrophe before it where a spreadsheet
     * would run it as a formula, so that words from the outside stay words.
     */
    public static String quoted(String cell) {
        String safe = formula(cell) ? "'" + cell : cell;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** A number with a sign is none, nor is a sign alone. */
    private static boolean formula(String cell) {
        return !cell.isEmpty()
                && STARTS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }
}
